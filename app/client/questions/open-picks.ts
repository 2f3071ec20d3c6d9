/** Open picks: a place with links, one of whose questions was not answered yet, is asked about. Pure. */
import { counts } from "./counts.ts";
import type { Draft } from "../draft/draft.ts";
import { shown } from "./shown.ts";
import type { Tables } from "../draft/tables.ts";

const STEP = "place";
const KIND = "place.sort";

/** Whether the place has links, and a pick that is shown and not answered. */
export function hasOpenPicks(place: string, draft: Draft, tables: Tables): boolean {
  const { answers, details, lists } = shown(draft, { place }, tables);
  const home = `places/${place}`;
  const isLink = (id: string): boolean => (details[`${home}/links/${id}`] ?? "").trim() !== "";
  const fields = tables.steps.find(({ name }) => name === STEP)?.fields ?? [];
  return (
    (lists[`${home}/links`] ?? []).some(isLink) &&
    fields.some(({ name, type }) => {
      return type === "pick" && counts(name, draft, { place }, tables) && answers[`${home}/${name}`] === undefined;
    })
  );
}

/** Whether the sort of the place was answered, be the question shown or not. */
export function kindIsAnswered(place: string, { answers }: Draft): boolean {
  return answers[`places/${place}/${KIND}`] !== undefined;
}
