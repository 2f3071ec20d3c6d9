/** With no letter to show: the question whose answer would open one. */
import type { Draft } from "./draft.ts";
import type { Rule } from "./rules.ts";
import { lookup, type Scope } from "./scope.ts";
import { questions } from "./steps.ts";
import type { Tables } from "./tables.ts";

/** The names that a rule wants an answer to; what it only forbids needs none. */
function wanted(rule: Rule): string[] {
  if ("includes" in rule) return [rule.includes[0]];
  if ("all" in rule) return rule.all.flatMap(wanted);
  if ("any" in rule) return rule.any.flatMap(wanted);
  return [];
}

/** The first question about this place or person that its letters wait for. */
export function neededQuestion(draft: Draft, scope: Scope, tables: Tables): string | undefined {
  const which = scope.person === undefined ? "place" : "person";
  const letters = tables.letters.filter((letter) => letter.scope === which);
  const names = new Set(letters.flatMap(({ applies }) => wanted(applies)));
  const answer = lookup(draft, scope, tables);
  const isOpen = (name: string): boolean => names.has(name) && answer(name) === undefined;
  return questions(draft, scope, tables).find(({ asks }) => asks.some(isOpen))?.name;
}
