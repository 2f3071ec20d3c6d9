/** Quiet progress on the longer path and through later questions; none on the way to a report. */
import type { Draft } from "../draft/draft.ts";
import { text } from "../page/words.ts";
import { questions, type Visit } from "../questions/order.ts";
import type { Tables } from "../draft/tables.ts";

/** The step's number and how many there are as things stand; none where progress is not shown. */
export function progressOf(
  { step, scope, only }: Visit,
  draft: Draft,
  tables: Tables,
  start: string,
): { number: number; total: number } | undefined {
  if (scope.person === undefined || only?.length === 1) return undefined;
  const walked = questions(draft, scope, tables).flatMap(({ name, stop }) =>
    name === start || stop ? [] : [name],
  );
  const names = only ?? walked;
  const at = names.indexOf(step);
  return at === -1 ? undefined : { number: at + 1, total: names.length };
}

export function showProgress(section: HTMLElement, progress: ReturnType<typeof progressOf>): void {
  const line = section.querySelector<HTMLElement>("[data-progress]");
  if (line === null) return;
  line.hidden = progress === undefined;
  line.textContent = progress === undefined ? "" : text("progress", progress);
}
