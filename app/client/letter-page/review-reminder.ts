/**
 * The calm reminder on the letter page: a letter was sent, the images are only being kept, and the day
 * has come on which the person said they would write again. Two ways on, neither of them hurried.
 */
import { type Desk, printingOf } from "../letter-card/shared.ts";
import type { LetterShelf } from "./shelf.ts";
import { announce } from "../page/announce.ts";
import { part } from "../page/find.ts";
import { fromTemplate } from "../page/templates.ts";
import { sentence, text } from "../page/words.ts";
import { longDateIn } from "../page/dates-in-words.ts";
import { type Kind, typed } from "../letters/details.ts";
import { duePeople, moreDays, reviewDay, sentOn } from "../letters/review-day.ts";

/** Offered only while nothing is to be deleted yet: then a day has been named. */
const HELD: Kind = "holding-undertaking";

export class ReviewReminder {
  readonly #home: HTMLElement;
  readonly #desk: Desk;
  readonly #shelf: LetterShelf;
  #shown = "";
  /** The sentence about a new day, which stands there until the page is left. */
  #moved = "";

  constructor(home: HTMLElement, desk: Desk, shelf: LetterShelf) {
    this.#home = home;
    this.#desk = desk;
    this.#shelf = shelf;
  }

  /** After the shelf, which knows what is offered. A panel stays as it is while nothing changed. */
  show(): void {
    const { store, today } = this.#desk;
    const due = duePeople(store.draft, today()).filter(
      (person) => this.#shelf.offerOf(HELD, { person }) !== undefined,
    );
    const now = [this.#moved, ...due].join();
    if (now === this.#shown) return;
    this.#shown = now;
    const panels = due.map((person) => this.#panel(person));
    this.#home.replaceChildren(...(this.#moved === "" ? panels : [this.#note(), ...panels]));
  }

  clear(): void {
    this.#shown = "";
    this.#moved = "";
    this.#home.replaceChildren();
  }

  #panel(person: string): HTMLElement {
    const { today } = this.#desk;
    const about = printingOf({ kind: HELD, scope: { person } }, this.#desk);
    const panel = fromTemplate("letter-review");
    const name = typed("defendant.name", about);
    const heading =
      name === "" ? [text("review-heading-plain")] : sentence("review-heading", { name });
    part(panel, "review-heading").replaceChildren(...heading);
    part(panel, "review-said").textContent = text("review-said", {
      sent: longDateIn(sentOn(about)),
      review: longDateIn(reviewDay(about, today())),
    });
    const isLongest = moreDays(about, today()) === undefined;
    part(panel, "review-more").hidden = isLongest;
    part(panel, "review-longest").hidden = !isLongest;
    part(panel, "review-release").onclick = () => this.#open("release-to-delete", person);
    part(panel, "review-more").onclick = () => this.#moreTime(person);
    return panel;
  }

  #open(kind: Kind, person: string): void {
    const offer = this.#shelf.offerOf(kind, { person });
    if (offer !== undefined) this.#shelf.open(offer);
  }

  /** The new day is counted like the old one: from the day of sending, by the days of review. */
  #moreTime(person: string): void {
    const { store, today } = this.#desk;
    const about = { draft: store.draft, scope: { person } };
    const days = moreDays(about, today());
    if (days === undefined) return;
    store.setDetail(`people/${person}/days.review`, String(days));
    this.#moved = text("review-moved", { review: longDateIn(reviewDay(about, today())) });
    this.#open(HELD, person);
    announce(this.#moved);
  }

  #note(): HTMLElement {
    const note = document.createElement("p");
    note.className = "govuk-inset-text";
    note.dataset.reviewMoved = "";
    note.textContent = this.#moved;
    return note;
  }
}
