/** What a screen of the wizard may ask of the wizard. Types only. */
import type { Scope } from "./scope.ts";

export type PathName = "report" | "person";

export interface Navigate {
  to(step: string, scope?: Scope): void;
  addPlace(): void;
  addPerson(): void;
  startPath(path: PathName): void;
  current(): Scope;
}
