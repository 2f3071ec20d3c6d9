/** A screen with several panels, one shown at a time, and questions asked in place, not in a dialog. */
import { clearMistakes, showMistakes } from "./mistakes.ts";
import { part, parts } from "./find.ts";

/** Show one panel and put the focus on its heading. */
export function showPanel(section: HTMLElement, name: string): HTMLElement {
  clearMistakes(section);
  let shown: HTMLElement | undefined;
  for (const panel of parts(section, "panel")) {
    panel.hidden = panel.dataset["panel"] !== name;
    if (!panel.hidden) shown = panel;
  }
  if (shown === undefined) throw new Error(`the page has no panel ${name}`);
  for (const asked of parts(section, "confirm")) settle(asked);
  part(shown, "heading").focus();
  return shown;
}

/** One button that asks "are you sure" where it stands, and what to do on yes. */
export function askFirst(block: HTMLElement, yes: () => void): void {
  button(block, "ask", () => {
    part(block, "ask").hidden = true;
    part(block, "sure").hidden = false;
    part(block, "question").focus();
  });
  button(block, "no", () => {
    settle(block);
    part(block, "ask").focus();
  });
  button(block, "yes", yes);
}

/** `onclick`, not a listener: a screen that is shown again is wired again, and once. */
export function button(root: ParentNode, name: string, press: () => void): void {
  for (const each of parts(root, name)) each.onclick = press;
}

export function sayMistake(section: HTMLElement, control: HTMLElement, message: string): void {
  const group = control.closest<HTMLElement>(".govuk-form-group") ?? section;
  showMistakes(section, [{ message, control, group }]);
}

function settle(block: HTMLElement): void {
  part(block, "ask").hidden = false;
  part(block, "sure").hidden = true;
}
