/** The notice about gaps left open: what is missing, what was left out, and where to fill it in. */
import type { Navigate } from "./navigate.ts";
import { fromTemplate, textFor } from "./page.ts";
import { leftOut, type Printing, sortOf } from "./printed.ts";
import { part } from "./sentences.ts";
import { questions } from "./steps.ts";

/** The question that asks for a placeholder's words; what is typed in one that is not asked is lost. */
function stepAsking(name: string, { draft, scope, tables }: Printing): string | undefined {
  const asked = name === "link.url" ? "links" : name === "service.name" ? "place.service" : name;
  const standing = questions(draft, scope, tables);
  return standing.find((step) => step.fields.some((field) => field.name === asked))?.name;
}

function item(name: string, printing: Printing, navigate: Navigate): HTMLElement {
  const row = fromTemplate("open-gap");
  part(row, "gap-name").textContent = textFor(`gap-${name}`, sortOf(printing));
  const button = part(row, "gap-fill");
  const step = stepAsking(name, printing);
  if (step === undefined) button.remove();
  else button.addEventListener("click", () => navigate.to(step, printing.scope));
  return row;
}

/** Never silence: with nothing missing the notice goes, otherwise each gap is named. */
export function showOpenGaps(
  home: HTMLElement,
  missing: readonly string[],
  printing: Printing,
  navigate: Navigate,
): void {
  const left = leftOut(printing);
  const open = missing.filter((name) => !left.includes(name));
  part(home, "gap-list").replaceChildren(...open.map((name) => item(name, printing, navigate)));
  home.hidden = open.length === 0;
}
