/** The list "what they will learn about you", each with a box that leaves it out. */
import { type Learned, learned, setLeft } from "../letters/disclosed.ts";
import { type Printing, sortOf } from "../letters/details.ts";
import { part } from "../page/find.ts";
import { labelled } from "../page/labelled.ts";
import { typedValue } from "../page/words.ts";
import type { Store } from "../draft/store.ts";

/** The words for this sort of place if the page has them, else the words for all. */
function itemTemplate(name: string, sort: string): HTMLElement {
  const general = `template[data-learn="${CSS.escape(name)}"]`;
  const template =
    document.querySelector<HTMLTemplateElement>(`${general}[data-sort="${CSS.escape(sort)}"]`) ??
    document.querySelector<HTMLTemplateElement>(`${general}:not([data-sort])`);
  const item = template?.content.firstElementChild;
  if (!item) throw new Error(`the page does not say what ${name} tells`);
  return document.importNode(item, true) as HTMLElement;
}

export class LearnsView {
  readonly #home: HTMLElement;
  readonly #store: Store;
  readonly #printing: () => Printing;
  readonly #items = new Map<string, HTMLElement>();

  constructor(home: HTMLElement, store: Store, printing: () => Printing) {
    this.#home = home;
    this.#store = store;
    this.#printing = printing;
  }

  /** Show what stands in the letter now; a box keeps its focus when it is pressed. */
  show(inLetter: readonly string[]): void {
    const now = learned(this.#printing(), inLetter);
    const names = now.map(({ name }) => name);
    for (const [name, item] of this.#items) if (!names.includes(name)) item.remove();
    now.forEach((each, index) => this.#place(this.#item(each), index));
    part(this.#home, "learns-none").hidden = now.length > 0;
  }

  #item(each: Learned): HTMLElement {
    const item = this.#items.get(each.name) ?? this.#made(each.name);
    const shown = each.values.flatMap((value, index) =>
      index === 0 ? [typedValue(value)] : [document.createElement("br"), typedValue(value)],
    );
    part(item, "learn-value").replaceChildren(...shown);
    item.classList.toggle("app-learns__item--left", each.left);
    (part(item, "leave") as HTMLInputElement).checked = each.left;
    part(item, "cost").hidden = !each.left;
    return item;
  }

  #made(name: string): HTMLElement {
    const item = itemTemplate(name, sortOf(this.#printing()));
    const box = part(item, "leave") as HTMLInputElement;
    labelled(box, `leave-${this.#home.dataset["learns"]}-${name.replace(".", "-")}`);
    box.addEventListener("change", () => {
      setLeft(this.#store, this.#printing(), name, box.checked);
    });
    this.#items.set(name, item);
    return item;
  }

  #place(item: HTMLElement, index: number): void {
    const list = part(this.#home, "learn-list");
    const there = list.children.item(index);
    if (there !== item) list.insertBefore(item, there);
  }
}
