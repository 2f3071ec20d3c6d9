/** The needed question: where there is no letter to show, the one whose answer would open one. */
import type { Draft } from "../draft/draft.ts";
import type { Kind } from "../letters/details.ts";
import { holds, type Lookup, type Rule } from "../draft/rules.ts";
import { lookup, type Scope } from "../questions/scope.ts";
import { isFollowUp } from "../letters/sent-record.ts";
import { questions } from "../questions/order.ts";
import type { Tables } from "../draft/tables.ts";

/** The names that a rule wants an answer to; what it only forbids needs none. */
function wanted(rule: Rule): string[] {
  if ("includes" in rule) return [rule.includes[0]];
  if ("all" in rule) return rule.all.flatMap(wanted);
  if ("any" in rule) return rule.any.flatMap(wanted);
  return [];
}

/** Whether more answers could make it hold: what was answered is taken as it is. */
function canHold(rule: Rule, answer: Lookup): boolean {
  if ("includes" in rule) return holds(rule, answer) || answer(rule.includes[0]) === undefined;
  if ("all" in rule) return rule.all.every((part) => canHold(part, answer));
  if ("any" in rule) return rule.any.some((part) => canHold(part, answer));
  return holds(rule, answer);
}

/**
 * The first question about this place or person that the letter which asks for least waits for. A
 * follow-up waits for what it follows, and for no question.
 */
export function neededQuestion(draft: Draft, scope: Scope, tables: Tables): string | undefined {
  const which = scope.person === undefined ? "place" : "person";
  const answer = lookup(draft, scope, tables);
  const [open = []] = tables.letters
    .filter(({ kind, scope: about }) => about === which && !isFollowUp(kind as Kind))
    .filter(({ applies }) => canHold(applies, answer))
    .map(({ applies }) => wanted(applies).filter((name) => answer(name) === undefined))
    .toSorted((one, other) => one.length - other.length);
  const asked = questions(draft, scope, tables);
  return asked.find(({ asks }) => asks.some((name) => open.includes(name)))?.name;
}
