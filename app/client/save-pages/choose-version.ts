/** Two versions of a draft: the person chooses, and can take both with them first. */
import type { Draft } from "../draft/draft.ts";
import { DraftDamaged, isReadOnly } from "../sealing/draft-file.ts";
import { ReadOnlyDraft } from "../saving/read-only.ts";
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
  button(panel, "download-mine", () => void keeper.sealed().then(downloadLocked, sayNotSealed));
  button(panel, "download-theirs", () => downloadLocked(state.body));
  button(panel, "keep-mine", () => void keeper.keepMine().then(chosen.mine));
  button(panel, "keep-theirs", () => {
    void keeper.keepTheirs().then(() => {
      if (isReadOnly(state.theirs)) onlyRead(state.theirs, keeper);
      chosen.theirs();
    });
  });
}

/** The draft could not be sealed: it outgrew the largest size, or would not be read again. */
export function sayNotSealed(error: unknown): void {
  const known = error instanceof DraftTooLarge || error instanceof DraftDamaged;
  if (!known) throw error;
  const said = text(error instanceof DraftTooLarge ? "save.too-large" : "save.failed");
  showLine(said, false);
  announce(said);
}

/** Such a draft is read, never changed. */
function onlyRead(draft: Draft, { box }: Keeper): void {
  const keys = session()?.keys;
  if (keys) beginSession({ keys, readOnly: new ReadOnlyDraft(draft, box) });
  sayNotKept("save.read-only");
}
