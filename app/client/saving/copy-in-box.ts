/**
 * The copy of a draft in its box, as far as this page knows it: which ETag it had last, and which
 * of our own saves were sent without an answer coming back.
 */
import type { Box } from "../server/box.ts";
import { etagOf } from "../server/box.ts";
import { Problem } from "../server/errors.ts";

/** A draft sealed for sending; `revision` is the store's when it was sealed. */
export interface SealedCopy {
  readonly body: Uint8Array;
  readonly etag: string;
  readonly saves: number;
  readonly savedAt: string;
  /** How long the box is kept after this save. */
  readonly days: number;
  readonly revision: number;
}

/** Somebody else saved meanwhile. Both versions are whole: this page's, and `body` from the box. */
export class Conflict extends Error {
  readonly body: Uint8Array;
  readonly etag: string;

  constructor(body: Uint8Array, etag: string) {
    super("the box holds another version");
    this.name = "Conflict";
    this.body = body;
    this.etag = etag;
  }
}

/** The box is over, or was deleted elsewhere. */
export class Gone extends Error {
  constructor() {
    super("there is no such box");
    this.name = "Gone";
  }
}

/** The server took the copy, and this page could not read it back: it may be there or not. */
export class NotReadBack extends Error {
  constructor() {
    super("the box was not read back");
    this.name = "NotReadBack";
  }
}

/** Problems that mean that nothing was stored; after any other failure the copy may be there. */
const NOT_STORED = new Set(["undeclared", "too-large", "not-age", "not-padded", "full", "slow-down"]);

export class SavedCopy {
  readonly #box: Box;
  /** Undefined: there is no box yet. */
  #etag: string | undefined;
  /** Whether this page has read the box with the keys that the words gave. */
  #wasRead: boolean;
  readonly #inDoubt = new Set<string>();

  constructor(box: Box, etag?: string) {
    this.#box = box;
    this.#etag = etag;
    this.#wasRead = etag !== undefined;
  }

  /** From here on the box is taken to hold this (a chosen version), or nothing. */
  adopt(etag: string | undefined): void {
    this.#etag = etag;
    this.#wasRead &&= etag !== undefined;
    this.#inDoubt.clear();
  }

  /**
   * Resolves once the box holds this copy and this page has read a box under these words once.
   * A box that nobody reads back lives two days: it is not to be called saved before.
   * Throws Conflict, Gone, NotReadBack, Offline or Problem.
   */
  async put(copy: SealedCopy): Promise<void> {
    if (copy.etag !== this.#etag) await this.#store(copy);
    if (!this.#wasRead) await this.#readBack(copy);
  }

  async #store(copy: SealedCopy): Promise<void> {
    this.#inDoubt.add(copy.etag);
    try {
      await this.#send(copy, this.#etag);
    } catch (error) {
      const slug = error instanceof Problem ? error.slug : undefined;
      if (slug === "not-found") throw new Gone();
      if (slug && NOT_STORED.has(slug)) this.#inDoubt.delete(copy.etag);
      if (slug !== "stale" && slug !== "exists") throw error;
      return await this.#afterRefusal(copy);
    }
    this.adopt(copy.etag);
  }

  /**
   * Start a save in this very task, on leaving the page; nobody will hear the answer. A save that
   * is still under way will have arrived first.
   */
  async sendLast(copy: SealedCopy): Promise<void> {
    const underWay = [...this.#inDoubt].at(-1);
    if (underWay !== copy.etag) await this.#send(copy, underWay ?? this.#etag);
  }

  #send(copy: SealedCopy, expected: string | undefined): Promise<void> {
    if (expected === undefined) return this.#box.create(copy.body, copy.days);
    return this.#box.save(copy.body, copy.days, expected);
  }

  /** The box holds something else than expected: our own lost save, or somebody else's. */
  async #afterRefusal(copy: SealedCopy): Promise<void> {
    const body = await this.#fetchOrGone();
    const etag = await etagOf(body);
    const own = this.#inDoubt.has(etag);
    if (!own) {
      this.#inDoubt.delete(copy.etag);
      throw new Conflict(body, etag);
    }
    this.adopt(etag);
    if (etag !== copy.etag) await this.put(copy);
  }

  async #readBack(copy: SealedCopy): Promise<void> {
    const body = await this.#fetchOrGone().catch((error: unknown) => {
      throw error instanceof Gone ? error : new NotReadBack();
    });
    const etag = await etagOf(body);
    if (etag !== copy.etag) throw new Conflict(body, etag);
  }

  async #fetchOrGone(): Promise<Uint8Array> {
    try {
      const body = await this.#box.fetch();
      this.#wasRead = true;
      return body;
    } catch (error) {
      if (error instanceof Problem && error.slug === "not-found") throw new Gone();
      throw error;
    }
  }
}
