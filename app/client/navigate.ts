/** What a screen of the wizard may ask of the wizard. Types only. */
import type { Scope } from "./scope.ts";

export type PathName = "report" | "person";

export interface Navigate {
  to(step: string, scope?: Scope): void;
  addPlace(): void;
  addPerson(): void;
  startPath(path: PathName): void;
  /** Go on with a draft that was opened: the first question not answered yet, else the letters. */
  resume(): void;
  current(): Scope;
  /** The questions about this place or person that are neither answered nor skipped yet. */
  unanswered(scope: Scope): string[];
}
