/** The quiet line under every step that says whether the draft is saved. */
import { announce } from "../page/announce.ts";
import { part } from "../page/find.ts";
import { text } from "../page/words.ts";
import { isUrgent, stateText } from "./save-words.ts";
import type { Keeper } from "../saving/keeper.ts";
import type { Store } from "../draft/store.ts";

/** Show the line, and have it follow this draft. */
export function followKeeper(keeper: Keeper, store: Store): void {
  const show = (): void => {
    const said = stateText(keeper, store.draft);
    showLine(said, keeper.state.kind === "conflict");
    if (isUrgent(keeper.state)) announce(said);
  };
  keeper.subscribe(show);
  show();
  addEventListener("online", () => keeper.online());
}

/** A draft that nothing saves by itself: it says so, all the time. */
export function sayNotKept(key: "save.file" | "save.read-only" | "save.over"): void {
  showLine(text(key), false);
}

export function hideLine(): void {
  home().hidden = true;
}

/** Offer to go on in the language in which the draft was written. */
export function offerLanguage(written: string): void {
  const offered = document.querySelector<HTMLTemplateElement>(
    `template[data-other-language="${CSS.escape(written)}"]`,
  );
  if (!offered || written === document.documentElement.lang) return;
  const button = part(home(), "go-language") as HTMLButtonElement;
  button.textContent = offered.content.textContent;
  button.lang = written;
  button.hidden = false;
  // Leaving wipes this page; the draft is opened again with its words over there.
  button.onclick = () => location.assign(offered.dataset["href"] ?? "/");
}

/** `choose` offers the way to the two versions. */
export function showLine(said: string, choose: boolean): void {
  part(home(), "save-line").textContent = said;
  part(home(), "choose-version").hidden = !choose;
  home().hidden = false;
}

function home(): HTMLElement {
  return part(document, "save-status");
}
