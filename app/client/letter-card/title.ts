/** A card's heading: the kind of letter, and who it is for once that is known. */
import { sentence, text } from "../page/words.ts";
import { isAboutPlace, type Printing, serviceName, typed } from "../letters/details.ts";
import { READERS } from "../letters/kinds.ts";

function nameIn(printing: Printing): string {
  const { kind, scope } = printing;
  if (isAboutPlace(kind)) return serviceName(scope.place ?? "", printing);
  return typed(READERS[kind] ?? "defendant.name", printing);
}

export function letterTitle(printing: Printing): (Node | string)[] {
  const name = nameIn(printing);
  if (name === "") return [text(`letter-title-plain-${printing.kind}`)];
  return sentence(`letter-title-${printing.kind}`, { name });
}
