/**
 * The rules of app/rules.py, which say when a step, a field or a letter applies, evaluated in the
 * browser. tests/wizard/test_rules_agree.py holds both against each other.
 */
import type { AnswerValue } from "./draft.ts";

export type Rule =
  | { includes: [name: string, ...values: string[]] }
  | { all: Rule[] }
  | { any: Rule[] }
  | { not: Rule };

/** Finds an answer by name; undefined when it was not given. */
export type Lookup = (name: string) => AnswerValue | undefined;

function includes([name, ...values]: [string, ...string[]], answer: Lookup): boolean {
  const given = answer(name);
  if (given === undefined) return false;
  return (typeof given === "string" ? [given] : given).some((value) => values.includes(value));
}

/** Whether the rule is true of these answers. A rule of an unknown form throws. */
export function holds(rule: Rule, answer: Lookup): boolean {
  if ("includes" in rule) return includes(rule.includes, answer);
  if ("all" in rule) return rule.all.every((part) => holds(part, answer));
  if ("any" in rule) return rule.any.some((part) => holds(part, answer));
  if ("not" in rule) return !holds(rule.not, answer);
  throw new Error(`unknown rule ${JSON.stringify(rule)}`);
}
