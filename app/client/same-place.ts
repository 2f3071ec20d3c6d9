/** A new place with the answers of another, for a copy that has come up again. */
import type { Store } from "./store.ts";

/** What is true of the images wherever they are. Where they are now is asked. */
const STAYS = ["seen", "place.sort", "own.work"];

/** The new place's id; it knows which report was made before. */
export function copyOfPlace(store: Store, before: string): string {
  const place = store.add("places");
  for (const name of STAYS) {
    store.setAnswer(`places/${place}/${name}`, store.answer(`places/${before}/${name}`));
  }
  store.setDetail(`places/${place}/again`, before);
  return place;
}
