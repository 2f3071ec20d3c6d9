/** A letter whose own questions have not all been asked: the way to them, or to the letter as it is. */
import { type Card, type Desk, printingOf } from "./desk.ts";
import { letterTitle } from "./letter-title.ts";
import type { Offer } from "./offered.ts";
import { fromTemplate } from "./page.ts";
import { part } from "./sentences.ts";

export class PendingCard implements Card {
  readonly element = fromTemplate("letter-pending");
  readonly #offer: Offer;
  readonly #desk: Desk;

  constructor(offer: Offer, desk: Desk, asItIs: () => void) {
    this.#offer = offer;
    this.#desk = desk;
    part(this.element, "answer").addEventListener("click", () => this.#answer());
    part(this.element, "as-it-is").addEventListener("click", asItIs);
  }

  refresh(): void {
    const title = letterTitle(printingOf(this.#offer, this.#desk));
    part(this.element, "title").replaceChildren(...title);
  }

  #answer(): void {
    const { navigate } = this.#desk;
    const [first] = navigate.unanswered(this.#offer.scope);
    if (first !== undefined) navigate.to(first, this.#offer.scope);
  }
}
