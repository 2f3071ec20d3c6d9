/**
 * The order in which letters are best sent: what the page lists, each with the letters of this case
 * that belong there and a tick for what is done. A tick is kept in the draft.
 */
import { type Desk, printingOf } from "../letter-card/shared.ts";
import { unsafePlaces } from "../plan/hostile-sites.ts";
import { letterTitle } from "../letter-card/title.ts";
import { keyOf, type Offer } from "../plan/offered.ts";
import { part, parts } from "../page/find.ts";
import { labelled } from "../page/labelled.ts";
import { showWhen } from "../page/show-when.ts";
import { fromTemplate } from "../page/templates.ts";
import { text } from "../page/words.ts";
import { longDateIn } from "../page/dates-in-words.ts";
import { lookup, type Scope } from "../questions/scope.ts";
import { sentOf } from "../letters/sent-record.ts";
import type { LetterShelf } from "./shelf.ts";

export class SendingOrder {
  readonly #home: HTMLElement;
  readonly #desk: Desk;
  readonly #shelf: LetterShelf;
  readonly #usual: HTMLElement[];
  /** The content that each list shows now, so that it is not drawn again under a finger. */
  readonly #shown = new WeakMap<HTMLElement, string>();

  constructor(home: HTMLElement, desk: Desk, shelf: LetterShelf) {
    this.#home = home;
    this.#desk = desk;
    this.#shelf = shelf;
    this.#usual = parts(home, "order-step");
    for (const step of this.#usual) this.#bindTick(step);
  }

  show(offers: readonly Offer[]): void {
    this.#home.hidden = offers.length === 0;
    const { store, tables } = this.#desk;
    this.#arrange(unsafePlaces(store.draft, tables).length > 0);
    showWhen(this.#home, (name) => this.#said(name));
    for (const step of this.#usual) this.#showStep(step, offers);
  }

  /** At once where the site is hostile, else in its usual place. */
  #arrange(hostile: boolean): void {
    const list = part(this.#home, "order-list");
    const isUrgent = (step: HTMLElement): boolean => step.dataset.orderStep === "host";
    const first = this.#usual.filter((step) => step.dataset.orderFirst !== undefined);
    const rest = this.#usual.filter((step) => !first.includes(step));
    const order = hostile
      ? [...first, ...rest.filter(isUrgent), ...rest.filter((step) => !isUrgent(step))]
      : [...first, ...rest];
    order.forEach((step, index) => {
      if (list.children.item(index) !== step) list.insertBefore(step, list.children.item(index));
    });
  }

  /** The values of an answer, of every person and every place together. */
  #said(name: string): string[] {
    const { store, tables } = this.#desk;
    const places = store.list("places").map((place): Scope => ({ place }));
    const people = store.list("people").map((person): Scope => ({ person }));
    const scopes = [{}, ...places, ...people];
    return scopes.flatMap((scope) => lookup(store.draft, scope, tables)(name) ?? []);
  }

  #showStep(step: HTMLElement, offers: readonly Offer[]): void {
    const kinds = step.dataset.orderKinds?.split(" ") ?? [];
    const own = offers.filter(({ kind }) => kinds.includes(kind));
    const isAlways = step.dataset.orderKinds === undefined;
    step.hidden = !isAlways && own.length === 0;
    for (const tick of parts(step, "order-tick") as HTMLInputElement[]) {
      tick.checked = this.#desk.store.detail(`order/${step.dataset.orderStep}`) !== "";
    }
    for (const home of parts(step, "order-letters")) this.#showLetters(home, own);
  }

  #showLetters(home: HTMLElement, offers: readonly Offer[]): void {
    const { store } = this.#desk;
    const now = offers
      .map((offer) => [keyOf(offer), sentOf(offer, store.draft)?.at, this.#titleOf(offer)].join())
      .join("\n");
    if (this.#shown.get(home) === now) return;
    this.#shown.set(home, now);
    home.replaceChildren(...offers.map((offer) => this.#row(offer)));
  }

  #titleOf(offer: Offer): string {
    return letterTitle(printingOf(offer, this.#desk))
      .map((part) => (typeof part === "string" ? part : (part.textContent ?? "")))
      .join("");
  }

  #row(offer: Offer): HTMLElement {
    const row = fromTemplate("order-letter");
    const button = part(row, "order-open");
    button.append(...letterTitle(printingOf(offer, this.#desk)));
    button.addEventListener("click", () => this.#shelf.open(offer));
    const sent = sentOf(offer, this.#desk.store.draft);
    const said = part(row, "order-sent");
    said.hidden = sent === undefined || sent.day === "";
    if (sent !== undefined && sent.day !== "") {
      said.textContent = text("order-sent", { date: longDateIn(sent.day) });
    }
    return row;
  }

  #bindTick(step: HTMLElement): void {
    const { store } = this.#desk;
    for (const tick of parts(step, "order-tick") as HTMLInputElement[]) {
      labelled(tick, `order-${step.dataset.orderStep}`);
      tick.onchange = () => {
        store.setDetail(`order/${step.dataset.orderStep}`, tick.checked ? "done" : "");
      };
    }
  }
}
