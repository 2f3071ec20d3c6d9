/** The card of a letter with open questions: buttons lead to them, or to the letter as it is. */
import { type Card, type Desk, printingOf } from "../letter-card/shared.ts";
import { letterTitle } from "../letter-card/title.ts";
import { type Offer, papersOf } from "../plan/offered.ts";
import { part } from "../page/find.ts";
import { fromTemplate } from "../page/templates.ts";

export class PendingCard implements Card {
  readonly element = fromTemplate("letter-pending");
  readonly #offer: Offer;
  readonly #desk: Desk;

  constructor(offer: Offer, desk: Desk, asItIs: () => void) {
    this.#offer = offer;
    this.#desk = desk;
    this.element.dataset.kind = offer.kind;
    part(this.element, "answer").addEventListener("click", () => this.#answer());
    part(this.element, "as-it-is").addEventListener("click", asItIs);
  }

  refresh(): void {
    const title = letterTitle(printingOf(this.#offer, this.#desk));
    part(this.element, "title").replaceChildren(...title);
  }

  /** First what leads to any letter about this place or person, then what this kind wants. */
  #answer(): void {
    const { navigate, tables } = this.#desk;
    const { kind, scope } = this.#offer;
    const [first] = navigate.unanswered(scope);
    if (first !== undefined) navigate.to(first, scope);
    else navigate.papers(papersOf(kind, tables), scope);
  }
}
