/**
 * The card in place of a report while nobody can say that it is safe to write to the site: the
 * question was not answered, or with "not sure". It says why there is no letter, leads to the
 * question, and names steps that are safe meanwhile.
 */
import { saysRoom } from "../page/room.ts";
import { hasRoomForSearch } from "../questions/new-place.ts";
import { type Card, type Desk, printingOf } from "../letter-card/shared.ts";
import type { InDoubt } from "../plan/doubts.ts";
import { part, parts } from "../page/find.ts";
import { fromTemplate } from "../page/templates.ts";
import { sentence, text } from "../page/words.ts";
import { serviceName, siteName } from "../letters/details.ts";

const QUESTION = '[data-step="place"] [data-field="hostile"] input';

export class DoubtCard implements Card {
  readonly element = fromTemplate("letter-doubt");
  readonly #matter: InDoubt;
  readonly #desk: Desk;
  readonly #hasSearch: () => boolean;

  /** `hasSearch` tells whether there is a letter to a search engine already. */
  constructor(matter: InDoubt, desk: Desk, hasSearch: () => boolean) {
    this.#matter = matter;
    this.#desk = desk;
    this.#hasSearch = hasSearch;
    this.element.dataset.doubt = matter.doubt;
    for (const line of parts(this.element, "doubt-when")) {
      line.hidden = line.dataset.doubtWhen !== matter.doubt;
    }
    for (const button of parts(this.element, "doubt-answer")) {
      button.addEventListener("click", () => this.#answer());
    }
    part(this.element, "doubt-host").addEventListener("click", () => this.#host()?.open());
    const places = [matter.scope.place ?? "", ...(matter.scope.also ?? [])];
    const search = part(this.element, "doubt-search");
    search.addEventListener("click", () => {
      if (saysRoom(search, hasRoomForSearch(desk.store, places))) desk.navigate.addSearch(places);
    });
  }

  refresh(): void {
    const name = this.#name();
    const title = name === "" ? [text("doubt-title-plain")] : sentence("doubt-title", { name });
    part(this.element, "title").replaceChildren(...title);
    part(this.element, "doubt-host-line").hidden = this.#host() === undefined;
    part(this.element, "doubt-search-line").hidden = this.#hasSearch();
  }

  /** The report's own name for the site; the card is about its links, whatever a letter leaves out. */
  #name(): string {
    const { scope } = this.#matter;
    const printing = printingOf({ kind: "platform-report", scope }, this.#desk);
    const place = scope.place ?? "";
    return serviceName(place, printing) || siteName(place, printing);
  }

  #host(): ReturnType<Desk["opener"]> {
    return this.#desk.opener("host-notice", this.#matter.scope);
  }

  /** To the question itself, which stands in the middle of its screen. */
  #answer(): void {
    this.#desk.navigate.to("place", { place: this.#matter.scope.place ?? "" });
    document.querySelector<HTMLElement>(QUESTION)?.focus();
  }
}
