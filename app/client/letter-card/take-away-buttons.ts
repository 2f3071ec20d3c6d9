/** The buttons that take a letter away: copy, Word, print. What they say is told aloud as well. */
import type { FilledLetter } from "../letters/letter.ts";
import { announce } from "../page/announce.ts";
import { part } from "../page/find.ts";
import { text } from "../page/words.ts";
import { printLetter } from "./print-letter.ts";
import { copy, download } from "../page/take-away.ts";
import { plainText } from "../letters/plain-text.ts";

export interface Taken {
  /** The letter as it is shown, or undefined while another is on its way. */
  filled(): FilledLetter | undefined;
  /** The Word file. */
  word: () => Promise<Uint8Array>;
  /** The card's number on the page: it makes file names different and says nothing of the letter. */
  number: number;
  kind: string;
  failed: (error: unknown) => void;
}

function say(card: ParentNode, key: string): void {
  part(card, "said").textContent = text(key);
  announce(text(key));
}

async function copyLetter(card: ParentNode, taken: Taken): Promise<void> {
  const filled = taken.filled();
  if (filled === undefined) return;
  const words = plainText(filled);
  const done = await copy(words);
  const box = part(card, "copy-box") as HTMLTextAreaElement;
  box.hidden = done;
  if (!done) {
    box.value = words;
    box.select();
  }
  say(card, done ? "copied" : "copy-failed");
}

function nameOf(card: ParentNode, taken: Taken): string {
  return `${part(card, "word").dataset.word}-${taken.number}`;
}

/** Take a Word file away under that name, and say so. */
export async function takeWord(
  card: ParentNode,
  name: string,
  word: () => Promise<Uint8Array>,
  failed: (error: unknown) => void,
): Promise<void> {
  try {
    download(await word(), name);
    say(card, "downloaded");
  } catch (error) {
    failed(error);
  }
}

export function bindActions(card: ParentNode, taken: Taken): void {
  part(card, "copy").addEventListener("click", () => void copyLetter(card, taken));
  part(card, "word").addEventListener("click", () => {
    void takeWord(card, `${nameOf(card, taken)}.docx`, taken.word, taken.failed);
  });
  part(card, "print").addEventListener("click", () => {
    const filled = taken.filled();
    if (filled !== undefined) printLetter(filled, taken.kind, nameOf(card, taken));
  });
}
