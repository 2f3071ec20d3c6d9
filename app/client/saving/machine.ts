/**
 * The saving machine: what may happen in each state, and which state follows. docs/saving.md draws
 * it; saving/autosave.ts runs it; tests walk every row.
 *
 * Something is sent on coming into `sending` (the draft as it stands, sealed) and on `leaving` (the
 * copy that stood ready), and at no other time.
 */
export type SavingState =
  /** Nothing is planned and nothing is under way. */
  | "idle"
  /** A save is planned for when the minute since the last one is over. */
  | "waiting"
  /** The last save did not get through; the next one is planned, each time later. */
  | "retrying"
  /** One save is under way. */
  | "sending"
  /** One save is under way, and another was asked for. */
  | "queued"
  /** One save is under way, and none may follow it. */
  | "finishing"
  /** The person has to decide: another version, no box, a refusal that will stay. */
  | "halted"
  /** None may start: the box is being deleted, or the draft moves to other words. */
  | "resting"
  /** The page lets go of the draft. */
  | "stopped";

export type SavingEvent =
  /** A step of the wizard was left with something unsaved. */
  | "step"
  /** The page went out of sight with something unsaved. */
  | "hidden"
  /** The network is back, and something is unsaved. */
  | "online"
  /** The planned moment has come. */
  | "due"
  /** Save what is unsaved, without waiting. */
  | "save"
  /** Save even if nothing changed, or after the person decided. */
  | "anyway"
  /** The draft was replaced by what the box holds. */
  | "replaced"
  /** Start no further save. */
  | "rest"
  | "stop"
  /** The page is going, with something unsaved. */
  | "leaving"
  /** The copy is in the box, or too long for one, and nothing changed since. */
  | "done"
  /** The same, and something changed since. */
  | "outrun"
  /** No answer, or one that says to try again. */
  | "unreached"
  /** An answer that only the person can resolve. */
  | "halt";

type Row = Readonly<Partial<Record<SavingEvent, SavingState>>>;

/** An event that a row does not name changes nothing in that state. */
export const MACHINE: Readonly<Record<SavingState, Row>> = {
  idle: {
    step: "waiting",
    hidden: "sending",
    save: "sending",
    anyway: "sending",
    leaving: "idle",
    rest: "resting",
    stop: "stopped",
  },
  waiting: {
    due: "sending",
    hidden: "sending",
    save: "sending",
    anyway: "sending",
    leaving: "waiting",
    replaced: "idle",
    rest: "resting",
    stop: "stopped",
  },
  retrying: {
    due: "sending",
    online: "sending",
    hidden: "sending",
    save: "sending",
    anyway: "sending",
    leaving: "retrying",
    replaced: "idle",
    rest: "resting",
    stop: "stopped",
  },
  sending: {
    hidden: "queued",
    online: "queued",
    save: "queued",
    anyway: "queued",
    leaving: "sending",
    done: "idle",
    outrun: "waiting",
    unreached: "retrying",
    halt: "halted",
    rest: "finishing",
    stop: "stopped",
  },
  queued: {
    leaving: "queued",
    done: "idle",
    outrun: "sending",
    unreached: "sending",
    halt: "halted",
    rest: "finishing",
    stop: "stopped",
  },
  finishing: {
    done: "resting",
    outrun: "resting",
    unreached: "resting",
    halt: "resting",
    stop: "stopped",
  },
  halted: {
    save: "sending",
    anyway: "sending",
    replaced: "idle",
    rest: "resting",
    stop: "stopped",
  },
  resting: {
    anyway: "sending",
    replaced: "idle",
    stop: "stopped",
  },
  stopped: {},
};
