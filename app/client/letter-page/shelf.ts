/**
 * The cards of the letter page, in their groups. Cards of the group `first` stand open; the others
 * open when they are asked for, and stay open, and nothing of them is fetched before.
 */
import { AdviceCard, ClosedCard } from "./closed-card.ts";
import { CopyrightCard } from "./copyright-card.ts";
import type { Card, Desk } from "../letter-card/shared.ts";
import { DoubtCard } from "./doubt-card.ts";
import { type InDoubt, mattersInDoubt } from "../plan/doubts.ts";
import { LetterCard } from "../letter-card/letter-card.ts";
import { type Group, groupOf, GROUPS, isOnlyThreat } from "../plan/groups.ts";
import { keyOf, mattersForCopyright, type Offer, papersOf } from "../plan/offered.ts";
import { PendingCard } from "./pending-card.ts";
import type { Scope } from "../questions/scope.ts";
import { part } from "../page/find.ts";

/** Letters that were asked for, and those wanted although some of their questions are open. */
const opened = new Set<string>();
const asTheyAre = new Set<string>();

/** Cards that are made in the task of the press, and in each task after it, so that Exit is answered between. */
const AT_ONCE = 20;
const A_SLICE = 2;

/** A letter about other places than before is another card. */
function cardOf(offer: Offer): string {
  return [keyOf(offer), ...(offer.scope.also ?? [])].join(" ");
}

/** A card that is to stand on the page: its own name, its group, and the function that makes it. */
interface Wanted {
  key: string;
  group: Group;
  make: () => Card;
}

export class LetterShelf {
  readonly #home: HTMLElement;
  readonly #desk: Desk;
  readonly #cards = new Map<string, Card>();
  #offers: readonly Offer[] = [];
  #count = 0;
  /** The number of the last showing: slices of an earlier one make nothing more. */
  #turn = 0;

  constructor(home: HTMLElement, desk: Desk) {
    this.#home = home;
    this.#desk = desk;
  }

  show(offers: readonly Offer[]): void {
    this.#offers = offers;
    const { store, tables } = this.#desk;
    const warned = (offer: Offer): boolean => offer.kind === "copyright-notice";
    const wanted = [
      ...mattersInDoubt(store.draft, tables).map((matter) => this.#inDoubt(matter)),
      ...offers.filter((offer) => !warned(offer)).flatMap((offer) => this.#wanted(offer)),
      ...mattersForCopyright(store.draft, tables).map((scope) => this.#copyright(scope)),
      ...offers.filter(warned).flatMap((offer) => this.#wanted(offer)),
    ];
    const keys = new Set(wanted.map(({ key }) => key));
    for (const [key, card] of this.#cards) {
      if (keys.has(key)) continue;
      card.element.remove();
      this.#cards.delete(key);
    }
    const before = [...this.#cards.values()];
    this.#make(wanted, AT_ONCE, (this.#turn += 1));
    for (const card of before) card.refresh();
  }

  /** Put a slice of the cards there, and the others in tasks of their own. */
  #make(wanted: readonly Wanted[], count: number, turn: number): void {
    const made = new Set(wanted.filter(({ key }) => !this.#cards.has(key)).slice(0, count));
    const there = wanted.filter((each) => made.has(each) || this.#cards.has(each.key));
    for (const group of GROUPS) {
      this.#place(
        group,
        there.filter((each) => each.group === group),
      );
    }
    for (const { key } of made) this.#cards.get(key)?.refresh();
    if (there.length === wanted.length) return;
    setTimeout(() => {
      if (turn === this.#turn) this.#make(wanted, A_SLICE, turn);
    });
  }

  /** Open a letter that is offered, and go to it. */
  open(offer: Offer): void {
    opened.add(keyOf(offer));
    this.#showAgain(offer);
  }

  /** The offer of that kind about the same place or person, if there is one. */
  offerOf(kind: Offer["kind"], { place, person }: Scope): Offer | undefined {
    return this.#offers.find(
      ({ kind: other, scope }) =>
        other === kind && (place === undefined ? scope.person === person : scope.place === place),
    );
  }

  clear(): void {
    this.#turn += 1;
    for (const card of this.#cards.values()) card.element.remove();
    this.#cards.clear();
  }

  #place(group: Group, wanted: readonly Wanted[]): void {
    const section = part(this.#home, `group="${group}"`);
    const home = part(section, "group-cards");
    section.hidden = wanted.length === 0;
    wanted.forEach(({ key, make }, index) => {
      const card = this.#cards.get(key) ?? make();
      this.#cards.set(key, card);
      const there = home.children.item(index);
      if (there !== card.element) home.insertBefore(card.element, there);
    });
  }

  #wanted(offer: Offer): Wanted[] {
    const { store, tables } = this.#desk;
    const group = groupOf(offer, this.#offers, store.draft, tables);
    const letter = this.#card(offer, group);
    const warns =
      offer.kind === "letter-of-claim" && isOnlyThreat(offer.scope, store.draft, tables);
    if (!warns) return [letter];
    const make = (): Card => new AdviceCard();
    return [{ key: `advice ${offer.scope.person}`, group: "first", make }, letter];
  }

  /** The warning stays above the notice, with its ticks: either can be taken back. */
  #copyright(scope: Scope): Wanted {
    const key = ["copyright", scope.place, ...(scope.also ?? [])].join(" ");
    const make = (): Card => new CopyrightCard(scope, (this.#count += 1), this.#desk);
    return { key, group: "later", make };
  }

  #inDoubt(matter: InDoubt): Wanted {
    const key = ["doubt", matter.doubt, matter.scope.place, ...(matter.scope.also ?? [])].join(" ");
    const hasSearch = (): boolean => this.#offers.some(({ kind }) => kind === "search-removal");
    return { key, group: "first", make: () => new DoubtCard(matter, this.#desk, hasSearch) };
  }

  /** A letter, the way to it and the button for it are different cards. */
  #card(offer: Offer, group: Group): Wanted {
    const key = keyOf(offer);
    const card = cardOf(offer);
    if (group !== "first" && !opened.has(key)) {
      const make = (): Card => new ClosedCard(offer, this.#desk, () => this.open(offer));
      return { key: `${card} closed`, group, make };
    }
    if (!asTheyAre.has(key) && this.#unanswered(offer).length > 0) {
      const make = (): Card => new PendingCard(offer, this.#desk, () => this.#openAsItIs(offer));
      return { key: `${card} pending`, group, make };
    }
    return { key: card, group, make: () => new LetterCard(offer, (this.#count += 1), this.#desk) };
  }

  /** Later questions hold up a letter only once it was asked for: they make it better. */
  #unanswered(offer: Offer): string[] {
    const { navigate, tables } = this.#desk;
    const open = navigate.unanswered(offer.scope);
    if (open.length > 0 || !opened.has(keyOf(offer))) return open;
    return navigate.unanswered(offer.scope, papersOf(offer.kind, tables));
  }

  #openAsItIs(offer: Offer): void {
    asTheyAre.add(keyOf(offer));
    this.#showAgain(offer);
  }

  #showAgain(offer: Offer): void {
    this.show(this.#offers);
    const key = cardOf(offer);
    const card = this.#cards.get(key) ?? this.#cards.get(`${key} pending`);
    if (card === undefined) return;
    part(card.element, "title").focus();
    if (card instanceof LetterCard) card.sayWhenReady();
  }
}
