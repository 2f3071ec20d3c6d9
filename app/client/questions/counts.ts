/**
 * Which answers and details count. What stands in a step that does not apply, or in a field that is
 * not shown, keeps its value and reaches no letter.
 */
import type { Draft } from "../draft/draft.ts";
import { holds } from "../draft/rules.ts";
import { lookup, type Scope } from "./scope.ts";
import { papers, questions } from "./order.ts";
import type { StepTable, Tables } from "../draft/tables.ts";

/** The rule by which the field that asks for `name` is shown in its step; null is always. */
function shownIn(step: StepTable, name: string): StepTable["fields"][number]["shown"] {
  return step.fields.find((field) => field.name === name)?.shown ?? null;
}

/** Whether `name` counts for this scope; what no step asks (set on the letter page) always does. */
export function counts(name: string, draft: Draft, scope: Scope, tables: Tables): boolean {
  const asking = tables.steps.filter((step) => step.asks.includes(name));
  if (asking.length === 0) return true;
  const standing = new Set([
    ...questions(draft, scope, tables),
    ...papers(draft, scope, tables),
  ]);
  return asking.some((step) => {
    const shown = shownIn(step, name);
    return standing.has(step) && (shown === null || holds(shown, lookup(draft, scope, tables)));
  });
}

/** Whether the input of a row that fills this gap is shown; what no step asks for always is. */
export function isCellShown(
  name: string,
  list: string,
  draft: Draft,
  scope: Scope,
  tables: Tables,
): boolean {
  const fields = tables.steps.flatMap((step) => step.fields);
  const cells = fields.find((field) => field.name === list)?.cells ?? [];
  const shown = cells.find((cell) => cell.name === name)?.shown ?? null;
  return shown === null || holds(shown, lookup(draft, scope, tables));
}
