/**
 * Matters about a site of which nobody can say that it is safe to write to it: the question was not
 * answered, or the answer is not sure. No report is offered there; the way to the question is. Pure.
 */
import type { Draft } from "../draft/draft.ts";
import { lookupAll, unmixed } from "./offered.ts";
import { holds, type Lookup } from "../draft/rules.ts";
import { lookup, type Scope, UNASKED } from "../questions/scope.ts";
import { shown } from "../questions/shown.ts";
import type { Tables } from "../draft/tables.ts";

export interface InDoubt {
  scope: Scope;
  doubt: "unsure" | typeof UNASKED;
}

/** The first letters to a site that anyone may run. */
const REPORTS = ["platform-report", "cloud-notice"];

/** Where a report would be open but for that question. */
export function mattersInDoubt(draft: Draft, tables: Tables): InDoubt[] {
  if (lookup(draft, {}, tables)("adults") !== "yes") return [];
  const reports = tables.letters.filter(({ kind }) => REPORTS.includes(kind));
  return unmixed(draft, tables).flatMap((scope) => {
    const view = shown(draft, scope, tables);
    const about = { kind: "platform-report", draft: view, scope, tables } as const;
    const known = lookupAll(about, lookup(view, scope, tables));
    const doubt = (["unsure", UNASKED] as const).find((each) => each === known("hostile"));
    const safe: Lookup = (name) => (name === "hostile" ? "no" : known(name));
    const isClosed = doubt !== undefined && reports.some(({ applies }) => holds(applies, safe));
    return isClosed ? [{ scope, doubt }] : [];
  });
}
