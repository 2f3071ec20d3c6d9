/** Clicks and submits anywhere in the page, told to the wizard. The address never changes. */
import type { Draft } from "../draft/draft.ts";
import type { Wizard } from "./wizard.ts";

/** Whether nothing has been answered or typed yet, the choice of path apart. */
export function isBlank(draft: Draft): boolean {
  const answers = Object.keys(draft.answers).filter((path) => path !== "path");
  return answers.length === 0 && Object.keys(draft.details).length === 0;
}

function focusOn(id: string): void {
  const target = document.getElementById(id);
  if (target === null) return;
  if (target.tabIndex < 0) target.tabIndex = -1;
  target.scrollIntoView({ block: "center" });
  target.focus({ preventScroll: true });
}

function explainLanguages(): void {
  for (const note of document.querySelectorAll<HTMLElement>('[data-notice="language"]')) {
    note.hidden = false;
    note.tabIndex = -1;
    note.focus();
  }
}

/** What a click means here, if anything; the first that matches, innermost first. */
function pressed(target: Element, wizard: Wizard, draft: Draft): boolean {
  const go = target.closest<HTMLElement>("[data-go]")?.dataset["go"];
  const inPage = target.closest<HTMLAnchorElement>('a[href^="#"]');
  if (target.closest("[data-back]")) wizard.back();
  else if (target.closest("[data-skip]")) wizard.skip();
  else if (go) wizard.to(go);
  else if (target.closest("[data-language-link]") && !isBlank(draft)) explainLanguages();
  else if (inPage) focusOn(decodeURIComponent(inPage.hash.slice(1)));
  else return false;
  return true;
}

/** What moves to another step: the second click of a double one would pass over that step unseen. */
const MOVES = "[data-continue], [data-skip], [data-back], [data-go]";

function isSecondClick(event: MouseEvent): boolean {
  return event.detail > 1 && event.target instanceof Element && !!event.target.closest(MOVES);
}

/** `draft` is asked for at each press: another one may have been opened. */
export function listen(wizard: Wizard, draft: () => Draft): void {
  document.addEventListener("click", (event) => {
    if (isSecondClick(event)) event.preventDefault();
    else if (event.target instanceof Element && pressed(event.target, wizard, draft())) {
      event.preventDefault();
    }
  });
  document.addEventListener("submit", (event) => {
    event.preventDefault();
    const form = event.target;
    if (form instanceof Element && form.querySelector("[data-continue]")) {
      wizard.continue(new Date());
    }
  });
  addEventListener("popstate", ({ state }) => wizard.arrive(state));
}
