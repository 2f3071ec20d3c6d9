/**
 * Skeletons already drawn up, by the answers that were sent: they hold no detail, and keep a letter
 * usable when the signal goes. An answer that failed is asked for again.
 */
import type { Letter } from "../letters/letter.ts";
import { draftLetter, draftWord, type Fetcher } from "./draft-letter.ts";

export class LetterSource {
  readonly #fetcher: Fetcher | undefined;
  readonly #letters = new Map<string, Promise<Letter>>();
  readonly #files = new Map<string, Promise<Uint8Array>>();

  constructor(fetcher?: Fetcher) {
    this.#fetcher = fetcher;
  }

  letter(body: string): Promise<Letter> {
    return remembered(this.#letters, body, () => draftLetter(body, this.#fetcher));
  }

  file(body: string): Promise<Uint8Array> {
    return remembered(this.#files, body, () => draftWord(body, this.#fetcher));
  }
}

function remembered<T>(
  known: Map<string, Promise<T>>,
  body: string,
  ask: () => Promise<T>,
): Promise<T> {
  const before = known.get(body);
  if (before !== undefined) return before;
  const asked = ask();
  known.set(body, asked);
  asked.catch(() => known.delete(body));
  return asked;
}
