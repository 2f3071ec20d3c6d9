/**
 * A draft: everything a person answered (answers) and typed (details), in page memory only.
 * Format v1 is settled in SECURITY.md and tests/vectors; unknown keys survive a save.
 *
 * Answers and details are keyed by path. Case-level ones by name alone (`adults`, `sender.name`);
 * those of a place or a person by `places/<id>/<name>` and `people/<id>/<name>`;
 * links by `places/<id>/links/<id>`; image groups by `people/<id>/images/<id>/<name>`, and in the
 * same way what stands in rows: `devices`, `events`, `reports`. draft/grammar.ts has the pattern.
 */
import { mapOf } from "./grammar.ts";

export type AnswerValue = string | string[];

export interface Draft {
  version: number;
  edition: string;
  /** How many times this draft has been saved; a lower number than one seen is an old copy. */
  saves: number;
  /** ISO date and time of the last save, UTC; "" before the first. */
  savedAt: string;
  language: string;
  answers: Record<string, AnswerValue>;
  details: Record<string, string>;
  /** List path -> ids in order, e.g. `places` -> [...], `places/<id>/links` -> [...]. */
  lists: Record<string, string[]>;
  shares: unknown[];
  /** How many days the box is kept after each save; absent until a box was made. */
  days?: number;
  [unknownKey: string]: unknown;
}

export const DRAFT_VERSION = 1;

/** A draft that was saved more often says so many times: a number that goes up for ever ends unread. */
export const MOST_SAVES = 1_000_000_000;

export function emptyDraft(edition: string, language: string): Draft {
  return {
    version: DRAFT_VERSION,
    edition,
    saves: 0,
    savedAt: "",
    language,
    answers: mapOf(),
    details: mapOf(),
    lists: mapOf(),
    shares: [],
  };
}

const BASE32 = "abcdefghijklmnopqrstuvwxyz234567";

/** A list id: 8 random base32 characters (40 bits), never reused. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => BASE32.charAt(byte & 31)).join("");
}
