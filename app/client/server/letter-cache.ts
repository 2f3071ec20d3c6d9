/**
 * Skeletons already drawn up, by the answers that were sent: they hold no detail, and keep a letter
 * usable when the signal goes. An answer that failed is asked for again.
 *
 * The server drafts no more letters at once than it can beside everything else, and says `slow-down`
 * to the rest. Then the letter is still on its way: it is asked for again, a little later each time.
 */
import type { Letter } from "../letters/letter.ts";
import { draftLetter, draftWord, type Fetcher } from "./draft-letter.ts";
import { Problem } from "./errors.ts";

/** About five minutes in all; then the refusal is shown, with a button to try again. */
const TRIES = 20;
const FIRST_WAIT = 1_000;
const LAST_WAIT = 20_000;

type Wait = (milliseconds: number) => Promise<void>;

export class LetterSource {
  readonly #fetcher: Fetcher | undefined;
  readonly #wait: Wait;
  readonly #letters = new Map<string, Promise<Letter>>();
  readonly #files = new Map<string, Promise<Uint8Array>>();

  constructor(fetcher?: Fetcher, wait: Wait = pause) {
    this.#fetcher = fetcher;
    this.#wait = wait;
  }

  letter(body: string): Promise<Letter> {
    return remembered(this.#letters, body, () =>
      this.#patiently(() => draftLetter(body, this.#fetcher)),
    );
  }

  file(body: string): Promise<Uint8Array> {
    return remembered(this.#files, body, () =>
      this.#patiently(() => draftWord(body, this.#fetcher)),
    );
  }

  async #patiently<T>(ask: () => Promise<T>): Promise<T> {
    let wait = FIRST_WAIT;
    for (let left = TRIES; ; left -= 1) {
      try {
        return await ask();
      } catch (error) {
        if (!(error instanceof Problem) || error.slug !== "slow-down" || left === 1) throw error;
      }
      // Not all pages behind one address at the same moment.
      await this.#wait(wait * (1 + Math.random()) * 0.75);
      wait = Math.min(wait * 2, LAST_WAIT);
    }
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

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
