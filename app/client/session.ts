/**
 * What the page holds of a saved draft while it is open: derived keys (never the words), and what
 * saves it. Small on purpose: the exit imports it. No crypto, no network.
 */
import type { Keeper } from "./keeper.ts";
import type { Keys } from "./keys.ts";

/** What keeps a draft saved, as the wizard sees it. */
export interface Saving {
  stepDone(): void;
  hidden(): void;
  /** Send what is ready, in this very task; nothing may be awaited any more. */
  lastCall(): void;
  stop(): void;
}

export interface Session {
  readonly keys: Keys;
  /** Undefined for a draft opened from a file, or read-only: then nothing saves it by itself. */
  readonly saving?: Keeper;
  readonly readOnly: boolean;
}

let current: Session | undefined;
/** Locator → the highest number of saves seen, so that an older copy is not taken for the newest. */
const seen = new Map<string, number>();

/** The server gave a copy that is older than one this page has already seen. */
export class OldCopy extends Error {
  constructor() {
    super("an older copy than one seen in this session");
    this.name = "OldCopy";
  }
}

export function session(): Session | undefined {
  return current;
}

export function beginSession(next: Session): void {
  current?.saving?.stop();
  current = next;
}

/** Throws OldCopy when `saves` is lower than was seen for this box in this session. */
export function refuseOlder(locator: string, saves: number): void {
  if (saves < (seen.get(locator) ?? 0)) throw new OldCopy();
  seen.set(locator, saves);
}

/** After each step of the wizard. */
export function stepDone(): void {
  current?.saving?.stepDone();
}

/** When the page is hidden (visibilitychange): it may never be shown again. */
export function hidden(): void {
  current?.saving?.hidden();
}

/** Exit and pagehide: send what stands ready, then forget keys and codes. Never throws. */
export function wipeSession(): void {
  try {
    current?.saving?.lastCall();
  } finally {
    endSession();
  }
}

/** Forget without a last save: the draft was wiped. */
export function endSession(): void {
  current?.saving?.stop();
  current = undefined;
  seen.clear();
}
