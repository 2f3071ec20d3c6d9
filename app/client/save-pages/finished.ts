/** Finished, or wiped: what was typed leaves the page, and one sentence stays. */
import { endSession, wipeSession } from "../saving/session.ts";
import { hideLine } from "./save-line.ts";
import type { Store } from "../draft/store.ts";
import { part } from "../page/find.ts";

/** Leave the page empty. A kept draft gets its last save first. */
export function finish(section: HTMLElement, store: Store): void {
  wipeSession();
  emptyPage(section, store, "finished");
}

/** The box is deleted already: no last save. */
export function wiped(section: HTMLElement, store: Store): void {
  endSession();
  emptyPage(section, store, "wiped");
}

function emptyPage(section: HTMLElement, store: Store, name: string): void {
  const last = section.querySelector<HTMLElement>(`[data-panel="${name}"]`);
  const main = section.closest("main") ?? document.body;
  store.wipe();
  hideLine();
  for (const each of main.querySelectorAll<HTMLElement>("[data-step]")) forget(each);
  if (last === null) throw new Error(`the page has no panel ${name}`);
  main.replaceChildren(last);
  last.hidden = false;
  part(last, "heading").focus();
}

/** The wizard still holds its steps, so their fields are emptied before they go. */
function forget(step: HTMLElement): void {
  for (const field of step.querySelectorAll<HTMLInputElement>("input, textarea")) {
    if (field.type === "radio" || field.type === "checkbox") field.checked = false;
    else field.value = "";
  }
  for (const shown of step.querySelectorAll("bdi, [translate=no]")) shown.textContent = "";
}
