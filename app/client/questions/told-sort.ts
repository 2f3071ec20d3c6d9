/**
 * The sort of a place as its links tell it. It is filled in only where all links tell the same one,
 * and taken back when they no longer do: a letter about a public post signs a declaration that is
 * untrue of a private chat. An answer that somebody picked is never changed.
 */
import { sortOfLink } from "../services/link-kinds.ts";
import type { Sort } from "../services/link-forms.ts";
import type { Store } from "../draft/store.ts";
import type { Tables } from "../draft/tables.ts";

/** The sorts that the links tell, each once; undefined among them for a link that tells none. */
function sortsOf(urls: readonly string[], tables: Tables): (string | undefined)[] {
  const asPlace = (sort: Sort | undefined): string | undefined => (sort === "results" ? "post" : sort);
  return [...new Set(urls.map((url) => asPlace(sortOfLink(url, tables))))];
}

/** The sort that all of these links tell, or undefined. One whose form is not known may be any. */
export function agreedSort(urls: readonly string[], tables: Tables): string | undefined {
  const [first, ...others] = sortsOf(urls, tables);
  return others.length === 0 ? first : undefined;
}

/** Whether no link tells another sort than this one; links that tell none do not count. */
export function fitsLinks(sort: string, urls: readonly string[], tables: Tables): boolean {
  return sortsOf(urls, tables).every((told) => told === undefined || told === sort);
}

/** The links of a place, hidden or not: a sort that they told may be what hides them. */
function linksAt(store: Store, place: string): string[] {
  const home = `places/${place}/links`;
  return store.list(home).map((id) => store.detail(`${home}/${id}`)).filter((url) => url.trim() !== "");
}

/** Whether the place is a search engine, whose results are public whatever they lead to. */
function isSearch(store: Store, place: string, tables: Tables): boolean {
  const id = store.detail(`places/${place}/place.service`);
  if (id === "") return store.list(`places/${place}/searches`).length > 0;
  return tables.services.find((service) => service.id === id)?.kind === "search";
}

/** Whether this is still the sort of the place of which this one is a copy that came up again. */
function isCopied(sort: unknown, store: Store, place: string): boolean {
  const before = store.detail(`places/${place}/again`);
  return before !== "" && sort === store.answer(`places/${before}/place.sort`);
}

/** Fill in what the links of the place tell, or take back what they told before. */
export function fillSort(store: Store, place: string, tables: Tables): void {
  const path = `places/${place}/place.sort`;
  const kept = store.answer(path);
  if (kept !== undefined && !store.isFilledIn(path)) return;
  const urls = linksAt(store, place);
  const told = isSearch(store, place, tables) ? "post" : agreedSort(urls, tables);
  if (told === kept) return;
  if (told !== undefined) return store.fillIn(path, told);
  const stays = isCopied(kept, store, place) && fitsLinks(String(kept), urls, tables);
  if (!stays) store.setAnswer(path, undefined);
}
