/**
 * The bounds of a draft: the same when something is added and when a draft is opened. They are what
 * people need; one far over them would hold the page, and Exit with it, for more than a minute.
 */
import type { Draft } from "./draft.ts";

/** Items of a list by its path; `rows` are the items of all other lists together. */
export const BOUNDS = { places: 200, people: 20, rows: 1000 } as const;

type Bound = keyof typeof BOUNDS;

function boundOf(path: string): Bound {
  return path === "places" || path === "people" ? path : "rows";
}

function itemsUnder(bound: Bound, lists: Draft["lists"]): number {
  return Object.entries(lists)
    .filter(([path]) => boundOf(path) === bound)
    .reduce((sum, [, ids]) => sum + ids.length, 0);
}

/** How many items may still be added to the list at this path. */
export function roomFor(path: string, { lists }: Pick<Draft, "lists">): number {
  const bound = boundOf(path);
  return Math.max(0, BOUNDS[bound] - itemsUnder(bound, lists));
}

/** Whether the draft has more items than can be added here. */
export function isOver({ lists }: Pick<Draft, "lists">): boolean {
  return (Object.keys(BOUNDS) as Bound[]).some((bound) => itemsUnder(bound, lists) > BOUNDS[bound]);
}
