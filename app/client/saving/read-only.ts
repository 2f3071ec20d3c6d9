/**
 * A draft that may only be read, in its box: it can be moved to other words, as it was found, and
 * wiped. Nothing else changes it. No DOM.
 */
import { Box, type Fetcher, etagOf } from "../server/box.ts";
import { seal } from "../sealing/draft-encryption.ts";
import type { Draft } from "../draft/draft.ts";
import type { Keys } from "../sealing/keys.ts";
import { daysOf } from "./copy-ready.ts";
import { SavedCopy } from "./copy-in-box.ts";

export class ReadOnlyDraft {
  readonly #draft: Draft;
  readonly #fetcher: Fetcher | undefined;
  /** The boxes that hold it: none for a file; two while the older one could not be deleted yet. */
  #boxes: Box[];

  constructor(draft: Draft, box: Box | undefined, fetcher?: Fetcher) {
    this.#draft = draft;
    this.#boxes = box === undefined ? [] : [box];
    this.#fetcher = fetcher;
  }

  /** Whether there is anything to wipe. */
  get isInBox(): boolean {
    return this.#boxes.length > 0;
  }

  /** The bytes as they were found, sealed for these words. */
  async sealed({ recipient }: Keys): Promise<Uint8Array> {
    return await seal(this.#draft, [recipient]);
  }

  /**
   * Keep it under other words. Resolves once the new box holds it: true when no older box is left.
   * Throws Offline, Problem or DraftTooLarge, and then everything is as it was.
   */
  async moveTo(keys: Keys): Promise<boolean> {
    const body = await this.sealed(keys);
    const { saves, savedAt } = this.#draft;
    const days = daysOf(this.#draft);
    const box = new Box(keys, this.#fetcher);
    await new SavedCopy(box).put({ body, etag: await etagOf(body), saves, savedAt, days, revision: 0 });
    const older = this.#boxes;
    this.#boxes = [...older, box];
    try {
      for (const each of older) await each.delete();
    } catch {
      return false;
    }
    this.#boxes = [box];
    return true;
  }

  /** Delete every box that holds it. Throws Offline or Problem. */
  async wipe(): Promise<void> {
    for (const box of this.#boxes) await box.delete();
    this.#boxes = [];
  }
}
