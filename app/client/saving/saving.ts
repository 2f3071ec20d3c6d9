/** The wizard's view of the keeper that saves a draft. Types only. */

export interface Saving {
  stepDone(): void;
  hidden(): void;
  /** Send what is ready, in this very task; nothing may be awaited any more. */
  lastCall(): void;
  stop(): void;
}
