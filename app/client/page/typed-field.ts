/** Controls for typed text: the text is cleaned for documents, and the page says so when it changed. */
import { clean } from "../text/clean.ts";
import { announce } from "./announce.ts";
import { text } from "./words.ts";

export type TextControl = HTMLInputElement | HTMLTextAreaElement;

function noteOf(control: TextControl): Element | null {
  const beside = control.nextElementSibling;
  return beside?.hasAttribute("data-cleaned") ? beside : null;
}

function say(control: TextControl): void {
  const sentence = text("cleaned");
  const note = noteOf(control) ?? document.createElement("p");
  note.className = "govuk-hint";
  note.setAttribute("data-cleaned", "");
  note.textContent = sentence;
  control.after(note);
  announce(sentence);
}

/** Whether cleaning dropped a character, which is told; changed line ends are not. */
function lost(typed: string): boolean {
  return typed.replace(/\r\n|[\r\v]/g, "\n") !== clean(typed);
}

/**
 * Call `keep` with the cleaned text at each change. The control itself is rewritten only when the
 * person leaves it, so that composing a character (IME) is never broken off.
 */
export function whenTyped(control: TextControl, keep: (value: string) => void): void {
  control.addEventListener("input", () => keep(clean(control.value)));
  control.addEventListener("change", () => {
    const typed = control.value;
    noteOf(control)?.remove();
    keep(clean(typed));
    if (clean(typed) === typed) return;
    control.value = clean(typed);
    if (lost(typed)) say(control);
  });
}

/** Show a kept value, without an earlier note. */
export function showTyped(control: TextControl, value: string): void {
  noteOf(control)?.remove();
  if (control.value !== value) control.value = value;
}
