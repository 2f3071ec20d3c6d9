/**
 * Every draft has one of four lengths, so that its size says little about what is in it.
 * JSON plus trailing spaces: a reader of JSON needs no un-padding. No compression, because how
 * well something compresses would say what it is.
 */
export const PADDED_SIZES = [28, 56, 112, 224].map((kib) => kib * 1024);

/** The draft no longer fits the largest box; nothing is lost, but it cannot be saved whole. */
export class DraftTooLarge extends Error {
  constructor() {
    super("draft is larger than the largest padded size");
    this.name = "DraftTooLarge";
  }
}

const SPACE = 0x20;

/** The bytes padded with spaces to the next of PADDED_SIZES. Throws DraftTooLarge. */
export function pad(json: Uint8Array): Uint8Array {
  const size = PADDED_SIZES.find((size) => json.length <= size);
  if (size === undefined) throw new DraftTooLarge();
  const padded = new Uint8Array(size).fill(SPACE);
  padded.set(json);
  return padded;
}
