/**
 * An editable combobox with a list, after the ARIA pattern: the focus stays in the input, the line
 * in hand is told by `aria-activedescendant`. What is typed stands until a line is picked.
 */

export interface Line {
  /** "" is the last line, which takes what was typed. */
  id: string;
  words: string;
  /** Another name for it, shown beside. */
  beside?: string;
  /** The language of the words, where it is not the page's. */
  lang?: string;
}

export interface Owner {
  /** The lines for what stands in the input, in order. */
  lines(typed: string): Line[];
  picked(line: Line, typed: string): void;
  /** Told when the list was drawn: to say how many there are. */
  drawn(count: number): void;
  /** Called when the person leaves the input without picking a line: the typed text stands. */
  settled(): void;
}

/** Keys that move in the text: after one, no line of the list is active. */
const TO_THE_TEXT = ["Home", "End", "ArrowLeft", "ArrowRight"];

export class Combobox {
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #owner: Owner;
  #lines: Line[] = [];
  #active = -1;

  constructor(input: HTMLInputElement, list: HTMLElement, owner: Owner) {
    this.#input = input;
    this.#list = list;
    this.#owner = owner;
    input.addEventListener("input", () => this.open());
    input.addEventListener("click", () => this.open());
    input.addEventListener("keydown", (event) => this.#key(event));
    input.addEventListener("blur", () => this.close());
    input.addEventListener("change", () => owner.settled());
    // The keyboard of a phone comes up over what was just drawn.
    visualViewport?.addEventListener("resize", () => this.#bringIntoView());
    // The focus must not leave the input when a line is pressed, or the list is gone before.
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => this.#clicked(event));
  }

  get isOpen(): boolean {
    return !this.#list.hidden;
  }

  open(): void {
    this.#lines = this.#owner.lines(this.#input.value);
    this.#list.replaceChildren(...this.#lines.map((line, at) => this.#item(line, at)));
    this.#list.hidden = this.#lines.length === 0;
    this.#input.setAttribute("aria-expanded", String(this.isOpen));
    this.#activate(-1);
    this.#bringIntoView();
    this.#owner.drawn(this.#lines.filter(({ id }) => id !== "").length);
  }

  close(): void {
    this.#list.hidden = true;
    this.#list.replaceChildren();
    this.#input.setAttribute("aria-expanded", "false");
    this.#activate(-1);
  }

  /** The input goes to the top when its list would end below what can be seen. */
  #bringIntoView(): void {
    if (!this.isOpen || visualViewport === null) return;
    const { offsetTop, height } = visualViewport;
    const { bottom } = this.#list.getBoundingClientRect();
    if (bottom > offsetTop + height) this.#input.scrollIntoView({ block: "start" });
  }

  #item({ words, beside, lang }: Line, at: number): HTMLElement {
    const item = document.createElement("li");
    item.id = `${this.#list.id}-${at}`;
    item.className = "app-combobox__line";
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    const name = document.createElement("bdi");
    name.textContent = words;
    if (lang !== undefined) name.lang = lang;
    item.append(name);
    if (beside !== undefined && beside !== "") {
      const other = document.createElement("bdi");
      other.className = "app-combobox__beside";
      other.textContent = beside;
      if (lang !== undefined) other.lang = lang;
      item.append(" ", other);
    }
    return item;
  }

  #activate(at: number): void {
    const items = [...this.#list.children];
    this.#active = at;
    items.forEach((item, index) => item.setAttribute("aria-selected", String(index === at)));
    const active = items[at];
    if (active === undefined) this.#input.removeAttribute("aria-activedescendant");
    else {
      this.#input.setAttribute("aria-activedescendant", active.id);
      active.scrollIntoView({ block: "nearest" });
    }
  }

  #move(by: number): void {
    if (!this.isOpen) this.open();
    const count = this.#lines.length;
    if (count === 0) return;
    const from = this.#active === -1 && by < 0 ? 0 : this.#active;
    this.#activate((from + by + count) % count);
  }

  #key(event: KeyboardEvent): void {
    // While a character is being composed, the keys belong to the input method.
    if (event.isComposing) return;
    if (event.key === "Tab") this.#tab(event);
    else if (TO_THE_TEXT.includes(event.key)) this.#activate(-1);
    else if (this.#does(event)) event.preventDefault();
  }

  /** Whether the key meant something here. */
  #does({ key, altKey }: KeyboardEvent): boolean {
    if (key === "ArrowDown") altKey ? this.open() : this.#move(1);
    else if (key === "ArrowUp") altKey ? this.close() : this.#move(-1);
    else if (!this.isOpen) return false;
    else if (key === "Escape") this.close();
    else if (key === "Enter") this.#enter();
    else return false;
    return true;
  }

  /** The line in hand, else what was typed; the question is not left by it. */
  #enter(): void {
    if (this.#active >= 0) return this.#pick(this.#active);
    this.close();
    this.#owner.settled();
  }

  /** The line in hand is taken along; an input that it opened is next. */
  #tab(event: KeyboardEvent): void {
    if (!this.isOpen || this.#active < 0) return;
    this.#pick(this.#active);
    if (document.activeElement !== this.#input) event.preventDefault();
  }

  #clicked(event: MouseEvent): void {
    const item = event.target instanceof Element ? event.target.closest("li") : null;
    if (item !== null) this.#pick([...this.#list.children].indexOf(item));
  }

  #pick(at: number): void {
    const line = this.#lines[at];
    if (line === undefined) return;
    const typed = this.#input.value;
    this.close();
    this.#owner.picked(line, typed);
  }
}
