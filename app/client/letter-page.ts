/**
 * The letter page: keep a record first, then a card for each letter that can be made now, help where
 * one cannot, and the ways on. Everything is filled on the device; nothing is sent for anybody.
 */
import { type Desk, LetterCard } from "./letter-card.ts";
import { LetterSource } from "./letter-source.ts";
import type { Navigate } from "./navigate.ts";
import { keyOf, type Offer, offered, peopleWithout } from "./offered.ts";
import { fromTemplate, tables } from "./page.ts";
import { clearPrint } from "./print.ts";
import { answersOf } from "./request-body.ts";
import { part, parts, sentence, showWhen } from "./sentences.ts";
import type { Store } from "./store.ts";

/** Skeletons outlive the screen: going back to a question and returning asks for nothing twice. */
let source: LetterSource | undefined;

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
  readonly #cards = new Map<string, LetterCard>();
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
    part(this.#section, "none").hidden = offers.length > 0;
    this.#showCards(offers);
    this.#showHelp(offers);
  }

  #showCards(offers: readonly Offer[]): void {
    const keys = offers.map(keyOf);
    for (const [key, card] of this.#cards) {
      if (keys.includes(key)) continue;
      card.element.remove();
      this.#cards.delete(key);
    }
    const home = part(this.#section, "cards");
    offers.forEach((offer, index) => {
      const { element } = this.#card(offer);
      if (home.children.item(index) !== element) home.insertBefore(element, home.children.item(index));
    });
    for (const card of this.#cards.values()) card.refresh();
  }

  #card(offer: Offer): LetterCard {
    const known = this.#cards.get(keyOf(offer));
    if (known !== undefined) return known;
    this.#count += 1;
    const card = new LetterCard(offer, this.#count, this.#desk);
    this.#cards.set(keyOf(offer), card);
    return card;
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
