/** The questions that a letter rests on, each a way back to it. Continue returns to the letters. */
import type { Navigate } from "../questions/navigate.ts";
import { part } from "../page/find.ts";
import { fromTemplate } from "../page/templates.ts";
import { papersOf } from "../plan/offered.ts";
import type { Printing } from "../letters/details.ts";
import { papers, questions } from "../questions/order.ts";

const START = "choose";

/** A step is called by its own heading: the page has no other words for it. */
export function headingOf(step: string): string {
  const heading = document.querySelector(`[data-step="${CSS.escape(step)}"] [data-heading]`);
  return (heading?.textContent ?? "").trim().replace(/\s+/g, " ");
}

function entry(step: string, { scope }: Printing, navigate: Navigate): HTMLElement {
  const item = fromTemplate("change-answer");
  const button = item.querySelector("button");
  if (button === null) throw new Error("the page's change-answer has no button");
  button.textContent = headingOf(step);
  button.addEventListener("click", () => navigate.to(step, scope));
  return item;
}

export function showChanges(root: ParentNode, printing: Printing, navigate: Navigate): void {
  const { draft, scope, tables } = printing;
  const wanted = papersOf(printing.kind, tables);
  const steps = [
    ...questions(draft, scope, tables).filter(({ name, stop }) => name !== START && !stop),
    ...papers(draft, scope, tables).filter(({ name }) => wanted.includes(name)),
  ];
  part(root, "change-list").replaceChildren(
    ...steps.map(({ name }) => entry(name, printing, navigate)),
  );
}
