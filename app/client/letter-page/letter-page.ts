/**
 * The letter page: steps that have come due, keeping a record, a card for each letter that can be made
 * now, help where none can, and the ways on. Letters are filled on the device; nothing is sent for anybody.
 */
import { headingOf } from "../letter-card/change-list.ts";
import { type Desk, type Opener, printingOf } from "../letter-card/shared.ts";
import { hostilePlaces } from "../plan/hostile-sites.ts";
import { LetterShelf } from "./shelf.ts";
import { LetterSource } from "../server/letter-cache.ts";
import { letterTitle } from "../letter-card/title.ts";
import type { Navigate } from "../questions/navigate.ts";
import { NextPanel } from "./next-panel.ts";
import { neededQuestion } from "../plan/needed-question.ts";
import { MixedPlaces } from "./mixed-places.ts";
import { type Offer, offered, peopleWithout } from "../plan/offered.ts";
import { part, parts } from "../page/find.ts";
import { showWhen } from "../page/show-when.ts";
import { tables } from "../page/tables.ts";
import { fromTemplate } from "../page/templates.ts";
import { sentence } from "../page/words.ts";
import { clearPrint } from "../page/print.ts";
import { saysRoom } from "../page/room.ts";
import { hasRoomForSearch } from "../questions/new-place.ts";
import { type Kind, printingFor, typed } from "../letters/details.ts";
import { whenKnown } from "../server/registry.ts";
import { answersOf } from "../letters/request-body.ts";
import { ReviewReminder } from "./review-reminder.ts";
import type { Scope } from "../questions/scope.ts";
import { SendingOrder } from "./sending-order.ts";
import type { Store } from "../draft/store.ts";
import { wasSent } from "../draft/was-sent.ts";

/** Skeletons outlive the screen: going back to a question and returning asks for nothing twice. */
let source: LetterSource | undefined;

function bindKeep(section: HTMLElement, store: Store): void {
  for (const input of parts(section, "keep") as HTMLInputElement[]) {
    input.checked = store.answer("keep") === input.value;
    input.onchange = () => store.setAnswer("keep", input.value);
  }
}

/** A copy can come up again once something was reported, or a draft was kept for that. */
function showAgain(section: HTMLElement, { draft }: Store): void {
  const hasPlaces = (draft.lists.places ?? []).length > 0;
  part(section, "again").hidden = !hasPlaces || (!wasSent(draft) && draft.saves === 0);
}

/** Each is one listener, set anew each time the screen is shown. */
function bindWaysOn(section: HTMLElement, store: Store, navigate: Navigate): void {
  const bind = (name: string, list: string, add: () => void): void => {
    const button = part(section, name);
    button.onclick = () => {
      if (saysRoom(button, store.roomFor(list) > 0)) add();
    };
  };
  bind("add-place", "places", () => navigate.addPlace());
  bind("add-person", "people", () => navigate.addPerson());
  bind("add-again", "places", () => navigate.addAgain());
}

class LetterPage {
  readonly #section: HTMLElement;
  readonly #desk: Desk;
  readonly #shelf: LetterShelf;
  readonly #mixed: MixedPlaces;
  readonly #reminder: ReviewReminder;
  readonly #next: NextPanel;
  readonly #order: SendingOrder;
  #waiting = false;
  #left = false;

  constructor(section: HTMLElement, bare: Omit<Desk, "opener">) {
    const desk: Desk = { ...bare, opener: (kind, scope) => this.#opening(kind, scope) };
    this.#section = section;
    this.#desk = desk;
    this.#shelf = new LetterShelf(part(section, "cards"), desk);
    this.#mixed = new MixedPlaces(part(section, "mixed"), desk);
    this.#reminder = new ReviewReminder(part(section, "reviews"), desk, this.#shelf);
    this.#next = new NextPanel(part(section, "next-all"), desk);
    this.#order = new SendingOrder(part(section, "order"), desk, this.#shelf);
  }

  #opening(kind: Kind, scope: Scope): ReturnType<Opener> {
    const offer = this.#shelf.offerOf(kind, scope);
    if (offer === undefined) return undefined;
    return { title: letterTitle(printingOf(offer, this.#desk)), open: () => this.#shelf.open(offer) };
  }

  /** Changes that come together are shown together. */
  refreshSoon(): void {
    if (this.#waiting) return;
    this.#waiting = true;
    queueMicrotask(() => {
      this.#waiting = false;
      if (!this.#left) this.refresh();
    });
  }

  refresh(): void {
    const { store, tables } = this.#desk;
    const offers = offered(store.draft, tables);
    part(this.#section, "keep-question").hidden = !offers.some(({ scope }) => scope.place);
    showAgain(this.#section, store);
    this.#showHostile(offers);
    this.#mixed.show(offers);
    this.#showNone(offers.length === 0);
    this.#shelf.show(offers);
    this.#reminder.show();
    this.#next.show(offers);
    this.#order.show(offers);
    this.#showHelp(offers);
  }

  /** The person goes on; a change that came just before shows nothing any more. */
  leave(): void {
    this.#left = true;
    this.#shelf.clear();
    this.#mixed.clear();
    this.#reminder.clear();
    part(this.#section, "help").replaceChildren();
  }

  /** Nothing goes to the site; a letter to a search engine is one press away until there is one. */
  #showHostile(offers: readonly Offer[]): void {
    const { store, tables, navigate } = this.#desk;
    const places = hostilePlaces(store.draft, tables);
    part(this.#section, "hostile").hidden = places.length === 0;
    const hasSearch = offers.some(({ kind }) => kind === "search-removal");
    part(this.#section, "hostile-search").hidden = hasSearch;
    const search = part(this.#section, "add-search");
    search.onclick = () => {
      if (saysRoom(search, hasRoomForSearch(store, places))) navigate.addSearch(places);
    };
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

  /** A closed door opens onto the right help: one panel for each person without a letter. */
  #showHelp(offers: readonly Offer[]): void {
    const { store, tables } = this.#desk;
    const people = peopleWithout("letter-of-claim", store.draft, offers);
    const panels = people.map((person) => {
      const panel = fromTemplate("no-letter");
      const scope = { person };
      const about = printingFor({ kind: "solicitor-brief", draft: store.draft, scope, tables });
      const name = typed("defendant.name", about);
      if (name !== "") part(panel, "title").replaceChildren(...sentence("no-letter-title", { name }));
      showWhen(panel, answersOf(about));
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
  bindKeep(section, store);
  bindWaysOn(section, store, navigate);
  page.refresh();
  const forget = store.subscribe(() => page.refreshSoon());
  const forgetServices = whenKnown(() => page.refreshSoon());
  return () => {
    forget();
    forgetServices();
    clearPrint();
    page.leave();
  };
}
