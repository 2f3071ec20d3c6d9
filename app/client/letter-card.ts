/** One letter on the letter page: asked for, filled here, shown, and taken away. */
import { Offline, Problem } from "./errors.ts";
import { fill, UnknownPlaceholder } from "./fill.ts";
import { showFormLink } from "./form-link.ts";
import { type Filling, fillingFor } from "./gaps.ts";
import { ImageGroups } from "./image-groups.ts";
import { LearnsView } from "./learns-view.ts";
import type { FilledLetter, Letter } from "./letter.ts";
import type { LetterSource } from "./letter-source.ts";
import { bindSettings, showDates } from "./letter-settings.ts";
import type { Navigate } from "./navigate.ts";
import type { Offer } from "./offered.ts";
import { showOpenGaps } from "./open-gaps.ts";
import { announce, fromTemplate, problemText, text } from "./page.ts";
import { preview } from "./preview.ts";
import { printLetter } from "./print.ts";
import { isAboutPlace, type Printing, serviceAt, serviceName } from "./printed.ts";
import { answersOf, type Format, requestBody } from "./request-body.ts";
import { keepKind, part, parts, sentence, showWhen } from "./sentences.ts";
import { shortTexts } from "./short-text.ts";
import { showShortTexts } from "./short-view.ts";
import type { Store } from "./store.ts";
import type { Tables } from "./tables.ts";
import { copy, download } from "./take-away.ts";
import { plainText } from "./text.ts";

/** What every card of the page shares. */
export interface Desk {
  store: Store;
  source: LetterSource;
  navigate: Navigate;
  tables: Tables;
  /** The build that the page belongs to, which may be newer than the draft's. */
  edition: string;
  today: () => Date;
}

/** The least that web forms take, unless the registry knows better. */
const SHORT_LIMIT = 1000;

function shortLimit(printing: Printing): number {
  const { place } = printing.scope;
  const service = place === undefined ? undefined : serviceAt(place, printing);
  return Math.min(SHORT_LIMIT, Number(service?.form_limit ?? SHORT_LIMIT));
}

type State = "loading" | "offline" | "problem" | "ready";

export class LetterCard {
  readonly element: HTMLElement;
  readonly #desk: Desk;
  readonly #offer: Offer;
  readonly #number: number;
  readonly #learns: LearnsView;
  #body = "";
  #filled: FilledLetter | undefined;

  constructor(offer: Offer, number: number, desk: Desk) {
    this.#offer = offer;
    this.#number = number;
    this.#desk = desk;
    this.element = fromTemplate("letter-card");
    keepKind(this.element, offer.kind);
    const home = part(this.element, "learns");
    home.dataset.learns = String(number);
    this.#learns = new LearnsView(home, desk.store, () => this.#printing());
    this.#bind();
  }

  /** Show the letter as the draft stands now; ask for another only when its answers changed. */
  refresh(): void {
    const printing = this.#printing();
    part(this.element, "title").replaceChildren(...this.#title(printing));
    showWhen(this.element, answersOf(printing));
    showFormLink(part(this.element, "form"), printing);
    showDates(this.element, printing, this.#desk.today());
    const body = this.#request("blocks");
    if (body !== this.#body) this.#wait();
    this.#body = body;
    this.#desk.source.letter(body).then(
      (letter) => this.#ifCurrent(body, () => this.#show(letter)),
      (error: unknown) => this.#ifCurrent(body, () => this.#fail(error)),
    );
  }

  #printing(): Printing {
    const { store, tables, edition } = this.#desk;
    return { ...this.#offer, tables, draft: { ...store.draft, edition } };
  }

  #request(format: Format): string {
    const { kind, draft, scope, tables } = this.#printing();
    return requestBody(kind, format, draft, scope, tables);
  }

  #filling(): Filling {
    const { kind, draft, scope, tables } = this.#printing();
    return fillingFor(kind, draft, scope, tables, this.#desk.today());
  }

  #ifCurrent(body: string, act: () => void): void {
    if (body === this.#body && this.element.isConnected) act();
  }

  #title(printing: Printing): (Node | string)[] {
    const { kind, scope, draft } = printing;
    const name = isAboutPlace(kind)
      ? serviceName(scope.place ?? "", printing)
      : (draft.details[`people/${scope.person}/defendant.name`] ?? "");
    return name === ""
      ? [text(`letter-title-plain-${kind}`)]
      : sentence(`letter-title-${kind}`, { name });
  }

  /** A letter already shown stays, busy, so that a box just pressed keeps its place and focus. */
  #wait(): void {
    if (this.#filled === undefined) this.#state("loading");
    this.element.setAttribute("aria-busy", "true");
  }

  #state(state: State): void {
    for (const each of parts(this.element, "state")) each.hidden = each.dataset.state !== state;
    this.element.setAttribute("aria-busy", String(state === "loading"));
  }

  #show(letter: Letter): void {
    const printing = this.#printing();
    try {
      this.#filled = fill(letter, this.#filling());
    } catch (error) {
      this.#fail(error);
      return;
    }
    this.#learns.show(letter.placeholders);
    showOpenGaps(part(this.element, "open-gaps"), this.#filled.missing, printing, this.#desk.navigate);
    part(this.element, "preview").replaceChildren(preview(this.#filled));
    showShortTexts(part(this.element, "short"), shortTexts(this.#filled, shortLimit(printing)));
    this.#state("ready");
    // The file is fetched now, so that losing the signal does not stop the download.
    this.#desk.source.file(this.#request("docx")).catch(() => undefined);
  }

  #fail(error: unknown): void {
    this.#filled = undefined;
    if (error instanceof Offline) {
      this.#state("offline");
      announce(part(this.element, "offline-words").textContent ?? "");
      return;
    }
    const newer = error instanceof UnknownPlaceholder;
    const slug = error instanceof Problem ? error.slug : newer ? "edition" : "unavailable";
    part(this.element, "problem-words").textContent = problemText(slug);
    this.#state("problem");
    announce(problemText(slug));
  }

  #bind(): void {
    const { store, navigate } = this.#desk;
    const { scope } = this.#offer;
    const settings = { store, number: this.#number, printing: () => this.#printing() };
    for (const button of parts(this.element, "retry")) {
      button.addEventListener("click", () => this.refresh());
    }
    this.#press("word", () => this.#word());
    this.#press("copy", () => this.#copy());
    this.#press("print", () => this.#print());
    this.#press("change", () => navigate.to(isAboutPlace(this.#offer.kind) ? "place" : "happened", scope));
    for (const home of parts(this.element, "settings")) bindSettings({ home, ...settings });
    for (const home of parts(this.element, "groups")) new ImageGroups(home, store, scope.person ?? "");
  }

  #press(name: string, act: () => unknown): void {
    part(this.element, name).addEventListener("click", () => void act());
  }

  async #word(): Promise<void> {
    const filling = this.#filling();
    const name = `${part(this.element, "word").dataset.word}-${this.#number}.docx`;
    try {
      const skeleton = await this.#desk.source.file(this.#request("docx"));
      const { fillWord } = await import("./word-file.ts");
      download(fillWord(skeleton, filling), name);
      this.#say("downloaded");
    } catch (error) {
      if (!(error instanceof Offline || error instanceof Problem)) throw error;
      this.#fail(error);
    }
  }

  /** While another letter is on its way, the one shown is no longer the right one. */
  #isBusy(): boolean {
    return this.element.getAttribute("aria-busy") === "true";
  }

  #print(): void {
    if (this.#filled !== undefined && !this.#isBusy()) printLetter(this.#filled);
  }

  async #copy(): Promise<void> {
    if (this.#filled === undefined || this.#isBusy()) return;
    const words = plainText(this.#filled);
    const done = await copy(words);
    const box = part(this.element, "copy-box") as HTMLTextAreaElement;
    box.hidden = done;
    if (!done) {
      box.value = words;
      box.select();
    }
    this.#say(done ? "copied" : "copy-failed");
  }

  #say(key: string): void {
    part(this.element, "said").textContent = text(key);
    announce(text(key));
  }
}
