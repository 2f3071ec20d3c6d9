/**
 * The values about a service that may be sent for a letter: those of app/wizard/told.py, no other.
 *
 * One value stands for all that the letter treats alike. The rules read the true answers, which stay
 * in the page. Pure.
 */
import { holds, type Lookup } from "../draft/rules.ts";
import type { AnswerTable, Tables } from "../draft/tables.ts";

/** The laws that a letter asks about; undefined where the tables have no row for this kind. */
export function lawsAsked(kind: string, tables: Tables): string[] | undefined {
  const rows = tables.told?.[kind]?.["service.regimes"];
  return rows?.map(([law]) => law);
}

/** The values of an answer that are sent; all that were given, where it is not about the service. */
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
