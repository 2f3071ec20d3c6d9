/** A place that has links, and one of whose picks is still to be made: it is asked about. Pure. */
import { counts } from "./counts.ts";
import type { Draft } from "../draft/draft.ts";
import { shown } from "./shown.ts";
import type { Tables } from "../draft/tables.ts";

const STEP = "place";
const KIND = "place.sort";

/** What kind of place it is, and whatever is asked of such a site, as far as it is shown. */
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

/** Whether it was answered what kind of place it is, be that shown or not. */
export function kindIsAnswered(place: string, { answers }: Draft): boolean {
  return answers[`places/${place}/${KIND}`] !== undefined;
}
