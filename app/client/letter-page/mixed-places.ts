/**
 * Panels of the letter page for places whose links lead to several sites: no letter speaks of them
 * before they are split, which is offered here. A draft that was saved earlier may hold such a place,
 * and so may one whose question was skipped. Below them stand places that have no letter because a
 * question about them is still open.
 */
import { apartWords, showSplit } from "../fields/apart-words.ts";
import type { Desk } from "../letter-card/shared.ts";
import { mixedPlaces, type Offer, offered } from "../plan/offered.ts";
import { hasOpenPicks } from "../questions/open-picks.ts";
import { fromTemplate } from "../page/templates.ts";
import { sitesAt } from "../questions/place-sites.ts";
import { part } from "../page/find.ts";
import { sentence } from "../page/words.ts";
import { shown } from "../questions/shown.ts";
import { saysRoom } from "../page/room.ts";
import { hasRoomToSplit, splitPlace } from "../questions/split-place.ts";

export class MixedPlaces {
  readonly #home: HTMLElement;
  readonly #list: HTMLElement;
  readonly #done: HTMLElement;
  readonly #desk: Desk;
  /** The content that the panels show now, so that a button keeps the focus while nothing changed. */
  #shown = "";

  constructor(home: HTMLElement, desk: Desk) {
    this.#home = home;
    this.#list = part(home, "mixed-list");
    this.#done = part(home, "split-done");
    this.#desk = desk;
  }

  show(offers: readonly Offer[]): void {
    const { store, tables } = this.#desk;
    const mixed = mixedPlaces(store.draft, tables);
    const told = new Set(offers.flatMap(({ scope: { place, also = [] } }) => [place, ...also]));
    const open = store
      .list("places")
      .filter((place) => !mixed.includes(place) && !told.has(place) && this.#isOpen(place));
    const panels = [
      ...mixed.map((place) => this.#mixed(place)),
      ...open.map((place) => this.#open(place)),
    ];
    this.#home.hidden = panels.length === 0 && this.#done.hidden;
    const now = panels.map((panel) => `${panel.dataset.place} ${panel.textContent}`).join("\n");
    if (now === this.#shown) return;
    this.#shown = now;
    this.#list.replaceChildren(...panels);
  }

  clear(): void {
    this.#shown = "";
    this.#list.replaceChildren();
    this.#done.hidden = true;
  }

  #isOpen(place: string): boolean {
    const { store, tables, navigate } = this.#desk;
    return hasOpenPicks(place, store.draft, tables) && navigate.unanswered({ place }).includes("place");
  }

  #open(place: string): HTMLElement {
    const { store, tables, navigate } = this.#desk;
    const panel = fromTemplate("open-place");
    const { chosen, home } = sitesAt(place, shown(store.draft, { place }, tables), tables);
    const name = chosen === "" ? (home?.site.name ?? "") : chosen;
    panel.dataset.place = place;
    part(panel, "open-words").replaceChildren(...sentence("place-open", { name }));
    part(panel, "look").onclick = () => navigate.to("place", { place });
    return panel;
  }

  #mixed(place: string): HTMLElement {
    const { store, tables, navigate } = this.#desk;
    const panel = fromTemplate("mixed-place");
    const sites = sitesAt(place, shown(store.draft, { place }, tables), tables);
    panel.dataset.place = place;
    part(panel, "apart-words").replaceChildren(...apartWords(sites));
    const button = part(panel, "split");
    button.hidden = sites.others.length === 0;
    button.onclick = () => {
      if (saysRoom(button, hasRoomToSplit(store, place, tables))) this.#split(place);
    };
    part(panel, "look").onclick = () => navigate.to("place", { place });
    return panel;
  }

  #split(place: string): void {
    const { store, tables } = this.#desk;
    const split = splitPlace(store, place, tables);
    this.show(offered(store.draft, tables));
    this.#home.hidden = false;
    showSplit(this.#done, split, false);
  }
}
