/** The groups of images that the letter's schedule lists: kind, about how many, about when. */
import { announce } from "../page/announce.ts";
import { part, parts } from "../page/find.ts";
import { labelled } from "../page/labelled.ts";
import { saysRoom } from "../page/room.ts";
import { fromTemplate } from "../page/templates.ts";
import { text } from "../page/words.ts";
import type { Store } from "../draft/store.ts";
import { showTyped, type TextControl, whenTyped } from "../page/typed-field.ts";

export class ImageGroups {
  readonly #home: HTMLElement;
  readonly #store: Store;
  readonly #list: string;

  constructor(home: HTMLElement, store: Store, person: string) {
    this.#home = home;
    this.#store = store;
    this.#list = `people/${person}/images`;
    part(home, "group-add").addEventListener("click", () => this.#add());
    this.#show();
  }

  #add(): void {
    if (!saysRoom(part(this.#home, "group-add"), this.#store.roomFor(this.#list) > 0)) return;
    const id = this.#store.add(this.#list);
    this.#show();
    part(this.#home, "group-list").lastElementChild?.querySelector("select")?.focus();
    announce(text("group-added", { number: this.#store.list(this.#list).indexOf(id) + 1 }));
  }

  #remove(id: string): void {
    this.#store.remove(this.#list, id);
    this.#show();
    part(this.#home, "group-add").focus();
    announce(text("group-removed"));
  }

  #show(): void {
    const rows = this.#store.list(this.#list).map((id, index) => this.#row(id, index + 1));
    part(this.#home, "group-list").replaceChildren(...rows);
  }

  #row(id: string, number: number): HTMLElement {
    const row = fromTemplate("image-group");
    part(row, "group-title").textContent = text("group-title", { number });
    part(row, "group-remove").addEventListener("click", () => this.#remove(id));
    for (const control of parts(row, "image") as (TextControl | HTMLSelectElement)[]) {
      this.#bind(control, `${this.#list}/${id}/${control.dataset.image}`);
    }
    return row;
  }

  #bind(control: TextControl | HTMLSelectElement, path: string): void {
    labelled(control, path.replace(/[^a-z0-9]/g, "-"));
    if (control instanceof HTMLSelectElement) {
      control.value = this.#store.detail(path);
      control.addEventListener("change", () => this.#store.setDetail(path, control.value));
      return;
    }
    showTyped(control, this.#store.detail(path));
    whenTyped(control, (value) => this.#store.setDetail(path, value));
  }
}
