/**
 * Saves by itself once a code exists: after each step, when the page is hidden, and again when the
 * server did not answer. One save in flight, later ones coalesced, at most one a minute plus one
 * when the page is hidden. Every state is told; none of them loses what was typed.
 *
 * The table of saving/machine.ts says which state follows which; this file does the work of each.
 */
import { DraftTooLarge } from "../sealing/padding.ts";
import type { Clock } from "../time/clock.ts";
import { Offline, Problem } from "../server/errors.ts";
import type { ReadyCopy } from "./copy-ready.ts";
import { Conflict, Gone, NotReadBack, type SavedCopy, type SealedCopy } from "./copy-in-box.ts";
import { MACHINE, type SavingEvent, type SavingState } from "./machine.ts";
import type { Saving } from "./saving.ts";

export type SaveState =
  | { kind: "opened" | "changed" | "saving" | "offline" | "refused" | "unsure" | "too-large" | "gone" | "failed" }
  | { kind: "saved"; copy: SealedCopy }
  | { kind: "conflict"; conflict: Conflict };

export interface AutosaveParts {
  readonly ready: Pick<ReadyCopy, "revision" | "fresh" | "take" | "touch" | "sent" | "stop">;
  readonly saved: Pick<SavedCopy, "put" | "sendLast">;
  readonly clock: Clock;
  tell(state: SaveState): void;
}

const MINUTE = 60_000;
const FIRST_RETRY = 5_000;
const LAST_RETRY = 300_000;

export class Autosave implements Saving {
  readonly #parts: AutosaveParts;
  #state: SavingState = "idle";
  /** The revision of the draft that the box holds, or that is too long for it. */
  #savedRevision: number;
  /** The save under way. */
  #flight: Promise<void> | undefined;
  /** Takes back the save that is planned. */
  #cancel: (() => void) | undefined;
  #notBefore = 0;
  #retry = FIRST_RETRY;

  /** `isSaved`: the box already holds the draft as it stands (it was just opened from there). */
  constructor(parts: AutosaveParts, isSaved: boolean) {
    this.#parts = parts;
    this.#savedRevision = isSaved ? parts.ready.revision : -1;
  }

  get state(): SavingState {
    return this.#state;
  }

  get unsaved(): boolean {
    return this.#parts.ready.revision !== this.#savedRevision;
  }

  stepDone(): void {
    if (this.unsaved) this.#raise("step");
  }

  /** The page is out of sight and may never come back: do not wait for the minute to be over. */
  hidden(): void {
    if (this.unsaved) this.#raise("hidden");
  }

  /** The network is back. */
  online(): void {
    if (this.unsaved) this.#raise("online");
  }

  lastCall(): void {
    const { ready, saved } = this.#parts;
    const copy = ready.fresh;
    if (!("leaving" in MACHINE[this.#state]) || !this.unsaved || copy === undefined) return;
    saved.sendLast(copy).catch(() => undefined);
  }

  /** Save without waiting; resolves when no save is under way, however it ended (see `tell`). */
  async saveNow(): Promise<void> {
    this.#raise("save");
    await this.#landed();
  }

  /** Save even if nothing changed, or after a halt (a chosen version, a box that was gone). */
  async saveAnyway(): Promise<void> {
    if (this.#state !== "stopped") this.#parts.ready.touch();
    this.#raise("anyway");
    await this.#landed();
  }

  /** The draft was replaced by what the box holds: nothing is unsaved, saving goes on. */
  replaced(): void {
    this.#savedRevision = this.#parts.ready.revision;
    this.#raise("replaced");
  }

  /** Start no further save, and wait for the one under way. `saveAnyway` or `replaced` go on. */
  async rest(): Promise<void> {
    this.#raise("rest");
    await this.#landed();
  }

  stop(): void {
    this.#raise("stop");
    this.#parts.ready.stop();
  }

  /** Go to the state that follows; what it does is done when it is another one. */
  #raise(event: SavingEvent): void {
    const next = MACHINE[this.#state][event] ?? this.#state;
    if (next === this.#state) return;
    this.#state = next;
    this.#cancel?.();
    this.#cancel = undefined;
    if (next === "sending") this.#flight = this.#attempt();
    if (next === "waiting" || next === "retrying") this.#plan(next);
  }

  #plan(state: "waiting" | "retrying"): void {
    const { clock, tell } = this.#parts;
    const wait = Math.max(0, this.#notBefore - clock.now());
    // While retrying, the reason that was told stays true.
    if (wait > 0 && state === "waiting") tell({ kind: "changed" });
    this.#cancel = clock.after(wait, () => this.#raise("due"));
  }

  async #landed(): Promise<void> {
    while (this.#flight) await this.#flight;
  }

  async #attempt(): Promise<void> {
    const { ready, clock, tell } = this.#parts;
    this.#notBefore = clock.now() + MINUTE;
    tell({ kind: "saving" });
    const { revision } = ready;
    const result = await this.#sent();
    if (result.kind === "saved") this.#savedRevision = result.copy.revision;
    // Not sealed again until something changes.
    if (result.kind === "too-large") this.#savedRevision = revision;
    this.#flight = undefined;
    if (this.#state !== "stopped") tell(result);
    this.#raise(this.#outcome(result));
  }

  async #sent(): Promise<SaveState> {
    const { ready, saved } = this.#parts;
    try {
      const copy = await ready.take();
      ready.sent(copy);
      await saved.put(copy);
      return { kind: "saved", copy };
    } catch (error) {
      return stateAfter(error);
    }
  }

  #outcome({ kind }: SaveState): SavingEvent {
    if (UNREACHED.has(kind)) {
      this.#notBefore = this.#parts.clock.now() + this.#retry;
      this.#retry = Math.min(this.#retry * 2, LAST_RETRY);
      return "unreached";
    }
    this.#retry = FIRST_RETRY;
    if (kind !== "saved" && kind !== "too-large") return "halt";
    return this.unsaved ? "outrun" : "done";
  }
}

/** No answer, or one that says to try again. */
const UNREACHED = new Set<SaveState["kind"]>(["offline", "refused", "unsure"]);
const TRY_AGAIN = new Set(["unavailable", "slow-down", "full"]);

function stateAfter(error: unknown): SaveState {
  if (error instanceof Conflict) return { kind: "conflict", conflict: error };
  if (error instanceof Gone) return { kind: "gone" };
  if (error instanceof NotReadBack) return { kind: "unsure" };
  if (error instanceof DraftTooLarge) return { kind: "too-large" };
  if (error instanceof Offline) return { kind: "offline" };
  if (error instanceof Problem && TRY_AGAIN.has(error.slug)) return { kind: "refused" };
  return { kind: "failed" };
}
