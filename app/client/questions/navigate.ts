/** The wizard's functions that a screen may call. Types only. */
import type { Scope } from "./scope.ts";

/** `papers` leads through the later questions of a person's letters; it is never an answer. */
export type PathName = "report" | "person" | "papers";

export interface Navigate {
  /** A question of the papers is asked alone when one comes from a screen. */
  to(step: string, scope?: Scope): void;
  /** Ask these questions of the papers: those still open, or all again; then the letters. */
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
   * `papers`, those of the papers that are named there.
   */
  unanswered(scope: Scope, papers?: readonly string[]): string[];
}
