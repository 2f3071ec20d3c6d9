/**
 * Takes back the answer whether it is safe to write to a site, and has it asked again, when the first
 * link of the place or the service picked for it becomes another: it was given about one site. No page.
 */
import { OTHER, siteLinkedAt } from "../services/answers.ts";
import type { Store } from "../draft/store.ts";

const OF_A_SITE = /^places\/([^/]+)\/(?:links(?:\/[^/]+)?|place\.service)$/;

/** The host that is linked to, else the service that was picked; "" while neither is whole. */
function siteAt(place: string, { draft }: Store): string {
  const picked = draft.details[`places/${place}/place.service`] ?? "";
  return siteLinkedAt(place, draft) || (picked === OTHER ? "" : picked);
}

/** Watches the store from now on. */
export function forgetOfOtherSites(store: Store): void {
  /** The last whole site of each place: a link that is taken out and put in again is no other. */
  const sites = new Map<string, string>();
  const isOther = (place: string): boolean => {
    const [before, now] = [sites.get(place), siteAt(place, store)];
    if (now === "") return false;
    sites.set(place, now);
    return before !== undefined && before !== now;
  };
  store.subscribe((changed) => {
    // Another draft: its answers were given of its own sites.
    if (changed === "") sites.clear();
    const place = OF_A_SITE.exec(changed)?.[1];
    const places = changed === "" ? store.list("places") : place === undefined ? [] : [place];
    for (const each of places) {
      if (isOther(each)) store.setAnswer(`places/${each}/hostile`, undefined);
    }
  });
}
