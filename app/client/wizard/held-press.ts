/**
 * A press while something is being typed. The browser takes the focus out of the input when the
 * press begins. The input is read then, and what that shows above (what a service asks for, links of
 * several sites, a character that had to go) moves the button from under the finger: the browser
 * makes no click, and it takes a second press. Here the focus moves when the press ends (for a radio
 * or a box, before it is ticked). Where that brings up a question, Continue waits: nobody has seen it.
 */

const TYPED = "input:not([type=radio], [type=checkbox], [type=file]), textarea";
const PRESSED = "button, summary, a[href], input[type=radio], input[type=checkbox]";

/** The input that is being typed into, in this step. */
function heldIn(step: Element): HTMLElement | undefined {
  const held = document.activeElement;
  return held instanceof HTMLElement && held.matches(TYPED) && step.contains(held) ? held : undefined;
}

/** The control that a press is for: a button, or the radio or box of a label. */
function pressedAt(target: EventTarget | null): HTMLElement | undefined {
  if (!(target instanceof Element)) return undefined;
  const label = target.closest("label");
  const pressed = label === null ? target.closest<HTMLElement>(PRESSED) : label.control;
  return pressed?.matches(PRESSED) ? pressed : undefined;
}

/** The fields of the step that can be seen. */
function fieldsSeen(step: Element): HTMLElement[] {
  const fields = [...step.querySelectorAll<HTMLElement>("[data-field]")];
  return fields.filter((field) => field.closest("[hidden], details:not([open])") === null);
}

function ask(field: HTMLElement): void {
  const control = field.querySelector<HTMLElement>("input, select, textarea");
  control?.scrollIntoView({ block: "center" });
  control?.focus({ preventScroll: true });
}

interface Press {
  step: Element;
  held: HTMLElement;
  pressed: HTMLElement;
}

/** Move the focus to what is pressed; the first question that this brings up. */
function leave({ step, held, pressed }: Press): HTMLElement | undefined {
  const seen = new Set(fieldsSeen(step));
  pressed.focus({ preventScroll: true });
  if (document.activeElement === held) held.blur();
  return fieldsSeen(step).find((field) => !seen.has(field));
}

/** The input in hand where this press is one beside it, and what is pressed. */
function besides({ target }: Event): Press | undefined {
  const pressed = pressedAt(target);
  const step = pressed?.closest("[data-step]") ?? undefined;
  const held = step ? heldIn(step) : undefined;
  return step && pressed && held && { step, held, pressed };
}

/** A radio or a box: the browser ticks it before a click is told, and what is written then is lost. */
function isTick({ pressed }: Press): boolean {
  return pressed instanceof HTMLInputElement;
}

/** Keep every press whole, from now on. */
export function keepPresses(): void {
  let begun: HTMLElement | undefined;
  document.addEventListener("mousedown", (event) => {
    begun = besides(event)?.pressed;
    if (begun !== undefined) event.preventDefault();
  });
  document.addEventListener("mouseup", (event) => {
    const press = besides(event);
    if (press && press.pressed === begun && isTick(press)) leave(press);
  }, { capture: true });
  // Before anything answers the press, as if the focus had moved when it began.
  document.addEventListener("click", (event) => {
    const press = besides(event);
    if (press === undefined || isTick(press)) return;
    const asked = leave(press);
    if (asked === undefined || !press.pressed.matches("[data-continue]")) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    ask(asked);
  }, { capture: true });
}
