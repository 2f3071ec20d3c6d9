/** Whether a name counts for a scope: its question is shown, or none asks for it. */
import type { Draft } from "../draft/draft.ts";
import { Asked, type LookedUp, type Scope } from "./scope.ts";

export function counts(name: string, draft: Draft, scope: Scope, tables: LookedUp): boolean {
  return new Asked(draft, scope, tables).shows(name);
}
