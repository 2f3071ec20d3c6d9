/**
 * The short text for a service's web form, cut to what its box takes.
 *
 * A part never holds more than `limit` UTF-16 units, which is the strictest way that forms count.
 * Paragraphs stay whole where they can; a link stays whole unless it alone is longer than a part.
 * With several parts each begins with its number, "1/3": figures, so no words are made up here.
 */
import type { FilledLetter } from "./letter.ts";
import { blocksText } from "./text.ts";

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

/** The short text in as few parts as it needs; none when the letter has no short text. */
export function shortTexts(filled: FilledLetter, limit: number): string[] {
  if (limit < LEAST) throw new RangeError(`a part of ${limit} characters cannot hold the text`);
  const pieces = blocksText(filled.short).flatMap((text) => text.split("\n"));
  const whole = pack(pieces, limit);
  if (whole.length < 2) return whole;
  const parts = pack(pieces, limit - LABEL);
  return parts.map((part, index) => `${index + 1}/${parts.length}\n${part}`);
}
