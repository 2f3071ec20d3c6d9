/** A new place with the answers of another: a copy that has come up again, or the same in a search. */
import type { Store } from "../draft/store.ts";
import type { Tables } from "../draft/tables.ts";

/** Answers about the images, wherever they are: copied. Those about the new place are asked. */
const STAYS = ["seen", "own.work"];
/** True of most copies. Nobody said it of this one: a link that tells another sort changes it. */
const SORT = "place.sort";

/** The new place's id; it knows which report was made before. */
export function copyOfPlace(store: Store, before: string): string {
  const place = store.add("places");
  for (const name of STAYS) {
    store.setAnswer(`places/${place}/${name}`, store.answer(`places/${before}/${name}`));
  }
  const sort = store.answer(`places/${before}/${SORT}`);
  if (typeof sort === "string") store.fillIn(`places/${place}/${SORT}`, sort);
  store.setDetail(`places/${place}/again`, before);
  return place;
}

/** The one that most people use; the question shows it, and another one can be picked. */
const SEARCH = "google-search";

/** Whether the draft has room for such a place and a copy of every link. */
export function hasRoomForSearch(store: Store, shown: readonly string[]): boolean {
  const links = shown.flatMap((place) => store.list(`places/${place}/links`)).length;
  return store.roomFor("places") > 0 && store.roomFor("places/search/links") >= links;
}

/** The new place's id: a search engine that shows the pages of these places. */
export function searchForPlaces(store: Store, shown: readonly string[], tables: Tables): string {
  const place = store.add("places");
  const own = `places/${place}`;
  store.setAnswer(`${own}/seen`, store.answer(`places/${shown[0]}/seen`));
  store.fillIn(`${own}/${SORT}`, "post");
  const engine = tables.services.find(({ id }) => id === SEARCH);
  store.setDetail(`${own}/place.service_name`, engine?.name ?? "");
  store.setDetail(`${own}/place.service`, engine?.id ?? "");
  for (const home of shown.map((each) => `places/${each}/links`)) {
    for (const id of store.list(home)) {
      const link = store.add(`${own}/links`);
      store.setDetail(`${own}/links/${link}`, store.detail(`${home}/${id}`));
    }
  }
  return place;
}
