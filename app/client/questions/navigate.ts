/** The wizard's functions that a screen may call. Types only. */
import type { Scope } from "./scope.ts";

/** `papers` leads through the later questions of a person's letters; it is never an answer. */
export type PathName = "report" | "person" | "papers";

export interface Navigate {
  /** Show a step; a later question that is opened from a screen is asked alone. */
  to(step: string, scope?: Scope): void;
  /** Ask these later questions: those still open, or all again; then show the letters. */
  papers(steps: readonly string[], scope: Scope): void;
  addPlace(): void;
  addPerson(): void;
  /** A copy has come up again: a new place like the last, which asks for nothing but its links. */
  addAgain(): void;
  /** A new place for the search engine that shows the pages of these; it asks for what is missing. */
  addSearch(shown: readonly string[]): void;
  startPath(path: PathName): void;
  /** Go on with a draft that was opened: the first question not answered yet, else the letters. */
  resume(): void;
  current(): Scope;
  /**
   * The questions about this place or person that are neither answered nor skipped yet; with
   * `papers`, the later questions that are named there.
   */
  unanswered(scope: Scope, papers?: readonly string[]): string[];
}
