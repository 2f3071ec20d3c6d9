/**
 * The notice that the page's own code failed: it says that nothing is lost, and offers ways on, so that
 * no button is dead without a word. It stands where a step's mistakes stand, and goes when a step is shown.
 */
import { type Failure, failureOf, isOurs, sortOf } from "./failures.ts";
import { fromTemplate } from "../page/templates.ts";

const STEP = "[data-step]:not([hidden])";

function shownStep(): HTMLElement | null {
  return document.querySelector<HTMLElement>(STEP);
}

/** The element for the notice; null on a page that was emptied, where nothing typed is left. */
function home(): HTMLElement | null {
  return (
    shownStep()?.querySelector<HTMLElement>("[data-errors]") ??
    document.querySelector<HTMLElement>("[data-failure-home]")
  );
}

export interface Way {
  /** Do again what failed; without it there is no button for it. */
  again?: () => void;
  /** Other words than those about a failure of the page. */
  words?: string;
  /** Whether the focus stays where it is. */
  quietly?: boolean;
}

function notice({ again, words }: Way): HTMLElement {
  const made = fromTemplate("failure");
  const find = (name: string): HTMLElement | null => made.querySelector(`[data-failure-${name}]`);
  const said = find("words");
  const button = find("again");
  const save = find("save");
  if (said && words !== undefined) said.textContent = words;
  if (again === undefined) button?.remove();
  else button?.addEventListener("click", again);
  // There is nothing to save before a step is there, and no way to save on an insecure page.
  if (!isSecureContext || (shownStep()?.dataset["step"] ?? "save") === "save") save?.remove();
  return made;
}

/** Show the notice. A failure that repeats by itself does not take the focus away each time. */
export function showFailure(way: Way = {}): void {
  const place = home();
  if (place === null) return;
  const isRepeated = way.again === undefined && place.querySelector("[data-failure]") !== null;
  if (isRepeated) return;
  document.querySelector("[data-late]")?.remove();
  const made = notice(way);
  place.replaceChildren(made);
  place.hidden = false;
  if (!way.quietly) made.focus();
}

/** Take it away; if the focus was in it, it goes to the heading of what is shown. */
export function hideFailure(): void {
  const shown = document.querySelector("[data-failure]");
  const place = shown?.parentElement;
  if (!shown || !place) return;
  const headings = [...(shownStep()?.querySelectorAll<HTMLElement>("[data-heading]") ?? [])];
  const next = headings.find((heading) => heading.offsetParent !== null);
  if (shown.contains(document.activeElement)) next?.focus();
  place.replaceChildren();
  place.hidden = true;
}

function tell(failure: Failure, way?: Way): void {
  console.error(sortOf(failure));
  showFailure(way);
}

/**
 * Do what a press asks for; undefined when it failed. `again` is offered then, unless another step
 * is shown by now: there the same press would mean something else.
 */
export function attempt<T>(act: () => T, again = (): unknown => attempt(act)): T | undefined {
  const step = shownStep();
  try {
    return act();
  } catch (error) {
    tell(failureOf(error), shownStep() === step ? { again: () => void again() } : {});
    return undefined;
  }
}

function heard(event: Event, failure: Failure): void {
  if (!isOurs(failure)) return;
  // The browser would write the whole error into its console, and it may hold what was typed.
  event.preventDefault();
  tell(failure);
}

/** Hear of every error that nobody caught. */
export function watchFailures(): void {
  addEventListener("error", (event) => heard(event, failureOf(event.error, event)));
  addEventListener("unhandledrejection", (event) => heard(event, failureOf(event.reason)));
}
