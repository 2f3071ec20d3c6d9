/**
 * The letter page: keep a record first, then a card for each letter that can be made now, help where
 * one cannot, and the ways on. Everything is filled on the device; nothing is sent for anybody.
 */
import { headingOf } from "./change-list.ts";
import type { Card, Desk } from "./desk.ts";
import { LetterCard } from "./letter-card.ts";
import { LetterSource } from "./letter-source.ts";
import type { Navigate } from "./navigate.ts";
import { neededQuestion } from "./needed-question.ts";
import { keyOf, type Offer, offered, peopleWithout } from "./offered.ts";
import { fromTemplate, tables } from "./page.ts";
import { PendingCard } from "./pending-card.ts";
import { clearPrint } from "./print.ts";
import { answersOf } from "./request-body.ts";
import { part, parts, sentence, showWhen } from "./sentences.ts";
import type { Store } from "./store.ts";

/** Skeletons outlive the screen: going back to a question and returning asks for nothing twice. */
let source: LetterSource | undefined;

/** Letters wanted although some of their questions are open. */
const asTheyAre = new Set<string>();

function bindKeep(section: HTMLElement, store: Store): void {
  for (const input of parts(section, "keep") as HTMLInputElement[]) {
    input.checked = store.answer("keep") === input.value;
    input.onchange = () => store.setAnswer("keep", input.value);
  }
}

/** Each is one listener, set anew each time the screen is shown. */
function bindWaysOn(section: HTMLElement, navigate: Navigate): void {
  part(section, "add-place").onclick = () => navigate.addPlace();
  part(section, "add-person").onclick = () => navigate.addPerson();
}

class LetterPage {
  readonly #section: HTMLElement;
  readonly #desk: Desk;
  readonly #cards = new Map<string, Card>();
  #count = 0;
  #waiting = false;

  constructor(section: HTMLElement, desk: Desk) {
    this.#section = section;
    this.#desk = desk;
  }

  /** Changes that come together are shown together. */
  refreshSoon(): void {
    if (this.#waiting) return;
    this.#waiting = true;
    queueMicrotask(() => {
      this.#waiting = false;
      if (this.#section.isConnected) this.refresh();
    });
  }

  refresh(): void {
    const { store, tables } = this.#desk;
    const offers = offered(store.draft, tables);
    part(this.#section, "keep-question").hidden = !offers.some(({ scope }) => scope.place);
    this.#showNone(offers.length === 0);
    this.#showCards(offers);
    this.#showHelp(offers);
  }

  /** Never a dead end: where one answer would open a letter, a button leads to its question. */
  #showNone(isNone: boolean): void {
    part(this.#section, "none").hidden = !isNone;
    const { store, tables, navigate } = this.#desk;
    const scope = navigate.current();
    const needed = isNone ? neededQuestion(store.draft, scope, tables) : undefined;
    part(this.#section, "needed").hidden = needed === undefined;
    if (needed === undefined) return;
    const button = part(this.#section, "needed-step");
    button.textContent = headingOf(needed);
    button.onclick = () => navigate.to(needed, scope);
  }

  #showCards(offers: readonly Offer[]): void {
    const wanted = new Map(offers.map((offer) => [this.#keyOf(offer), offer]));
    for (const [key, card] of this.#cards) {
      if (wanted.has(key)) continue;
      card.element.remove();
      this.#cards.delete(key);
    }
    const home = part(this.#section, "cards");
    [...wanted].forEach(([key, offer], index) => {
      const { element } = this.#card(key, offer);
      const there = home.children.item(index);
      if (there !== element) home.insertBefore(element, there);
    });
    for (const card of this.#cards.values()) card.refresh();
  }

  #isPending(offer: Offer): boolean {
    return !asTheyAre.has(keyOf(offer)) && this.#desk.navigate.unanswered(offer.scope).length > 0;
  }

  /** A letter and the way to it are different cards. */
  #keyOf(offer: Offer): string {
    return this.#isPending(offer) ? `${keyOf(offer)} pending` : keyOf(offer);
  }

  #card(key: string, offer: Offer): Card {
    const known = this.#cards.get(key);
    if (known !== undefined) return known;
    const card = this.#isPending(offer)
      ? new PendingCard(offer, this.#desk, () => this.#showAsItIs(offer))
      : new LetterCard(offer, (this.#count += 1), this.#desk);
    this.#cards.set(key, card);
    return card;
  }

  #showAsItIs(offer: Offer): void {
    asTheyAre.add(keyOf(offer));
    this.refresh();
    const card = this.#cards.get(keyOf(offer));
    if (card) part(card.element, "title").focus();
  }

  /** A closed door opens onto the right help: one panel for each person without a letter. */
  #showHelp(offers: readonly Offer[]): void {
    const { store, tables } = this.#desk;
    const people = peopleWithout("letter-of-claim", store.draft, offers);
    const panels = people.map((person) => {
      const panel = fromTemplate("no-letter");
      const name = store.detail(`people/${person}/defendant.name`);
      if (name !== "") part(panel, "title").replaceChildren(...sentence("no-letter-title", { name }));
      const scope = { person };
      showWhen(panel, answersOf({ kind: "solicitor-note", draft: store.draft, scope, tables }));
      return panel;
    });
    part(this.#section, "help").replaceChildren(...panels);
  }
}

/** Shows the page; what it returns is called when the person goes on. */
export function mount(section: HTMLElement, store: Store, navigate: Navigate): () => void {
  source ??= new LetterSource();
  const edition = document.body.dataset.edition ?? "";
  const today = (): Date => new Date();
  const page = new LetterPage(section, { store, source, navigate, tables: tables(), edition, today });
  part(section, "cards").replaceChildren();
  bindKeep(section, store);
  bindWaysOn(section, navigate);
  page.refresh();
  const forget = store.subscribe(() => page.refreshSoon());
  return () => {
    forget();
    clearPrint();
    part(section, "cards").replaceChildren();
    part(section, "help").replaceChildren();
  };
}
