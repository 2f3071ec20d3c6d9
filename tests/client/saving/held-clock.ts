/** A clock that stands still until it is told to go on. */
import type { Clock } from "../../../app/client/time/clock.ts";

interface Timer {
  at: number;
  run: () => void;
}

export class HeldClock implements Clock {
  #now = Date.UTC(2026, 11, 3, 14, 10);
  #timers: Timer[] = [];

  now(): number {
    return this.#now;
  }

  /** How many things are still to come. */
  get planned(): number {
    return this.#timers.length;
  }

  after(milliseconds: number, run: () => void): () => void {
    const timer = { at: this.#now + milliseconds, run };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  /** Let time pass; what falls due runs in order, each followed by what it started. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    for (;;) {
      const [next] = this.#timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (next === undefined) break;
      this.#timers = this.#timers.filter((other) => other !== next);
      this.#now = Math.max(this.#now, next.at);
      next.run();
      await settled();
    }
    this.#now = end;
    await settled();
  }
}

let digesting = 0;
const digest = crypto.subtle.digest.bind(crypto.subtle);
crypto.subtle.digest = async (...all: Parameters<typeof digest>): Promise<ArrayBuffer> => {
  digesting += 1;
  return await digest(...all).finally(() => {
    digesting -= 1;
  });
};

const QUIET_TURNS = 10;

/**
 * Let sealing and the server in memory finish. Both are promises and streams, which a turn of the
 * loop takes on; only the hash is made on another thread, and is waited for.
 */
export async function settled(): Promise<void> {
  for (let quiet = 0; quiet < QUIET_TURNS; quiet++) {
    await new Promise((resolve) => setImmediate(resolve));
    if (digesting > 0) quiet = 0;
  }
}
