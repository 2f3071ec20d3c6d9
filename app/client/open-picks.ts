/** A place that has links, and one of whose picks is still to be made: it is asked about. Pure. */
import { counts } from "./counts.ts";
import type { Draft } from "./draft.ts";
import type { Tables } from "./tables.ts";

const STEP = "place";

function hasLink(place: string, { details, lists }: Draft): boolean {
  const home = `places/${place}/links`;
  return (lists[home] ?? []).some((id) => (details[`${home}/${id}`] ?? "").trim() !== "");
}

/** What kind of place it is, and whatever is asked of such a site, as far as it is shown. */
export function hasOpenPicks(place: string, draft: Draft, tables: Tables): boolean {
  const fields = tables.steps.find(({ name }) => name === STEP)?.fields ?? [];
  const isOpen = (name: string): boolean =>
    draft.answers[`places/${place}/${name}`] === undefined && counts(name, draft, { place }, tables);
  return hasLink(place, draft) && fields.some(({ name, type }) => type === "pick" && isOpen(name));
}
