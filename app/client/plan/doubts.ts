/**
 * Matters about a site of which nobody can say that it is safe to write to it: the question was not
 * answered, or the answer is not sure. No report is offered there; the way to the question is. Pure.
 */
import type { Draft } from "../draft/draft.ts";
import { counted, lookupAll, mattersOf } from "./offered.ts";
import type { Printing } from "../letters/details.ts";
import { holds, type Lookup } from "../draft/rules.ts";
import { type Scope, UNASKED } from "../questions/scope.ts";
import type { Tables } from "../draft/tables.ts";

export interface InDoubt {
  scope: Scope;
  doubt: "unsure" | typeof UNASKED;
}

/** The first letters to a site that anyone may run. */
const REPORTS = ["platform-report", "cloud-notice"];

/** Where a report would be open but for that question. */
export function mattersInDoubt(draft: Draft, tables: Tables): InDoubt[] {
  if (draft.answers.adults !== "yes") return [];
  const reports = tables.letters.filter(({ kind }) => REPORTS.includes(kind));
  return mattersOf(draft, tables).flatMap((scope) => {
    const about: Printing = { kind: "platform-report", draft, scope, tables };
    const known = lookupAll(about, counted(draft, scope, tables));
    const doubt = (["unsure", UNASKED] as const).find((each) => each === known("hostile"));
    const safe: Lookup = (name) => (name === "hostile" ? "no" : known(name));
    const isClosed = doubt !== undefined && reports.some(({ applies }) => holds(applies, safe));
    return isClosed ? [{ scope, doubt }] : [];
  });
}
