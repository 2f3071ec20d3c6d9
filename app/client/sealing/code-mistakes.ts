/** The mistakes in a typed return code, so that the page can say which kind, and where. */
export const MISTAKE_KINDS = [
  "empty",
  "too-few",
  "too-many",
  "unknown-word",
  "number-range",
  "swapped",
  "check",
  "different",
] as const;

export type MistakeKind = (typeof MISTAKE_KINDS)[number];

/**
 * Nothing was sent and nothing is lost: the person can look at their card and type again.
 * `position` is the word it is about, from 1 (0: the code as a whole); `count` how many were
 * typed. What was typed is never part of it.
 */
export class CodeMistake extends Error {
  readonly kind: MistakeKind;
  readonly position: number;
  readonly count: number;

  constructor(kind: MistakeKind, position = 0, count = 0) {
    super(`return code: ${kind}`);
    this.name = "CodeMistake";
    this.kind = kind;
    this.position = position;
    this.count = count;
  }
}
