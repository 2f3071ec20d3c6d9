/** One letter on the letter page: asked for, filled here, shown, and taken away. */
import { showChanges } from "./change-list.ts";
import { showFields } from "./copy-fields.ts";
import { type Card, type Desk, printingOf } from "./shared.ts";
import { Offline, Problem } from "../server/errors.ts";
import { fact } from "../services/facts.ts";
import { fill, UnknownPlaceholder } from "../letters/fill.ts";
import { showFormLink } from "./service-form.ts";
import { type Filling, fillingFor, ownPath } from "../letters/filling.ts";
import { ImageGroups } from "./image-groups.ts";
import { LearnsView } from "./disclosed-list.ts";
import type { FilledLetter, Letter } from "../letters/letter.ts";
import { bindActions, takeWord } from "./take-away-buttons.ts";
import { bindLawyer } from "./for-lawyers.ts";
import { bindSent, showSent } from "./sent-form.ts";
import { bindSettings, showDates } from "./days-and-sender.ts";
import { letterTitle } from "./title.ts";
import { type Offer, papersOf } from "../plan/offered.ts";
import { showOpenGaps } from "./open-gaps.ts";
import { announce } from "../page/announce.ts";
import { part, parts } from "../page/find.ts";
import { labelled } from "../page/labelled.ts";
import { keepKind, showWhen } from "../page/show-when.ts";
import { fromTemplate } from "../page/templates.ts";
import { problemText, text } from "../page/words.ts";
import { showPlainWords, showStale } from "./plain-words.ts";
import { preview } from "./preview.ts";
import { type Printing, serviceAt } from "../letters/details.ts";
import { answersOf, type Format, requestBody } from "../letters/request-body.ts";
import { shortTexts } from "../letters/form-texts.ts";
import { bindSize, showShortTexts } from "./form-texts-view.ts";
import type { Store } from "../draft/store.ts";
import { showTyped, whenTyped } from "../page/typed-field.ts";
import { fillWord } from "../word/fill-word.ts";

type State = "loading" | "offline" | "problem" | "ready";

/** The number of characters that the service's own form takes, where it is known. */
function formLimit(printing: Printing): number | undefined {
  const { place } = printing.scope;
  const service = place === undefined ? undefined : serviceAt(place, printing);
  return fact<number>(service, "form_limit")?.value;
}

/** The sentence for a failure. A letter with a gap unknown to this page is of a newer build. */
function wordsFor(error: unknown): string {
  if (error instanceof UnknownPlaceholder) return problemText("edition");
  return error instanceof Problem ? problemText(error.slug) : text("letter-failed");
}

/** Words that only this letter asks for, typed on its card. */
function bindOwnWords(field: HTMLTextAreaElement, store: Store, path: string, number: number): void {
  labelled(field, `own-words-${number}`);
  showTyped(field, store.detail(path));
  whenTyped(field, (value) => store.setDetail(path, value));
}

export class LetterCard implements Card {
  readonly element: HTMLElement;
  readonly #desk: Desk;
  readonly #offer: Offer;
  readonly #learns: LearnsView;
  readonly #limit: () => number;
  #body = "";
  #sayReady = false;
  #filled: FilledLetter | undefined;

  constructor(offer: Offer, number: number, desk: Desk) {
    this.#offer = offer;
    this.#desk = desk;
    this.element = fromTemplate("letter-card");
    this.element.dataset.kind = offer.kind;
    keepKind(this.element, offer.kind);
    const home = part(this.element, "learns");
    home.dataset.learns = String(number);
    this.#learns = new LearnsView(home, desk.store, () => this.#printing());
    this.#limit = bindSize({
      home: part(this.element, "short"),
      number,
      known: () => formLimit(this.#printing()),
      changed: () => this.#showShort(),
    });
    this.#bind(number);
  }

  /** Show the letter as the draft stands now; ask for another only when its answers changed. */
  refresh(): void {
    const printing = this.#printing();
    part(this.element, "title").replaceChildren(...letterTitle(printing));
    showWhen(this.element, answersOf(printing));
    showFormLink(part(this.element, "form"), printing);
    showDates(this.element, printing, this.#desk.today());
    showChanges(this.element, printing, this.#desk.navigate);
    this.#showMore();
    const { today, opener } = this.#desk;
    for (const home of parts(this.element, "sent")) showSent(home, printing, today(), opener);
    const body = this.#request("blocks");
    if (body !== this.#body) this.#wait();
    this.#body = body;
    this.#desk.source.letter(body).then(
      (letter) => this.#ifCurrent(body, () => this.#show(letter)),
      (error: unknown) => this.#ifCurrent(body, () => this.#fail(error)),
    );
  }

  /** For a letter that was just asked for: tell when it can be read. */
  sayWhenReady(): void {
    this.#sayReady = this.#isBusy();
    if (!this.#sayReady) announce(text("letter-ready"));
  }

  /** Show the way to later questions that make this letter better; it stands without them too. */
  #showMore(): void {
    const { navigate, tables } = this.#desk;
    const { kind, scope } = this.#offer;
    const open = navigate.unanswered(scope, papersOf(kind, tables));
    part(this.element, "more").hidden = open.length === 0;
  }

  #printing(): Printing {
    return printingOf(this.#offer, this.#desk);
  }

  #request(format: Format): string {
    const { kind, draft, scope, tables } = this.#printing();
    return requestBody(kind, format, draft, scope, tables);
  }

  #filling(): Filling {
    const { kind, draft, scope, tables } = this.#printing();
    return fillingFor(kind, draft, scope, tables, this.#desk.today());
  }

  /** The draft may have changed, or the card gone, while the letter was on its way. */
  #ifCurrent(body: string, act: () => void): void {
    if (body === this.#body && this.element.isConnected) act();
  }

  /** A letter already shown stays, busy, so that a box just pressed keeps its place and focus. */
  #wait(): void {
    if (this.#filled === undefined) this.#state("loading");
    this.element.setAttribute("aria-busy", "true");
  }

  #isBusy(): boolean {
    return this.element.getAttribute("aria-busy") === "true";
  }

  #state(state: State): void {
    for (const each of parts(this.element, "state")) each.hidden = each.dataset.state !== state;
    this.element.setAttribute("aria-busy", String(state === "loading"));
  }

  #show(letter: Letter): void {
    try {
      this.#filled = fill(letter, this.#filling());
    } catch (error) {
      this.#fail(error);
      return;
    }
    const { navigate, source } = this.#desk;
    const printing = this.#printing();
    this.#learns.show(letter.placeholders);
    showOpenGaps(part(this.element, "open-gaps"), this.#filled.missing, printing, navigate);
    part(this.element, "preview").replaceChildren(preview(this.#filled));
    showPlainWords(this.element, letter);
    showStale(this.element, letter);
    for (const home of parts(this.element, "groups")) home.hidden = !letter.lists.includes("images");
    this.#showShort();
    this.#state("ready");
    if (this.#sayReady) this.sayWhenReady();
    // The file is fetched now, so that losing the signal does not stop the download.
    source.file(this.#request("docx")).catch(() => undefined);
  }

  #showShort(): void {
    if (this.#filled === undefined) return;
    showShortTexts(part(this.element, "short"), shortTexts(this.#filled, this.#limit()));
    for (const home of parts(this.element, "copy-fields")) showFields(home, this.#printing());
  }

  #fail(error: unknown): void {
    this.#filled = undefined;
    const offline = error instanceof Offline;
    if (!offline) part(this.element, "problem-words").textContent = wordsFor(error);
    this.#state(offline ? "offline" : "problem");
    announce(part(this.element, offline ? "offline-words" : "problem-words").textContent ?? "");
  }

  async #word(format: Exclude<Format, "blocks">): Promise<Uint8Array> {
    const filling = this.#filling();
    const skeleton = await this.#desk.source.file(this.#request(format));
    return fillWord(skeleton, filling);
  }

  #bind(number: number): void {
    const { store, navigate, tables, today, opener } = this.#desk;
    const { kind, scope } = this.#offer;
    const person = scope.person ?? "";
    const printing = (): Printing => this.#printing();
    const failed = (error: unknown): void => this.#fail(error);
    part(this.element, "more-answer").addEventListener("click", () => {
      navigate.papers(papersOf(kind, tables), scope);
    });
    for (const button of parts(this.element, "retry")) {
      button.addEventListener("click", () => this.refresh());
    }
    bindActions(this.element, {
      filled: () => (this.#isBusy() ? undefined : this.#filled),
      word: () => this.#word("docx"),
      number,
      kind,
      failed,
    });
    for (const home of parts(this.element, "settings")) {
      bindSettings({ home, store, number, printing });
    }
    bindLawyer({ card: this.element, store, own: `people/${person}`, number }, (name) => {
      void takeWord(this.element, name, () => this.#word("annotated"), failed);
    });
    for (const home of parts(this.element, "sent")) {
      bindSent({ home, store, number, printing, today, opener });
    }
    for (const field of parts(this.element, "own-words") as HTMLTextAreaElement[]) {
      bindOwnWords(field, store, `${ownPath(this.#printing())}/${field.dataset.ownWords}`, number);
    }
    for (const home of parts(this.element, "groups")) new ImageGroups(home, store, person);
  }
}
