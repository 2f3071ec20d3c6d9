/** Two versions of a draft: the person chooses, and can take both with them first. */
import { isNewer } from "../sealing/draft-file.ts";
import type { Keeper } from "../saving/keeper.ts";
import { downloadLocked } from "./locked-file.ts";
import { DraftTooLarge } from "../sealing/padding.ts";
import { announce } from "../page/announce.ts";
import { part } from "../page/find.ts";
import { text } from "../page/words.ts";
import { button, showPanel } from "../page/panels.ts";
import { savedTimes } from "./save-words.ts";
import { sayNotKept, showLine } from "./save-line.ts";
import { beginSession, session } from "../saving/session.ts";
import type { Store } from "../draft/store.ts";

/** The callbacks of each choice; the version that was not chosen stays downloadable. */
export interface Chosen {
  mine(): void;
  theirs(): void;
}

export function showVersions(
  section: HTMLElement,
  store: Store,
  keeper: Keeper,
  chosen: Chosen,
): void {
  const { state } = keeper;
  if (state.kind !== "conflict") return;
  const panel = showPanel(section, "conflict");
  part(panel, "mine").textContent = savedTimes(store.draft);
  part(panel, "theirs").textContent = savedTimes(state.theirs);
  button(panel, "download-mine", () => void keeper.sealed().then(downloadLocked, sayTooLarge));
  button(panel, "download-theirs", () => downloadLocked(state.body));
  button(panel, "keep-mine", () => void keeper.keepMine().then(chosen.mine));
  button(panel, "keep-theirs", () => {
    void keeper.keepTheirs().then(() => {
      if (isNewer(state.theirs)) onlyRead();
      chosen.theirs();
    });
  });
}

/** The only way in which sealing fails: the draft outgrew the largest size. */
export function sayTooLarge(error: unknown): void {
  if (!(error instanceof DraftTooLarge)) throw error;
  showLine(text("save.too-large"), false);
  announce(text("save.too-large"));
}

/** A newer version's draft is read, never saved. */
function onlyRead(): void {
  const keys = session()?.keys;
  if (keys) beginSession({ keys, readOnly: true });
  sayNotKept("save.read-only");
}
