/**
 * How little a letter is told of its service: the values of app/wizard/told.py, and no other.
 *
 * One value stands for all that the letter treats alike. The rules ask the true answers, which stay
 * in the page. Pure.
 */
import { holds, type Lookup } from "../draft/rules.ts";
import type { AnswerTable, Tables } from "../draft/tables.ts";

/** The laws of which a letter asks anything at all. */
export function lawsAsked(kind: string, tables: Tables): string[] | undefined {
  const rows = tables.told?.[kind]?.["service.regimes"];
  return rows?.map(([law]) => law);
}

/** What is sent of an answer; of one that is not about the service, all that was given. */
export function told(
  { name, several }: AnswerTable,
  kind: string,
  answer: Lookup,
  tables: Tables,
): string[] {
  const values = [answer(name) ?? []].flat();
  const rows = tables.told?.[kind]?.[name];
  if (rows === undefined) return values;
  const fit = rows.filter(([, rule]) => holds(rule, answer)).map(([value]) => value);
  return several ? fit.filter((value) => values.includes(value)) : fit.slice(0, 1);
}
