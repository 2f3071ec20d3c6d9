/** Keeps one draft in one box: what the saving screens and the line under each step talk to. No DOM. */
import { Autosave, type SaveState } from "./autosave.ts";
import { Box, type Fetcher } from "../server/box.ts";
import { type Clock, REAL_CLOCK } from "../time/clock.ts";
import { open } from "../sealing/draft-encryption.ts";
import type { Draft } from "../draft/draft.ts";
import type { Keys } from "../sealing/keys.ts";
import { ReadyCopy } from "./copy-ready.ts";
import { type Conflict, SavedCopy } from "./copy-in-box.ts";
import { saySame } from "../draft/same-draft.ts";
import type { Saving } from "./saving.ts";
import { OldCopy, refuseOlder } from "./seen-saves.ts";
import type { Store } from "../draft/store.ts";

export type KeptState = Exclude<SaveState, { kind: "conflict" }> | VersionsState | OldCopyState;
/** The box holds another version, opened: the person chooses. */
export interface VersionsState {
  kind: "conflict";
  theirs: Draft;
  body: Uint8Array;
  etag: string;
}
/** The box holds an older copy than this page has seen; nobody's choice, and not to be trusted. */
interface OldCopyState {
  kind: "old-copy";
  etag: string;
}

export interface KeeperOptions {
  readonly language: string;
  /** The ETag of what the box holds, when the draft was opened from there. */
  readonly etag?: string;
  /** Another box that holds the draft under older words; deleted once this one has it. */
  readonly instead?: Box;
  readonly clock?: Clock;
  readonly fetcher?: Fetcher;
}

const RETRY_DELETE = 30_000;

export class Keeper implements Saving {
  readonly box: Box;
  readonly #store: Store;
  readonly #keys: Keys;
  readonly #clock: Clock;
  readonly #saved: SavedCopy;
  readonly #ready: ReadyCopy;
  readonly #autosave: Autosave;
  readonly #listeners = new Set<() => void>();
  #instead: Box | undefined;
  #state: KeptState;
  /** The version that was not chosen, sealed, as long as the page is open. */
  spare: Uint8Array | undefined;

  constructor(store: Store, keys: Keys, options: KeeperOptions) {
    const { language, etag, instead, clock = REAL_CLOCK, fetcher } = options;
    this.#store = store;
    this.#keys = keys;
    this.#clock = clock;
    this.#instead = instead;
    this.box = new Box(keys, fetcher);
    this.#saved = new SavedCopy(this.box, etag);
    this.#ready = new ReadyCopy(store, [keys.recipient], language, clock);
    const tell = (state: SaveState): void => this.#told(state);
    const parts = { ready: this.#ready, saved: this.#saved, clock, tell };
    this.#autosave = new Autosave(parts, etag !== undefined);
    this.#state = { kind: etag === undefined ? "changed" : "opened" };
  }

  get state(): KeptState {
    return this.#state;
  }

  /** The old words still open an older copy, because it could not be deleted yet. */
  get oldWordsWork(): boolean {
    return this.#instead !== undefined && this.#state.kind === "saved";
  }

  /** Called whenever the state changed. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  stepDone(): void {
    this.#autosave.stepDone();
  }

  hidden(): void {
    this.#autosave.hidden();
  }

  online(): void {
    this.#autosave.online();
  }

  lastCall(): void {
    this.#autosave.lastCall();
  }

  stop(): void {
    this.#autosave.stop();
    this.#listeners.clear();
    this.spare = undefined;
  }

  /** Save now, and make a box again when it is gone. */
  async saveNow(): Promise<void> {
    if (this.#state.kind === "gone") this.#saved.adopt(undefined);
    if (this.#state.kind === "old-copy") this.#saved.adopt(this.#state.etag);
    await this.#autosave.saveAnyway();
  }

  /** Save what is not saved yet; true when the box then holds the draft as it stands. */
  async settle(): Promise<boolean> {
    if (this.#autosave.unsaved) await this.#autosave.saveNow();
    return !this.#autosave.unsaved && ["saved", "opened"].includes(this.#state.kind);
  }

  async keepFor(days: number): Promise<void> {
    this.#store.draft.days = days;
    await this.#autosave.saveAnyway();
  }

  /** The draft as it stands, sealed for the same words: the file to download. */
  async sealed(): Promise<Uint8Array> {
    return (await this.#ready.take()).body;
  }

  async keepMine(): Promise<void> {
    if (this.#state.kind !== "conflict") return;
    const { theirs, body, etag } = this.#state;
    this.spare = body;
    await this.#goOnFrom(theirs, etag);
  }

  async keepTheirs(): Promise<void> {
    if (this.#state.kind !== "conflict") return;
    const { theirs, etag } = this.#state;
    this.spare = await this.sealed();
    this.#saved.adopt(etag);
    this.#ready.countFrom(theirs.saves);
    this.#store.replace(theirs);
    this.#autosave.replaced();
    this.#tell({ kind: "opened" });
  }

  /** Delete the box. Throws Offline or Problem, and then goes on keeping the draft. */
  async wipe(): Promise<void> {
    await this.#autosave.rest();
    try {
      await this.box.delete();
      await this.#instead?.delete();
    } catch (error) {
      void this.#autosave.saveAnyway();
      throw error;
    }
    this.stop();
  }

  /** Save nothing more here: the draft is moving to other words. */
  async handOver(): Promise<Box> {
    await this.#autosave.rest();
    return this.box;
  }

  /** Save our draft over the box's version. Nothing is lost: that one says the same, or is in `spare`. */
  async #goOnFrom(theirs: Draft, etag: string): Promise<void> {
    this.#saved.adopt(etag);
    this.#ready.countFrom(theirs.saves);
    await this.#autosave.saveAnyway();
  }

  #told(state: SaveState): void {
    if (state.kind === "conflict") return void this.#look(state.conflict);
    if (state.kind === "saved") {
      const { saves, savedAt, days } = state.copy;
      Object.assign(this.#store.draft, { saves, savedAt, days });
      refuseOlder(this.#keys.locator, saves);
      void this.#deleteInstead();
    }
    this.#tell(state);
  }

  async #look({ body, etag }: Conflict): Promise<void> {
    try {
      const theirs = await open(body, this.#keys.identity);
      refuseOlder(this.#keys.locator, theirs.saves);
      if (saySame(theirs, this.#store.draft)) await this.#goOnFrom(theirs, etag);
      else this.#tell({ kind: "conflict", theirs, body, etag });
    } catch (error) {
      this.#tell(error instanceof OldCopy ? { kind: "old-copy", etag } : { kind: "failed" });
    }
  }

  async #deleteInstead(): Promise<void> {
    if (this.#instead === undefined) return;
    try {
      await this.#instead.delete();
      this.#instead = undefined;
    } catch {
      this.#clock.after(RETRY_DELETE, () => void this.#deleteInstead());
    }
    this.#tell(this.#state);
  }

  #tell(state: KeptState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
