/** Links of several sites in one place: each service, and each host that nobody knows, gets its own. */
import { sortOfLink } from "../services/link-kinds.ts";
import type { Site } from "../services/link-site.ts";
import { type Group, type PlacedLink, sitesAt } from "./place-sites.ts";
import { OTHER } from "../services/answers.ts";
import { shown } from "./shown.ts";
import { agreedSort, fitsLinks } from "./told-sort.ts";
import type { Store } from "../draft/store.ts";
import type { Tables } from "../draft/tables.ts";

/** Answers about the images and not about the site: copied, because they are true of new places too. */
const COPIED = ["seen", "own.work"];
/** Details that hold for all links without a date of their own. An account, and sent letters, stay. */
const COPIED_DETAILS = ["place.when"];

/** A site, and how many links it has now. */
export interface Part {
  name: string;
  links: number;
}

/** The result of splitting a place: the new places, and what stays in the old one. */
export interface Split {
  made: (Part & { place: string })[];
  stays: Part;
  /** Lines that are no link: they stay too. */
  unread: number;
}

/**
 * The answer that is kept, where it is true of a new place as well: its own links tell it, or tell
 * nothing and no link of another site told it. A host that nobody knows is a website, so "post" is
 * true of it in either case.
 */
function carriedSort(group: Group, kept: string, all: readonly string[], tables: Tables): string | undefined {
  const own = group.links.map(({ url }) => url);
  const isWebsite = group.site.service === undefined && kept === "post";
  const isTold = all.some((url) => agreedSort([url], tables) === kept);
  const isOwn = own.some((url) => agreedSort([url], tables) === kept);
  const stands = fitsLinks(kept, own, tables) && (isOwn || isWebsite || !isTold);
  return stands ? kept || undefined : undefined;
}

/** The sort that all links of the new place tell, else the answer about the old one. */
function giveSort(store: Store, place: string, group: Group, carried: string | undefined, tables: Tables): void {
  const path = `places/${place}/place.sort`;
  const told = agreedSort(group.links.map(({ url }) => url), tables);
  if (told === undefined) store.setAnswer(path, carried);
  else store.fillIn(path, told);
}

/** The sort that somebody picked of the place, or "". What was filled in is told anew by the links. */
function pickedSort(store: Store, place: string): string {
  const path = `places/${place}/place.sort`;
  return store.isFilledIn(path) ? "" : [store.answer(path) ?? ""].flat().join();
}

function nameNew(store: Store, place: string, { service, name }: Site): void {
  store.setDetail(`places/${place}/place.service_name`, name);
  store.setDetail(`places/${place}/place.service`, service?.id ?? OTHER);
}

function newPlace(store: Store, from: string, site: Site): string {
  const place = store.add("places");
  for (const name of COPIED) {
    store.setAnswer(`places/${place}/${name}`, store.answer(`places/${from}/${name}`));
  }
  for (const name of COPIED_DETAILS) {
    store.setDetail(`places/${place}/${name}`, store.detail(`places/${from}/${name}`));
  }
  nameNew(store, place, site);
  return place;
}

/** Another item with the link and what stood beside it. */
function copyLink(store: Store, { id, url }: PlacedLink, from: string, to: string, tables: Tables): void {
  const home = `places/${to}/links`;
  const copy = `${home}/${store.add(home)}`;
  store.setDetail(copy, url);
  for (const name of tables.lists["links"] ?? []) {
    store.setDetail(`${copy}/${name}`, store.detail(`places/${from}/links/${id}/${name}`));
  }
}

/** A page of results stands with the searches, as it does when it is typed. */
function give(store: Store, link: PlacedLink, from: string, to: string, tables: Tables): void {
  if (sortOfLink(link.url, tables) !== "results") return copyLink(store, link, from, to, tables);
  const searches = `places/${to}/searches`;
  store.setDetail(`${searches}/${store.add(searches)}/search.results`, link.url);
}

/** Take out what other places have now; of a line that held several links, what is left stays. */
function takeOut(store: Store, place: string, gone: readonly PlacedLink[], stays: readonly PlacedLink[], tables: Tables): void {
  const home = `places/${place}/links`;
  for (const id of new Set(gone.map((link) => link.id))) {
    const [first, ...more] = stays.filter((link) => link.id === id);
    if (first === undefined) store.remove(home, id);
    else store.setDetail(`${home}/${id}`, first.url);
    for (const link of more) copyLink(store, link, place, place, tables);
  }
}

/** Whether the draft has room for the places and items that splitting makes. */
export function hasRoomToSplit(store: Store, place: string, tables: Tables): boolean {
  const { home, others } = sitesAt(place, shown(store.draft, { place }, tables), tables);
  const links = [...others, ...(home ? [home] : [])].flatMap((group) => group.links).length;
  return store.roomFor("places") >= others.length && store.roomFor(`places/${place}/links`) >= links;
}

/** Split the place, if its links lead to several sites. Every link is kept as it was. */
export function splitPlace(store: Store, place: string, tables: Tables): Split {
  const view = shown(store.draft, { place }, tables);
  const { chosen, home, others, unread } = sitesAt(place, view, tables);
  const stays = home?.links ?? [];
  const gone = others.flatMap(({ links }) => links);
  const all = [...stays, ...gone].map(({ url }) => url);
  const kept = pickedSort(store, place);
  const made = others.map((group) => {
    const own = newPlace(store, place, group.site);
    giveSort(store, own, group, carriedSort(group, kept, all, tables), tables);
    for (const link of group.links) give(store, link, place, own, tables);
    return { place: own, name: group.site.name, links: group.links.length };
  });
  takeOut(store, place, gone, stays, tables);
  const name = chosen === "" ? (home?.site.name ?? "") : chosen;
  return { made, stays: { name, links: stays.length }, unread: unread.length };
}
