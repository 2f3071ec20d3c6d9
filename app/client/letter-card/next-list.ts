/** The list of next steps: each date with how it was counted, and the letter when its day has come. */
import type { Opener } from "./shared.ts";
import { isDue, type Due, type NextStep } from "../plan/next-steps.ts";
import { part } from "../page/find.ts";
import { fromTemplate } from "../page/templates.ts";
import { text } from "../page/words.ts";
import { longDateIn, longMomentIn } from "../page/dates-in-words.ts";
import type { Scope } from "../questions/scope.ts";

/** A step, and the place or person that its letters are about. */
export interface Listed {
  step: NextStep;
  scope: Scope;
}

function words(due: Due): string {
  return "at" in due ? longMomentIn(due.at) : longDateIn(due.on);
}

function row({ step, scope }: Listed, today: Date, opener: Opener): HTMLElement {
  const item = fromTemplate("next-step");
  const due = words(step.due);
  part(item, "next-said").textContent = text(`next-${step.key}`, {
    due,
    start: words(step.from),
  });
  const isNow = isDue(step, today);
  const openings = isNow ? step.opens.flatMap((kind) => opener(kind, scope) ?? []) : [];
  const home = part(item, "next-open");
  for (const { title, open } of openings) {
    const button = fromTemplate("next-button");
    part(button, "next-title").replaceChildren(...title);
    button.addEventListener("click", open);
    home.append(button);
  }
  home.hidden = openings.length === 0;
  return item;
}

/** A list stays as it is while nothing in it changed, so that a button keeps the focus. */
export function showNext(
  home: HTMLElement,
  steps: readonly Listed[],
  today: Date,
  opener: Opener,
): void {
  home.hidden = steps.length === 0;
  const rows = steps.map((step) => row(step, today, opener));
  const list = part(home, "next-list");
  const said = (elements: Iterable<Element>): string =>
    Array.from(elements, (element) => element.textContent ?? "").join("\n");
  if (said(rows) !== said(list.children)) list.replaceChildren(...rows);
}
