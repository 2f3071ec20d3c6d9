/** Links of several services in one place: each service gets a place of its own. */
import { sortOfLink } from "../services/link-kinds.ts";
import { serviceOf } from "../services/of-link.ts";
import type { Store } from "../draft/store.ts";
import type { Tables } from "../draft/tables.ts";

/** Said of the images and not of the service: true of the new places as well. */
const COPIED = ["seen", "own.work"];
const BESIDE = ["link.account", "link.when", "link.image"];

/** The services that the place's links lead to, its own first; an unknown host stays with it. */
function apart(store: Store, place: string, tables: Tables): Map<string, string[]> {
  const home = `places/${place}/links`;
  const groups = new Map<string, string[]>();
  for (const id of store.list(home)) {
    const service = serviceOf(store.detail(`${home}/${id}`), tables);
    if (service !== undefined) groups.set(service, [...(groups.get(service) ?? []), id]);
  }
  const picked = store.detail(`places/${place}/place.service`);
  const [first = ""] = groups.keys();
  groups.delete(groups.has(picked) ? picked : first);
  return groups;
}

function newPlace(store: Store, from: string, service: string, tables: Tables): string {
  const place = store.add("places");
  for (const name of COPIED) {
    const answer = store.answer(`places/${from}/${name}`);
    if (answer !== undefined) store.setAnswer(`places/${place}/${name}`, answer);
  }
  const known = tables.services.find(({ id }) => id === service);
  const words = known?.generic ? "" : (known?.name ?? "");
  store.setDetail(`places/${place}/place.service_name`, words);
  store.setDetail(`places/${place}/place.service`, service);
  return place;
}

function moveLink(store: Store, id: string, from: string, to: string): void {
  const [old, home] = [`places/${from}/links/${id}`, `places/${to}/links`];
  const copy = `${home}/${store.add(home)}`;
  store.setDetail(copy, store.detail(old));
  for (const name of BESIDE) store.setDetail(`${copy}/${name}`, store.detail(`${old}/${name}`));
  store.remove(`places/${from}/links`, id);
}

/** Returns the new places. Every link is kept as it was. */
export function splitPlace(store: Store, place: string, tables: Tables): string[] {
  return [...apart(store, place, tables)].map(([service, ids]) => {
    const made = newPlace(store, place, service, tables);
    const [first = ""] = ids;
    const told = sortOfLink(store.detail(`places/${place}/links/${first}`), tables);
    const sort = told === "results" ? "post" : told;
    const kept = store.answer(`places/${place}/place.sort`);
    store.setAnswer(`places/${made}/place.sort`, sort ?? kept);
    for (const id of ids) moveLink(store, id, place, made);
    return made;
  });
}
