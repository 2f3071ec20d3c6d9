/** A card's heading: the kind of letter, and who it is for once that is known. */
import { text } from "./page.ts";
import { isAboutPlace, type Printing, serviceName } from "./printed.ts";
import { sentence } from "./sentences.ts";

function nameIn(printing: Printing): string {
  const { kind, scope, draft } = printing;
  return isAboutPlace(kind)
    ? serviceName(scope.place ?? "", printing)
    : (draft.details[`people/${scope.person}/defendant.name`] ?? "");
}

export function letterTitle(printing: Printing): (Node | string)[] {
  const name = nameIn(printing);
  if (name === "") return [text(`letter-title-plain-${printing.kind}`)];
  return sentence(`letter-title-${printing.kind}`, { name });
}
