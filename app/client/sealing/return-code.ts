/**
 * The return code: nine words (or nine four-figure numbers) that open a draft again.
 *
 * 99 bits: R, 91 random bits, then 8 check bits, the first byte of
 * SHA-256("relinquish code 1" ‖ R as 12 bytes big-endian); most significant digit first.
 */
import { asSource, sha256, utf8 } from "../text/bytes.ts";
import { CodeMistake } from "./code-mistakes.ts";
import {
  UNKIND,
  digitOfFigures,
  digitOfWord,
  figuresOf,
  tokensOf,
  wordOf,
} from "./code-words.ts";

export const CODE_LENGTH = 9;
export const CODE_LABEL = "relinquish code 1";
const DIGIT_BITS = 11n;
const CHECK_BITS = 8n;
const RANDOM_BITS = 91n;

export interface Code {
  readonly words: readonly string[];
  /** The same code as nine four-figure numbers, 0001 to 2048. */
  readonly numbers: readonly string[];
  /** R as 12 bytes, big-endian: what the keys are derived from. */
  readonly random: Uint8Array;
}

/** A new code from the device's own randomness; drawn again while a word would be unkind. */
export async function newCode(draw: (bytes: Uint8Array) => void = drawRandom): Promise<Code> {
  for (;;) {
    const random = new Uint8Array(12);
    draw(random);
    random[0] = (random[0] ?? 0) & 0b0000_0111; // 91 of 96 bits
    const code = await codeOf(random);
    if (!code.words.some((word) => UNKIND.has(word))) return code;
  }
}

/** The code whose 91 random bits are these 12 bytes. */
export async function codeOf(random: Uint8Array): Promise<Code> {
  const value = bigEndian(random);
  if (random.length !== 12 || value >> RANDOM_BITS !== 0n) throw new RangeError("not 91 bits");
  const digits = digitsOf((value << CHECK_BITS) | (await checkOf(random)));
  return { words: digits.map(wordOf), numbers: digits.map(figuresOf), random };
}

/**
 * Read a code as typed: words, their first four letters, or numbers, in any mixture.
 * Throws CodeMistake, which says what kind of mistake it is and where.
 */
export async function parseCode(typed: string): Promise<Code> {
  const digits = typedDigits(typed);
  const random = await randomOf(digits);
  if (random === undefined) throw await mistakeIn(digits);
  return await codeOf(random);
}

/** Throws CodeMistake unless what was typed is this very code, which can be pointed at exactly. */
export function checkRetyped(typed: string, code: Code): void {
  const words = typedDigits(typed).map(wordOf);
  const at = words.findIndex((word, index) => word !== code.words[index]);
  if (at < 0) return;
  const swapped = words[at] === code.words[at + 1] && words[at + 1] === code.words[at];
  throw new CodeMistake(swapped ? "swapped" : "different", at + 1);
}

/** Nine digits in base 2048, whether or not their check bits agree. */
function typedDigits(typed: string): number[] {
  const tokens = tokensOf(typed);
  const count = tokens.length;
  if (count === 0) throw new CodeMistake("empty");
  const digits = tokens.slice(0, CODE_LENGTH).map((token, at) => digitOf(token, at + 1));
  if (count < CODE_LENGTH) throw new CodeMistake("too-few", 0, count);
  if (count > CODE_LENGTH) throw new CodeMistake("too-many", 0, count);
  return digits;
}

function digitOf(token: string, position: number): number {
  const numeric = /^\d+$/u.test(token);
  const digit = numeric ? digitOfFigures(token) : digitOfWord(token);
  if (digit === undefined) throw new CodeMistake(numeric ? "number-range" : "unknown-word", position);
  return digit;
}

/** R, if the check bits agree. */
async function randomOf(digits: readonly number[]): Promise<Uint8Array | undefined> {
  const value = digits.reduce((sum, digit) => (sum << DIGIT_BITS) | BigInt(digit), 0n);
  const random = new Uint8Array(12);
  let rest = value >> CHECK_BITS;
  for (let at = 11; at >= 0; at--, rest >>= 8n) random[at] = Number(rest & 255n);
  return (await checkOf(random)) === (value & 255n) ? random : undefined;
}

/** Two neighbours in the wrong order are worth pointing at; otherwise only "something differs". */
async function mistakeIn(digits: readonly number[]): Promise<CodeMistake> {
  for (let at = 0; at + 1 < digits.length; at++) {
    const swapped = digits.with(at, digits[at + 1] ?? 0).with(at + 1, digits[at] ?? 0);
    if (await randomOf(swapped)) return new CodeMistake("swapped", at + 1);
  }
  return new CodeMistake("check");
}

async function checkOf(random: Uint8Array): Promise<bigint> {
  const hash = await sha256(new Uint8Array([...utf8(CODE_LABEL), ...random]));
  return BigInt(hash[0] ?? 0);
}

function digitsOf(value: bigint): number[] {
  return Array.from({ length: CODE_LENGTH }, (_, at) =>
    Number((value >> (DIGIT_BITS * BigInt(CODE_LENGTH - 1 - at))) & 2047n),
  );
}

function bigEndian(bytes: Uint8Array): bigint {
  return bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
}

function drawRandom(bytes: Uint8Array): void {
  crypto.getRandomValues(asSource(bytes));
}
