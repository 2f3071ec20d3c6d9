/** Mistakes as GOV.UK shows them: a summary that takes the focus, and a message at each field. */
import { fromTemplate } from "./templates.ts";

/** One mistake in a step: its sentence, and the control beside which it is shown. */
export interface Mistake {
  message: string | (() => (Node | string)[]);
  control: HTMLElement;
  group: HTMLElement;
  /** The message stands before this; if there is nothing of the kind, before the control. */
  beside?: HTMLElement;
}

/** A choice's message stands before all of its boxes, and describes the question. */
const TOGETHER = ".govuk-radios, .govuk-checkboxes, .app-month";

let made = 0;

function idOf(element: HTMLElement): string {
  element.id ||= `field-${(made += 1)}`;
  return element.id;
}

function described(control: HTMLElement): HTMLElement {
  const together = control.closest(TOGETHER);
  return (together && control.closest<HTMLElement>("fieldset")) || control;
}

function describe(element: HTMLElement, id: string): void {
  const ids = (element.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean);
  element.setAttribute("aria-describedby", [...ids, id].join(" "));
}

function undescribe(element: HTMLElement, id: string): void {
  const ids = (element.getAttribute("aria-describedby") ?? "").split(" ");
  const rest = ids.filter((other) => other !== id && other !== "");
  if (rest.length > 0) element.setAttribute("aria-describedby", rest.join(" "));
  else element.removeAttribute("aria-describedby");
}

function words(message: Mistake["message"]): (Node | string)[] {
  return typeof message === "string" ? [message] : message();
}

function mark({ message, control, group, beside }: Mistake): void {
  const note = fromTemplate("error-message");
  note.setAttribute("data-mistake", "");
  (note.querySelector("[data-message]") ?? note).replaceChildren(...words(message));
  (beside ?? control.closest(TOGETHER) ?? control).before(note);
  group.classList.add("govuk-form-group--error");
  // A field may stand behind "Add more": a mistake there has to be seen.
  group.closest("details")?.setAttribute("open", "");
  describe(described(control), idOf(note));
  control.setAttribute("aria-invalid", "true");
  if (control.matches("input:not([type=radio], [type=checkbox])")) {
    control.classList.add("govuk-input--error");
  }
}

/** Take every message of a step away again. */
export function clearMistakes(section: HTMLElement): void {
  const home = section.querySelector<HTMLElement>("[data-errors]");
  home?.replaceChildren();
  if (home) home.hidden = true;
  for (const note of section.querySelectorAll<HTMLElement>("[data-mistake]")) {
    for (const element of section.querySelectorAll<HTMLElement>("[aria-describedby]")) {
      undescribe(element, note.id);
    }
    note.remove();
  }
  for (const control of section.querySelectorAll<HTMLElement>("[aria-invalid]")) {
    control.removeAttribute("aria-invalid");
    control.classList.remove("govuk-input--error");
  }
  for (const group of section.querySelectorAll(".govuk-form-group--error")) {
    group.classList.remove("govuk-form-group--error");
  }
}

function line({ message, control }: Mistake): HTMLElement {
  const link = document.createElement("a");
  // The address never changes, so the link is followed by focus alone (see wizard/presses.ts).
  link.href = `#${idOf(control)}`;
  link.append(...words(message));
  const item = document.createElement("li");
  item.append(link);
  return item;
}

/** Show these mistakes and put the focus on their summary. */
export function showMistakes(section: HTMLElement, mistakes: Mistake[]): void {
  clearMistakes(section);
  if (mistakes.length === 0) return;
  mistakes.forEach(mark);
  const home = section.querySelector<HTMLElement>("[data-errors]");
  const summary = fromTemplate("error-summary");
  const list = document.createElement("ul");
  list.className = "govuk-list govuk-error-summary__list";
  list.append(...mistakes.map(line));
  summary.querySelector(".govuk-error-summary__body")?.append(list);
  home?.replaceChildren(summary);
  if (home) home.hidden = false;
  summary.tabIndex = -1;
  summary.focus();
}
