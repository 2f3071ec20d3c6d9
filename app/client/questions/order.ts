/** The order of the steps. Pure: the draft, the scope and the tables decide; no DOM. */
import type { Draft } from "../draft/draft.ts";
import { Asked, type Scope } from "./scope.ts";
import type { StepTable, Tables } from "../draft/tables.ts";

/** A place in the wizard: which step, about which place and person. */
export interface Visit {
  step: string;
  scope: Scope;
  /** Only what is still unanswered is asked on the way on: the person came from a screen. */
  filling: boolean;
  /** The later questions that are asked now, and no other. */
  only?: readonly string[];
}

function standing(draft: Draft, scope: Scope, tables: Tables): StepTable[] {
  const now = new Asked(draft, scope, tables);
  return tables.steps.filter((step) => now.stands(step));
}

/** The questions that apply now, in order, up to a closed door if there is one. */
export function questions(draft: Draft, scope: Scope, tables: Tables): StepTable[] {
  return standing(draft, scope, tables).filter((step) => !step.papers);
}

/** The later questions that apply now, in order: none is on the way to a first letter. */
export function papers(draft: Draft, scope: Scope, tables: Tables): StepTable[] {
  return standing(draft, scope, tables).filter((step) => step.papers);
}

/** The questions among which this one stands. */
function around(name: string, draft: Draft, scope: Scope, tables: Tables): StepTable[] {
  const isPaper = tables.steps.some((step) => step.name === name && step.papers);
  return (isPaper ? papers : questions)(draft, scope, tables);
}

/** Whether a step can be shown: a question that applies, or any screen. */
export function applies(name: string, draft: Draft, scope: Scope, tables: Tables): boolean {
  if (tables.steps.some((step) => step.name === name && step.screen)) return true;
  return around(name, draft, scope, tables).some((step) => step.name === name);
}

function orderOf(name: string, tables: Tables): number {
  return tables.steps.findIndex((step) => step.name === name);
}

/** The questions after this step that apply now, in order. */
export function after(name: string, draft: Draft, scope: Scope, tables: Tables): string[] {
  const from = orderOf(name, tables);
  return around(name, draft, scope, tables)
    .map((step) => step.name)
    .filter((other) => orderOf(other, tables) > from);
}

/** The question before this step that applies now. */
export function before(
  name: string,
  draft: Draft,
  scope: Scope,
  tables: Tables,
): string | undefined {
  const until = orderOf(name, tables);
  return around(name, draft, scope, tables)
    .map((step) => step.name)
    .findLast((other) => orderOf(other, tables) < until);
}

export const END = "letters";

/**
 * The step that Continue leads to. Among later questions, the next of those asked now. While filling,
 * questions that `isDone` calls answered are passed over, but never a closed door. After the last
 * question come the letters.
 */
export function next(
  from: Visit,
  draft: Draft,
  tables: Tables,
  isDone: (step: string) => boolean,
): string {
  const stops = new Set(tables.steps.filter((step) => step.stop).map((step) => step.name));
  const ahead = after(from.step, draft, from.scope, tables);
  if (from.only) return ahead.find((step) => from.only?.includes(step)) ?? END;
  return ahead.find((step) => !from.filling || stops.has(step) || !isDone(step)) ?? END;
}
