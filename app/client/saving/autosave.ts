/**
 * Saves by itself once a code exists: after each step, when the page is hidden, and again when the
 * server did not answer. One save in flight, later ones coalesced, at most one a minute plus one
 * when the page is hidden. Every state is told; none of them loses what was typed.
 */
import { DraftTooLarge } from "../sealing/padding.ts";
import type { Clock } from "../time/clock.ts";
import { Offline, Problem } from "../server/errors.ts";
import type { ReadyCopy } from "./copy-ready.ts";
import { Conflict, Gone, type SavedCopy, type SealedCopy } from "./copy-in-box.ts";
import type { Saving } from "./saving.ts";

export type SaveState =
  | { kind: "opened" | "changed" | "saving" | "offline" | "refused" | "too-large" | "gone" | "failed" }
  | { kind: "saved"; copy: SealedCopy }
  | { kind: "conflict"; conflict: Conflict };

export interface AutosaveParts {
  readonly ready: ReadyCopy;
  readonly saved: SavedCopy;
  readonly clock: Clock;
  tell(state: SaveState): void;
}

const MINUTE = 60_000;
const FIRST_RETRY = 5_000;
const LAST_RETRY = 300_000;

export class Autosave implements Saving {
  readonly #parts: AutosaveParts;
  #savedRevision: number;
  #flight: Promise<void> | undefined;
  #again = false;
  #paused = false;
  #stopped = false;
  #retry = FIRST_RETRY;
  #notBefore = 0;
  #cancel: (() => void) | undefined;

  /** `isSaved`: the box already holds the draft as it stands (it was just opened from there). */
  constructor(parts: AutosaveParts, isSaved: boolean) {
    this.#parts = parts;
    this.#savedRevision = isSaved ? parts.ready.revision : -1;
  }

  get unsaved(): boolean {
    return this.#parts.ready.revision !== this.#savedRevision;
  }

  stepDone(): void {
    if (this.unsaved && !this.#paused) this.#plan(this.#notBefore);
  }

  /** The page is out of sight and may never come back: do not wait for the minute to be over. */
  hidden(): void {
    if (this.unsaved && !this.#paused) void this.saveNow();
  }

  lastCall(): void {
    const { ready, saved } = this.#parts;
    const copy = ready.fresh;
    if (this.#stopped || this.#paused || !this.unsaved || copy === undefined) return;
    saved.sendLast(copy).catch(() => undefined);
  }

  /** The network is back. */
  online(): void {
    if (this.unsaved && !this.#paused && this.#retry > FIRST_RETRY) void this.saveNow();
  }

  /** Save without waiting; resolves when that attempt is over, however it ended (see `tell`). */
  async saveNow(): Promise<void> {
    this.#cancel?.();
    this.#cancel = undefined;
    this.#again = this.#flight !== undefined;
    if (this.#flight || this.#stopped) return await this.#flight;
    this.#flight = this.#attempt();
    await this.#flight;
    this.#flight = undefined;
    if (this.#again && this.unsaved && !this.#paused) await this.saveNow();
    else if (this.unsaved && !this.#paused) this.#plan(this.#notBefore);
  }

  /** Save even if nothing changed, or after a pause (a chosen version, a box that was gone). */
  async saveAnyway(): Promise<void> {
    this.#paused = false;
    this.#parts.ready.touch();
    await this.saveNow();
  }

  /** The draft was replaced by what the box holds: nothing is unsaved, saving goes on. */
  replaced(): void {
    this.#paused = false;
    this.#savedRevision = this.#parts.ready.revision;
  }

  /** Start no further save, and wait for the one under way. `saveAnyway` or `replaced` go on. */
  async rest(): Promise<void> {
    this.#paused = true;
    this.#cancel?.();
    this.#cancel = undefined;
    await this.#flight;
  }

  stop(): void {
    this.#stopped = true;
    this.#cancel?.();
    this.#parts.ready.stop();
  }

  #plan(at: number): void {
    if (this.#stopped || this.#flight || this.#cancel) return;
    const wait = Math.max(0, at - this.#parts.clock.now());
    if (wait > 0 && this.#retry === FIRST_RETRY) this.#parts.tell({ kind: "changed" });
    this.#cancel = this.#parts.clock.after(wait, () => void this.saveNow());
  }

  async #attempt(): Promise<void> {
    const { ready, saved, clock, tell } = this.#parts;
    this.#notBefore = clock.now() + MINUTE;
    tell({ kind: "saving" });
    let copy: SealedCopy;
    try {
      copy = await ready.take();
      ready.sent(copy);
      await saved.put(copy);
    } catch (error) {
      if (!this.#stopped) this.#failed(error);
      return;
    }
    this.#savedRevision = copy.revision;
    this.#retry = FIRST_RETRY;
    if (!this.#stopped) tell({ kind: "saved", copy });
  }

  #failed(error: unknown): void {
    const state = stateAfter(error);
    if (state.kind === "offline" || state.kind === "refused") {
      this.#notBefore = this.#parts.clock.now() + this.#retry;
      this.#retry = Math.min(this.#retry * 2, LAST_RETRY);
    } else if (state.kind === "too-large") {
      this.#savedRevision = this.#parts.ready.revision; // until something changes
    } else {
      this.#paused = true;
    }
    this.#parts.tell(state);
  }
}

const TRY_AGAIN = new Set(["unavailable", "slow-down", "full"]);

function stateAfter(error: unknown): SaveState {
  if (error instanceof Conflict) return { kind: "conflict", conflict: error };
  if (error instanceof Gone) return { kind: "gone" };
  if (error instanceof DraftTooLarge) return { kind: "too-large" };
  if (error instanceof Offline) return { kind: "offline" };
  if (error instanceof Problem && TRY_AGAIN.has(error.slug)) return { kind: "refused" };
  return { kind: "failed" };
}
