/** Which questions of the papers are asked: what a person's letters want beside the way to them. */
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

/** Everything that the letters offered about this person want. */
export function papersWanted(draft: Draft, scope: Scope, tables: Tables): string[] {
  const answer = lookup(draft, scope, tables);
  const offered = tables.letters.filter(
    (letter) => letter.scope === "person" && holds(letter.applies, answer),
  );
  return papersAmong(offered.flatMap((letter) => letter.papers), draft, scope, tables);
}
