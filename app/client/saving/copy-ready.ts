/**
 * A sealed copy of the draft, kept ready: when the page is hidden there may be no time to seal.
 * Sealing takes the main thread 25 to 125 ms, so it waits until nothing changed for a moment.
 */
import { DEFAULT_DAYS, etagOf } from "../server/box.ts";
import type { Clock } from "../time/clock.ts";
import { seal } from "../sealing/draft-encryption.ts";
import { type Draft, MOST_SAVES } from "../draft/draft.ts";
import type { SealedCopy } from "./copy-in-box.ts";
import type { Store } from "../draft/store.ts";

const QUIET_MS = 1000;

export class ReadyCopy {
  readonly #store: Store;
  readonly #recipients: readonly string[];
  readonly #clock: Clock;
  readonly #language: string;
  readonly #unsubscribe: () => void;
  #revision = 0;
  #copy: SealedCopy | undefined;
  #cancel: (() => void) | undefined;
  /** The highest number of saves that any sent copy carried. */
  #saves: number;

  constructor(store: Store, recipients: readonly string[], language: string, clock: Clock) {
    this.#store = store;
    this.#recipients = recipients;
    this.#language = language;
    this.#clock = clock;
    this.#saves = store.draft.saves;
    this.#unsubscribe = store.subscribe(() => this.#changed());
  }

  /** Goes up with every change of the draft. */
  get revision(): number {
    return this.#revision;
  }

  /** The copy, if it is of the draft as it stands. */
  get fresh(): SealedCopy | undefined {
    return this.#copy?.revision === this.#revision ? this.#copy : undefined;
  }

  /** A copy of the draft as it stands. Throws DraftTooLarge; DraftDamaged for one that would not be read again. */
  async take(): Promise<SealedCopy> {
    this.#cancel?.();
    return this.fresh ?? (await this.#make());
  }

  /** Have the draft saved again although nothing in it changed. */
  touch(): void {
    this.#changed();
  }

  /** This copy is on its way; the next one carries a higher number. */
  sent(copy: SealedCopy): void {
    this.#saves = Math.max(this.#saves, copy.saves);
  }

  /** Another version was saved so many times; ours must count on from there. */
  countFrom(saves: number): void {
    this.#saves = Math.max(this.#saves, saves);
    this.#copy = undefined;
  }

  stop(): void {
    this.#cancel?.();
    this.#unsubscribe();
    this.#copy = undefined;
  }

  #changed(): void {
    this.#revision += 1;
    this.#cancel?.();
    this.#cancel = this.#clock.after(QUIET_MS, () => {
      // It cannot be sealed: said when it is to be saved, not while somebody is typing.
      this.#make().catch(() => undefined);
    });
  }

  async #make(): Promise<SealedCopy> {
    const revision = this.#revision;
    const saves = Math.min(this.#saves + 1, MOST_SAVES);
    const savedAt = new Date(this.#clock.now()).toISOString();
    const days = daysOf(this.#store.draft);
    const draft = { ...this.#store.draft, saves, savedAt, days, language: this.#language };
    const body = await seal(draft, this.#recipients);
    const copy = { body, etag: await etagOf(body), saves, savedAt, days, revision };
    this.#copy = copy;
    return copy;
  }
}

/** How long a box with this draft is kept: chosen once, and carried in the draft itself. */
export function daysOf(draft: Draft): number {
  const { days } = draft;
  const chosen = typeof days === "number" && Number.isInteger(days) && days >= 1 && days <= 90;
  return chosen ? days : DEFAULT_DAYS;
}
