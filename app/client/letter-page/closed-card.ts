/** The card of a letter that may be made and was not asked for: its use, and a button. Nothing is fetched. */
import { type Card, type Desk, printingOf } from "../letter-card/shared.ts";
import { letterTitle } from "../letter-card/title.ts";
import type { Offer } from "../plan/offered.ts";
import { part } from "../page/find.ts";
import { fromTemplate } from "../page/templates.ts";
import { text } from "../page/words.ts";

export class ClosedCard implements Card {
  readonly element = fromTemplate("letter-closed");
  readonly #offer: Offer;
  readonly #desk: Desk;

  constructor(offer: Offer, desk: Desk, open: () => void) {
    this.#offer = offer;
    this.#desk = desk;
    this.element.dataset.kind = offer.kind;
    part(this.element, "use").textContent = text(`letter-use-${offer.kind}`);
    part(this.element, "open").addEventListener("click", open);
  }

  refresh(): void {
    const title = (): (Node | string)[] => letterTitle(printingOf(this.#offer, this.#desk));
    part(this.element, "title").replaceChildren(...title());
    part(this.element, "open-which").replaceChildren(": ", ...title());
  }
}

/** The card before the letter to someone who only threatened: it names people to talk to. */
export class AdviceCard implements Card {
  readonly element = fromTemplate("letter-advice");

  refresh(): void {
    // It says the same whatever is typed.
  }
}
