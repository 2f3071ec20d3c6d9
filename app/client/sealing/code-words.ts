/** The nine words of a return code as digits in base 2048, and every spelling of one that is read. */
import { wordlist } from "@scure/bip39/wordlists/english.js";
import { westernDigits } from "../text/digits.ts";
import unkindWords from "./unkind-words.txt";

/** Words that nobody should be handed here; never drawn, always accepted when typed. */
export const UNKIND: ReadonlySet<string> = new Set(unkindWords.split(/\s+/u).filter(Boolean));

const INDEX = new Map(wordlist.map((word, index) => [word, index]));
/** No two words of the list share their first four letters. */
const PREFIX = new Map(wordlist.map((word, index) => [word.slice(0, 4), index]));

export function wordOf(digit: number): string {
  const word = wordlist[digit];
  if (word === undefined) throw new RangeError("not a digit of a return code");
  return word;
}

/** The four figures spoken or written for a digit: 0001 to 2048. */
export function figuresOf(digit: number): string {
  return String(digit + 1).padStart(4, "0");
}

/** The digit a typed word means: the whole word, or at least its first four letters. */
export function digitOfWord(typed: string): number | undefined {
  const whole = INDEX.get(typed);
  if (whole !== undefined || typed.length < 4) return whole;
  const digit = PREFIX.get(typed.slice(0, 4));
  return digit !== undefined && wordOf(digit).startsWith(typed) ? digit : undefined;
}

export function digitOfFigures(figures: string): number | undefined {
  const number = Number.parseInt(figures, 10);
  return number >= 1 && number <= 2048 ? number - 1 : undefined;
}

/** The typed text cut into words and numbers: any script's digits, commas, hyphens, a pasted card. */
export function tokensOf(typed: string): string[] {
  const plain = typed.normalize("NFKD").replace(/[\p{M}\p{Cf}]/gu, "").toLowerCase();
  const tokens = (plain.match(/\p{L}+|\p{Nd}+/gu) ?? []).map(westernDigits);
  return withoutOrdinals(tokens.flatMap(inFours));
}

/** Numbers run together (036512340001…) are read four figures at a time. */
function inFours(token: string): string[] {
  return /^\d+$/u.test(token) && token.length > 4 && token.length % 4 === 0
    ? (token.match(/\d{4}/gu) ?? [])
    : [token];
}

/** A pasted list "1 apple 2 bread …" carries its own numbering; it is not part of the code. */
function withoutOrdinals(tokens: string[]): string[] {
  const numbered =
    tokens.length === 18 && tokens.every((token, at) => at % 2 === 1 || token === `${at / 2 + 1}`);
  return numbered ? tokens.filter((_, at) => at % 2 === 1) : tokens;
}
