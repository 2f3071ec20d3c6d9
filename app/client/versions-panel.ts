/** Two versions of a draft: the person chooses, and can take both with them first. */
import { isNewer } from "./draft-file.ts";
import type { Keeper } from "./keeper.ts";
import { downloadLocked } from "./locked-file.ts";
import { button, showPanel } from "./panels.ts";
import { savedTimes } from "./save-words.ts";
import { sayNotKept } from "./save-status.ts";
import { part } from "./sentences.ts";
import { beginSession, session } from "./session.ts";
import type { Store } from "./store.ts";

/** `chosen` is called after either choice; the version not chosen stays downloadable. */
export function showVersions(
  section: HTMLElement,
  store: Store,
  keeper: Keeper,
  chosen: () => void,
): void {
  const { state } = keeper;
  if (state.kind !== "conflict") return;
  const panel = showPanel(section, "conflict");
  part(panel, "mine").textContent = savedTimes(store.draft);
  part(panel, "theirs").textContent = savedTimes(state.theirs);
  button(panel, "download-mine", () => void keeper.sealed().then(downloadLocked));
  button(panel, "download-theirs", () => downloadLocked(state.body));
  button(panel, "keep-mine", () => void keeper.keepMine().then(chosen));
  button(panel, "keep-theirs", () => {
    void keeper.keepTheirs().then(() => {
      if (isNewer(state.theirs)) onlyRead();
      chosen();
    });
  });
}

/** A newer version's draft is read, never saved. */
function onlyRead(): void {
  const keys = session()?.keys;
  if (keys) beginSession({ keys, readOnly: true });
  sayNotKept("save.read-only");
}
