/** Quiet progress on the longer path; none on the way to a report. */
import type { Draft } from "./draft.ts";
import { text } from "./page.ts";
import { questions, type Visit } from "./steps.ts";
import type { Tables } from "./tables.ts";

/** The step's number and how many there are as things stand; none where progress is not shown. */
export function progressOf(
  { step, scope }: Visit,
  draft: Draft,
  tables: Tables,
  start: string,
): { number: number; total: number } | undefined {
  if (scope.person === undefined) return undefined;
  const names = questions(draft, scope, tables).flatMap(({ name, stop }) =>
    name === start || stop ? [] : [name],
  );
  const at = names.indexOf(step);
  return at === -1 ? undefined : { number: at + 1, total: names.length };
}

export function showProgress(section: HTMLElement, progress: ReturnType<typeof progressOf>): void {
  const line = section.querySelector<HTMLElement>("[data-progress]");
  if (line === null) return;
  line.hidden = progress === undefined;
  line.textContent = progress === undefined ? "" : text("progress", progress);
}
