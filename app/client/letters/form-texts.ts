/**
 * The short text for a service's web form, cut to what its box takes.
 *
 * The fullest text that fits is taken, links last. When the links do not all fit, each part is a
 * report of its own: the whole text with as many links as there is room for. Only when one link
 * leaves no room for the text beside it do the parts go on from one another, numbered "1/3": figures,
 * so no words are made up here. A part never holds more than `limit` UTF-16 units, the strictest way
 * that forms count; that is never fewer than its characters.
 */
import type { FilledLetter, FilledShort } from "./letter.ts";
import { blocksText } from "./plain-text.ts";

/** Usual limits of web forms, in characters. */
export const SIZES = [500, 1000, 2000] as const;
export const USUAL = 1000;

/** The shortest limit that leaves room for the number and some words. */
const LEAST = 40;
const LABEL = "999/999\n".length;
const SPACE = /\s/;

function isHighSurrogate(unit: string): boolean {
  return unit >= "\uD800" && unit <= "\uDBFF";
}

/** Where to cut a piece that is too long: after a space if one stands in its second half. */
function cutAt(piece: string, room: number): number {
  for (let at = room; at > room / 2; at -= 1) {
    if (SPACE.test(piece.charAt(at - 1))) return at;
  }
  return isHighSurrogate(piece.charAt(room - 1)) ? room - 1 : room;
}

function pack(pieces: readonly string[], room: number): string[] {
  const parts: string[] = [];
  let part = "";
  for (let piece of pieces) {
    if (part !== "" && part.length + 1 + piece.length > room) {
      parts.push(part);
      part = "";
    }
    while (piece.length > room) {
      const at = cutAt(piece, room);
      parts.push(piece.slice(0, at));
      piece = piece.slice(at);
    }
    part = part === "" ? piece : `${part}\n${piece}`;
  }
  if (part !== "") parts.push(part);
  return parts;
}

/** Numbered parts of one text, each the continuation of the last; a single part has no number. */
function numbered(pieces: readonly string[], limit: number): string[] {
  const whole = pack(pieces, limit);
  if (whole.length < 2) return whole;
  const parts = pack(pieces, limit - LABEL);
  return parts.map((part, index) => `${index + 1}/${parts.length}\n${part}`);
}

interface Text {
  said: string;
  /** Rows of searches, which stand with a link. */
  beside: string[];
  rows: string[];
}

function textOf({ said, beside, listed }: FilledShort): Text {
  return {
    said: blocksText(said).join("\n"),
    beside: blocksText(beside),
    rows: blocksText(listed),
  };
}

/** Each link with the searches that stand by it: no report may be of searches alone. */
function pieces({ beside, rows }: Text): string[] {
  if (rows.length === 0) return beside;
  return rows.map((row, index) => {
    const last = index === rows.length - 1;
    return [...beside.slice(index, last ? undefined : index + 1), row].join("\n");
  });
}

function joined(lines: readonly string[]): string {
  return lines.filter((line) => line !== "").join("\n");
}

/** Reports that each hold the whole text and some of the links; undefined where not even one link fits. */
function complete(text: Text, limit: number): string[] | undefined {
  const whole = joined([text.said, ...text.beside, ...text.rows]);
  if (whole.length <= limit) return [whole];
  const room = limit - text.said.length - 1;
  const all = pieces(text);
  if (all.length === 0 || all.some((piece) => piece.length > room)) return undefined;
  return pack(all, room).map((some) => joined([text.said, some]));
}

/** Whether each part is a report of its own, and the parts. */
export interface ShortTexts {
  parts: string[];
  alone: boolean;
}

/** The short text in as few parts as it needs; none when the letter has no short text. */
export function shortTexts(filled: FilledLetter, limit: number): ShortTexts {
  if (limit < LEAST) throw new RangeError(`a part of ${limit} characters cannot hold the text`);
  const fullestFirst = filled.short
    .filter((text) => Object.values(textOf(text)).some((words) => words.length > 0))
    .toSorted((one, other) => other.limit - one.limit);
  const shortest = fullestFirst.at(-1);
  if (shortest === undefined) return { parts: [], alone: true };
  const fitting = fullestFirst.filter((text) => text.limit <= limit);
  const tried = (fitting.length === 0 ? [shortest] : fitting).map(textOf);
  const whole = tried.map((text) => complete(text, limit)).filter((parts) => parts !== undefined);
  const fewest = Math.min(...whole.map((parts) => parts.length));
  const best = whole.find((parts) => parts.length === fewest);
  if (best !== undefined) return { parts: best, alone: true };
  const { said, beside, rows } = textOf(shortest);
  const lines = [said, ...beside, ...rows].flatMap((text) => text.split("\n"));
  return { parts: numbered(lines, limit), alone: false };
}

/** The limit in use, in characters: the chosen one, else the form's known limit, else the usual one. */
export function limitFor(known: number | undefined, chosen: string): number {
  const picked = SIZES.find((size) => String(size) === chosen);
  return picked ?? (known !== undefined && known >= LEAST ? known : USUAL);
}
