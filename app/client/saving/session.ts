/**
 * The session of a saved draft while its page is open: derived keys (never the words), and the
 * keeper that saves it. Small on purpose, because the exit imports it. No crypto, no network.
 */
import type { Keeper } from "./keeper.ts";
import type { ReadOnlyDraft } from "./read-only.ts";
import { forgetSeen } from "./seen-saves.ts";
import type { Keys } from "../sealing/keys.ts";

export interface Session {
  readonly keys: Keys;
  /** Undefined for a draft opened from a file, or read-only: then nothing saves it by itself. */
  readonly saving?: Keeper;
  /** A draft of a newer version, or over the bounds: moved to other words or wiped, never changed. */
  readonly readOnly?: ReadOnlyDraft;
}

let current: Session | undefined;

export function session(): Session | undefined {
  return current;
}

export function beginSession(next: Session): void {
  current?.saving?.stop();
  current = next;
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
  forgetSeen();
}
