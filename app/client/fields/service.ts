/**
 * The field for a service: recognised from a link's host name, else picked, else typed.
 *
 * Two details are kept: the id picked (`other` for a name that nobody knows) and the words of the
 * box, which stand in the letter where the registry has no name.
 */
import { clean } from "../text/clean.ts";
import { Combobox, type Line } from "./combobox.ts";
import { counts } from "../questions/counts.ts";
import { type Field, type FieldContext, theOne } from "./field.ts";
import { announce } from "../page/announce.ts";
import { tables } from "../page/tables.ts";
import { fillSentence, text } from "../page/words.ts";
import { registryState, whenKnown } from "../server/registry.ts";
import { showServiceAdvice } from "../page/service-advice.ts";
import { OTHER } from "../services/answers.ts";
import { serviceOf } from "../services/of-link.ts";
import { called, offeredServices, search } from "../services/search.ts";
import type { Service } from "../draft/tables.ts";
import { showTyped, whenTyped } from "../page/typed-field.ts";

/** Milliseconds without typing before the number of services is announced, so that it is told once. */
const QUIET_FOR = 700;

class ServiceField implements Field {
  readonly name: string;
  readonly group: HTMLElement;
  readonly #context: FieldContext;
  readonly #input: HTMLInputElement;
  readonly #own: HTMLInputElement;
  readonly #box: Combobox;
  readonly #kinds: readonly string[];
  /** The service filled in from a link, by place; the person's own pick is never overwritten. */
  readonly #recognised = new Map<string, string>();
  #saying: ReturnType<typeof setTimeout> | undefined;

  constructor(context: FieldContext) {
    this.#context = context;
    this.name = context.name;
    this.group = context.group;
    this.#kinds = (this.group.dataset["kindsOffered"] ?? "").split(" ").filter(Boolean);
    this.#input = theOne<HTMLInputElement>(this.group, '[data-part="service"]');
    this.#own = theOne<HTMLInputElement>(this.group, '[data-part="name"]');
    this.#box = new Combobox(this.#input, theOne(this.group, '[data-part="list"]'), {
      lines: (typed) => this.#lines(typed),
      picked: (line, typed) => this.#picked(line, typed),
      drawn: (count) => this.#sayCount(count),
      settled: () => this.#settle(),
    });
    whenTyped(this.#input, (value) => this.#typed(value));
    whenTyped(this.#own, (value) => context.store.setDetail(this.#wordsPath, value));
    context.store.subscribe((changed) => this.#changed(changed));
    whenKnown(() => this.#arrived());
  }

  show(): void {
    const service = this.#service();
    const words = this.#context.store.detail(this.#wordsPath);
    showTyped(this.#input, service?.name || words);
    showTyped(this.#own, words);
    this.#box.close();
    this.#reveal();
    // A name that was typed and never left: the page was closed, or saved, in the middle of it.
    if (this.#id() === "" && clean(words).trim() !== "") this.#settle();
  }

  settle(): void {
    this.#settle();
  }

  parts(): ReturnType<Field["parts"]> {
    const control = this.#isGeneric() ? this.#own : this.#input;
    return [{ value: clean(control.value), control }];
  }

  get #wordsPath(): string {
    return this.#context.path(`${this.name}_name`);
  }

  #id(): string {
    return this.#context.store.detail(this.#context.path());
  }

  #service(): Service | undefined {
    const id = this.#id();
    return id === "" ? undefined : tables().services.find((each) => each.id === id);
  }

  #isGeneric(): boolean {
    return this.#service()?.generic === true;
  }

  #services(): Service[] {
    return offeredServices(tables(), this.#kinds);
  }

  /** The services that fit, and always last the one for a name that nobody knows. */
  #lines(typed: string): Line[] {
    // What was picked already is no search: the whole list is shown again.
    const query = typed === this.#service()?.name ? "" : typed;
    const found = search(query, this.#services(), tables());
    const lines = found.map(
      ({ service, as }): Line => ({ id: service.id, words: service.name, beside: as, lang: "en" }),
    );
    const name = query.trim();
    const words =
      name === "" ? text("pick-other") : fillSentence(text("pick-other-named"), { name });
    return [...lines, { id: "", words }];
  }

  #sayCount(count: number): void {
    clearTimeout(this.#saying);
    this.#saying = setTimeout(() => {
      if (!this.#box.isOpen) return;
      announce(count === 0 ? text("pick-none") : text("pick-found", { number: count }));
    }, QUIET_FOR);
  }

  #picked({ id }: Line, typed: string): void {
    if (id === "") {
      const name = typed === this.#service()?.name ? "" : clean(typed);
      this.#keep(name.trim() === "" ? "" : OTHER, name);
    } else {
      const service = tables().services.find((each) => each.id === id);
      this.#keep(id, service?.generic ? "" : (service?.name ?? ""));
    }
    this.show();
    (this.#isGeneric() ? this.#own : this.#input).focus();
  }

  /**
   * Typing takes back the earlier pick. Text that is the beginning of some services' names is no
   * unknown service yet: the questions about one wait until no name fits.
   */
  #typed(value: string): void {
    if (value !== "" && value === this.#service()?.name) return;
    this.#recognised.delete(this.#context.path());
    const { store } = this.#context;
    const fits = value.trim() === "" || search(value, this.#services(), tables()).length > 0;
    const id = fits ? "" : OTHER;
    if (this.#id() !== id) store.setDetail(this.#context.path(), id);
    store.setDetail(this.#wordsPath, value);
    this.#reveal();
  }

  /** Left without picking: a name that is known is picked, any other one is another service. */
  #settle(): void {
    const value = clean(this.#input.value);
    const service = this.#service();
    if (service !== undefined && value === service.name) return;
    const known = called(value, this.#services());
    if (value.trim() === "") this.#keep("", "");
    else if (known !== undefined) this.#keep(known.id, known.generic ? "" : known.name);
    else this.#keepUnknown(value);
    this.show();
  }

  #keepUnknown(words: string): void {
    if (this.#id() !== OTHER) announce(text("pick-none"));
    this.#keep(OTHER, words);
  }

  #keep(id: string, words: string): void {
    const { store } = this.#context;
    this.#recognised.delete(this.#context.path());
    store.setDetail(this.#wordsPath, words);
    store.setDetail(this.#context.path(), id);
  }

  #reveal(): void {
    const wrapper = this.#own.closest<HTMLElement>("[data-other]");
    if (wrapper) wrapper.hidden = !this.#isGeneric();
    const missing = this.group.querySelector<HTMLElement>("[data-list-missing]");
    if (missing) missing.hidden = registryState() !== "missing";
    const advice = this.group.parentElement?.querySelector<HTMLElement>("[data-service-advice]");
    if (advice && this.name === "place.service") showServiceAdvice(advice, this.#service());
  }

  /** The links of this place told something new, or are shown or hidden now. */
  #changed(changed: string): void {
    if (this.name !== "place.service" || !/\/(?:links(?:\/[^/]+)?|place\.sort)$/.test(changed)) return;
    const { path } = this.#context;
    if (changed.startsWith(path("links")) || changed === path("place.sort")) this.#recognise();
  }

  /**
   * The links that are shown. A page of results comes first: the pages that it found are of any site.
   * It counts although its question is hidden until the service is known, which it tells.
   */
  #links(): string[] {
    const { store, path } = this.#context;
    const [searches, links] = [path("searches"), path("links")];
    const place = links.split("/")[1] ?? "";
    if (!counts("links", store.draft, { place }, tables())) return [];
    return [
      ...store.list(searches).map((id) => store.detail(`${searches}/${id}/search.results`)),
      ...store.list(links).map((id) => store.detail(`${links}/${id}`)),
    ];
  }

  #recognise(): void {
    const { store } = this.#context;
    const path = this.#context.path();
    const found = this.#links()
      .map((link) => serviceOf(link, tables()))
      .find((id) => id !== undefined);
    const kept = this.#id();
    const isOurs = kept !== "" && kept === this.#recognised.get(path);
    const isOpen = kept === "" && store.detail(this.#wordsPath) === "";
    if (found === kept || !(isOurs || isOpen) || (found === undefined && !isOurs)) return;
    const service = tables().services.find((each) => each.id === found);
    store.setDetail(this.#wordsPath, service?.generic ? "" : (service?.name ?? ""));
    store.setDetail(path, found ?? "");
    if (found !== undefined) this.#recognised.set(path, found);
    if (service !== undefined) announce(text("service-known", { name: service.name }));
    this.show();
  }

  /** The services have come: what was typed or linked before may be one of them. */
  #arrived(): void {
    const section = this.group.closest<HTMLElement>("[data-step]");
    if (section === null || section.hidden) return;
    const isTyping = document.activeElement === this.#input;
    if (this.#id() === OTHER && !isTyping) this.#settle();
    this.#reveal();
    if (isTyping && this.#box.isOpen) this.#box.open();
    if (this.name === "place.service") this.#recognise();
    if (!isTyping) this.show();
  }
}

export function service(context: FieldContext): Field {
  return new ServiceField(context);
}
