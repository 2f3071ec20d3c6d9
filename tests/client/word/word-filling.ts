/** The filling of a Word file alone, for a browser that holds nothing else of the page. */
import { fillWord } from "../../../app/client/word/fill-word.ts";
import type { Filling } from "../../../app/client/letters/filling.ts";

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

function base64Of(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

/** The filled file of a skeleton, both as base64. */
function filled(skeleton: string, filling: Filling): string {
  return base64Of(fillWord(bytesOf(skeleton), filling));
}

Object.assign(globalThis, { filled });
