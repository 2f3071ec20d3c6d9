/** Clicks and submits anywhere in the page, told to the wizard. The address never changes. */
import type { Store } from "../draft/store.ts";
import { attempt } from "./failure-notice.ts";
import { keepPresses } from "./held-press.ts";
import type { Wizard } from "./wizard.ts";

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

/** Act on a click by the first data attribute that matches, innermost first; false when none does. */
function pressed(target: Element, wizard: Wizard, store: Store): boolean {
  const go = target.closest<HTMLElement>("[data-go]")?.dataset["go"];
  const inPage = target.closest<HTMLAnchorElement>('a[href^="#"]');
  if (target.closest("[data-back]")) wizard.back();
  else if (target.closest("[data-skip]")) wizard.skip();
  else if (go) wizard.to(go);
  else if (target.closest("[data-language-link]") && !store.isBlank) explainLanguages();
  else if (inPage) focusOn(decodeURIComponent(inPage.hash.slice(1)));
  else return false;
  return true;
}

/** Controls that move to another step: the second click of a double one would pass that step unseen. */
const MOVES = "[data-continue], [data-skip], [data-back], [data-go]";

function isSecondClick(event: MouseEvent): boolean {
  return event.detail > 1 && event.target instanceof Element && !!event.target.closest(MOVES);
}

/** Tell the wizard of every press from now on. */
export function listen(wizard: Wizard, store: Store): void {
  keepPresses();
  document.addEventListener("click", (event) => {
    const { target } = event;
    if (isSecondClick(event)) event.preventDefault();
    else if (target instanceof Element) {
      const meant = attempt(() => pressed(target, wizard, store));
      // A press that failed does not follow its link either: that would change the address.
      if (meant !== false) event.preventDefault();
    }
  });
  document.addEventListener("submit", (event) => {
    event.preventDefault();
    const form = event.target;
    if (form instanceof Element && form.querySelector("[data-continue]")) {
      attempt(() => wizard.continue(new Date()));
    }
  });
  addEventListener("popstate", ({ state }) => attempt(() => wizard.arrive(state)));
}
