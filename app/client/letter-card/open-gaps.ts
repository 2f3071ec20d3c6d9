/** The notice about gaps left open: what is missing, what was left out, and where to fill it in. */
import type { Navigate } from "../questions/navigate.ts";
import { part } from "../page/find.ts";
import { fromTemplate } from "../page/templates.ts";
import { textFor } from "../page/words.ts";
import { leftOut, type Printing, sortOf } from "../letters/details.ts";
import { papers, questions } from "../questions/order.ts";
import type { StepTable, Tables } from "../draft/tables.ts";

/** Gap → the name of the field that asks for it, where the two differ. */
const ASKED: Record<string, string> = {
  "service.name": "place.service",
  "host.name": "host.role",
};

function isAsked(name: string, step: StepTable, tables: Tables): boolean {
  const row = tables.placeholders.find((each) => each.name === name);
  const asked = [name, ASKED[name], row?.from === undefined ? row?.list : undefined];
  return step.fields.some((field) => asked.includes(field.name));
}

/** The step that asks for a placeholder's words; undefined when none does now, as on another path. */
function stepAsking(name: string, { draft, scope, tables }: Printing): string | undefined {
  const standing = [...questions(draft, scope, tables), ...papers(draft, scope, tables)];
  return standing.find((step) => isAsked(name, step, tables))?.name;
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

/** Show the notice with the name of each open gap; hide it when nothing is missing. */
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
