/** The later questions that are asked: those that a person's letters read, off the way to a first letter. */
import type { Draft } from "../draft/draft.ts";
import { holds } from "../draft/rules.ts";
import { lookup, type Scope } from "./scope.ts";
import { papers } from "./order.ts";
import type { Tables } from "../draft/tables.ts";

/** Those of these questions that apply, in the order in which they are asked. */
export function papersAmong(
  steps: readonly string[],
  draft: Draft,
  scope: Scope,
  tables: Tables,
): string[] {
  return papers(draft, scope, tables)
    .map(({ name }) => name)
    .filter((name) => steps.includes(name));
}

/** The later questions that the letters offered about this person read. */
export function papersWanted(draft: Draft, scope: Scope, tables: Tables): string[] {
  const answer = lookup(draft, scope, tables);
  const offered = tables.letters.filter(
    (letter) => letter.scope === "person" && holds(letter.applies, answer),
  );
  return papersAmong(offered.flatMap((letter) => letter.papers), draft, scope, tables);
}
