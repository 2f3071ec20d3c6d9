/** The screen for saving and finishing: offered, never pushed. */
import { CodePanels } from "./make-code.ts";
import { seal } from "../sealing/draft-encryption.ts";
import { finish, wiped } from "./finished.ts";
import { Keeper } from "../saving/keeper.ts";
import { canSeal } from "../sealing/keys.ts";
import { downloadLocked } from "./locked-file.ts";
import type { Navigate } from "../questions/navigate.ts";
import { askFirst, button, showPanel } from "../page/panels.ts";
import { daysOf } from "../saving/copy-ready.ts";
import { language, refusalText, stateText, untilText } from "./save-words.ts";
import { followKeeper } from "./save-line.ts";
import { part, parts } from "../page/find.ts";
import type { ReadOnlyDraft } from "../saving/read-only.ts";
import { beginSession, session } from "../saving/session.ts";
import type { Store } from "../draft/store.ts";
import { sayNotSealed, showVersions } from "./choose-version.ts";

export function mount(section: HTMLElement, store: Store, navigate: Navigate): () => void {
  const page = new SavePage(section, store, navigate);
  page.show();
  return () => page.leave();
}

class SavePage {
  readonly #section: HTMLElement;
  readonly #store: Store;
  readonly #navigate: Navigate;
  readonly #codes: CodePanels;
  #unfollow: (() => void) | undefined;

  constructor(section: HTMLElement, store: Store, navigate: Navigate) {
    this.#section = section;
    this.#store = store;
    this.#navigate = navigate;
    this.#codes = new CodePanels(section, store, () => this.show());
    button(section, "go-on", () => part(section, "back").click());
    button(section, "save-now", () => void session()?.saving?.saveNow());
    button(section, "download", () => void this.#download());
    button(section, "store-again", () => this.#storeAgain());
    for (const block of parts(section, "confirm")) {
      askFirst(block, () => void this.#leaveFor(block.dataset["confirm"]));
    }
  }

  /** The panel for how things stand. */
  show(): void {
    const now = session();
    if (!canSeal()) showPanel(this.#section, "insecure");
    else if (now === undefined) showPanel(this.#section, "offer");
    else if (now.readOnly) this.#showReadOnly(now.readOnly);
    else if (now.saving === undefined) showPanel(this.#section, "file");
    else this.#showKept(now.saving);
  }

  leave(): void {
    this.#unfollow?.();
    this.#codes.forget();
  }

  /** A draft from a file is in no box that could be wiped here. */
  #showReadOnly(draft: ReadOnlyDraft): void {
    const panel = showPanel(this.#section, "read-only");
    part(panel, "wipe-read-only").hidden = !draft.isInBox;
  }

  #showKept(keeper: Keeper): void {
    this.#unfollow?.();
    this.#unfollow = keeper.subscribe(() => this.#follow(keeper));
    if (keeper.state.kind === "conflict") return this.#showVersions(keeper);
    const panel = showPanel(this.#section, "saved");
    button(panel, "download-spare", () => keeper.spare && downloadLocked(keeper.spare));
    const days = part(panel, "change-days") as HTMLSelectElement;
    days.value = String(daysOf(this.#store.draft));
    days.onchange = () => void keeper.keepFor(Number(days.value));
    this.#follow(keeper);
  }

  #follow(keeper: Keeper): void {
    if (keeper.state.kind === "conflict") return this.#showVersions(keeper);
    part(this.#section, "state").textContent = stateText(keeper, this.#store.draft);
    part(this.#section, "until").textContent = untilText(this.#store.draft);
    part(this.#section, "spare").hidden = keeper.spare === undefined;
  }

  #showVersions(keeper: Keeper): void {
    showVersions(this.#section, this.#store, keeper, {
      mine: () => this.show(),
      // Places and people may be other ones now: where the person was means nothing any more.
      theirs: () => this.#navigate.resume(),
    });
  }

  async #download(): Promise<void> {
    const now = session();
    if (now === undefined) return;
    const { keys, saving, readOnly } = now;
    const sealing = readOnly?.sealed(keys) ?? saving?.sealed() ?? seal(this.#store.draft, [keys.recipient]);
    await sealing.then(downloadLocked, sayNotSealed);
  }

  /** A draft from a file goes back into a box only when that is asked for. */
  #storeAgain(): void {
    const keys = session()?.keys;
    if (keys === undefined) return;
    const keeper = new Keeper(this.#store, keys, { language: language() });
    beginSession({ keys, saving: keeper });
    followKeeper(keeper, this.#store);
    void keeper.saveNow();
    this.show();
  }

  async #leaveFor(reason: string | undefined): Promise<void> {
    const keeper = session()?.saving;
    const readOnly = session()?.readOnly;
    if (reason === "wipe" && keeper) await this.#wipe(keeper);
    else if (reason === "wipe-read-only" && readOnly) await this.#wipe(readOnly);
    // What is not saved yet would be lost: the state says why it could not be.
    else if (reason !== "leave" || (await keeper?.settle())) finish(this.#section, this.#store);
    else this.show();
  }

  async #wipe(keeper: Keeper | ReadOnlyDraft): Promise<void> {
    const say = (words: string): void => {
      for (const each of parts(this.#section, "wipe-error")) each.textContent = words;
    };
    say("");
    try {
      await keeper.wipe();
      wiped(this.#section, this.#store);
    } catch (error) {
      say(refusalText(error, "save.wipe-offline"));
    }
  }
}
