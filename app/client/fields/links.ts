/**
 * Links, as many as there are: each in its own row, each an item of a list in the draft, perhaps with
 * an account, a date or the address of the picture beside it. A link is kept as it was pasted.
 */
import type { Field, FieldContext, Part } from "./field.ts";
import { Apart, type LinkRow } from "./apart.ts";
import { isCutOff, sortOfLink } from "../services/link-kinds.ts";
import { announce } from "../page/announce.ts";
import { part } from "../page/find.ts";
import type { Mistake } from "../page/mistakes.ts";
import { counted } from "../page/plurals.ts";
import { tables } from "../page/tables.ts";
import { text } from "../page/words.ts";
import { registryState, whenKnown } from "../server/registry.ts";
import { fillSort } from "../questions/told-sort.ts";
import { clean } from "../text/clean.ts";
import { linksIn } from "../text/links-in.ts";
import { type Cell, controlIn, namedCells } from "./row-cells.ts";
import { type Row, RowList } from "./row-list.ts";

/** The link itself, and what may stand beside it. */
function cellsOf(element: HTMLElement): Cell[] {
  return [{ name: "", control: controlIn(element) }, ...namedCells(element)];
}

function inputOf({ cells }: Row): HTMLInputElement {
  const control = cells[0]?.control;
  if (!(control instanceof HTMLInputElement)) throw new Error("a link has no input");
  return control;
}

function linkRow(row: Row): LinkRow {
  return { id: row.id, element: row.element, input: inputOf(row) };
}

function isSearch(id: string): boolean {
  return tables().services.find((service) => service.id === id)?.kind === "search";
}

class Links implements Field {
  readonly name: string;
  readonly group: HTMLElement;
  readonly #context: FieldContext;
  readonly #list: RowList;
  readonly #apart: Apart;

  constructor(context: FieldContext) {
    this.#context = context;
    this.name = context.name;
    this.group = context.group;
    this.#list = new RowList(context, {
      cellsOf,
      added: () => text("link-added"),
      removed: () => text("link-removed"),
      appended: (row) => this.#listen(row),
      changed: () => this.#changed(),
    });
    this.#apart = new Apart(this.group.parentElement ?? this.group, {
      context,
      rows: () => this.#list.rows.map(linkRow),
      show: () => this.show(),
    });
    context.store.subscribe((path) => this.#other(path));
    whenKnown(() => {
      if (!this.#isShown()) return;
      this.#reread();
      this.#apart.show();
    });
  }

  show(): void {
    this.#apart.forget();
    this.#list.show();
    this.#reread();
    this.#apart.show();
  }

  parts(): Part[] {
    return this.#list.parts();
  }

  mistakes(): Mistake[] {
    return this.#apart.mistakes();
  }

  #isShown(): boolean {
    return this.group.closest<HTMLElement>("[data-step]")?.hidden === false;
  }

  #listen(row: Row): void {
    const input = inputOf(row);
    input.addEventListener("paste", (event) => this.#paste(row, event));
    input.addEventListener("change", () => {
      this.#part(row, input.value);
      this.#moveSearch(row);
      this.#apart.show();
    });
  }

  #changed(): void {
    this.#fillSort();
    this.#sayCutOff();
    this.#apart.typing();
  }

  /** Another service was picked: the links may not be its own, and a search engine's are of any site. */
  #other(changed: string): void {
    if (!this.#isShown() || changed !== this.#context.path("place.service")) return;
    this.#fillSort();
    this.#apart.typing();
  }

  /** Text pasted over several lines becomes a row for each link: one input would run them together. */
  #paste(row: Row, event: ClipboardEvent): void {
    const { value, selectionStart, selectionEnd } = inputOf(row);
    const isReplaced = selectionStart === 0 && selectionEnd === value.length;
    const pasted = clean(event.clipboardData?.getData("text/plain") ?? "");
    if (!isReplaced || !this.#part(row, pasted)) return;
    event.preventDefault();
    this.#apart.show();
  }

  /** A row for each link of the text; false where the text is no more than one link already. */
  #part(row: Row, words: string): boolean {
    const [first, ...more] = linksIn(words);
    if (first === undefined || first === words.trim()) return false;
    // All stay in the one row, and nothing of what was pasted is lost.
    if (!this.#list.hasRoom(more.length)) return false;
    this.#list.put(first, row);
    for (const each of more) this.#list.put(each);
    if (more.length > 0) announce(counted("links-parted", more.length + 1));
    return true;
  }

  /** Nothing was changed: before the services are known, what was filled in earlier stays. */
  #reread(): void {
    if (registryState() === "known") this.#fillSort();
    this.#sayCutOff();
  }

  #fillSort(): void {
    const [, place = ""] = this.#context.path("links").split("/");
    fillSort(this.#context.store, place, tables());
  }

  #sayCutOff(): void {
    for (const row of this.#list.rows) {
      part(row.element, "cut-off").hidden = !isCutOff(inputOf(row).value, tables());
    }
  }

  /** A page of results is the search, not a place with the images: it stands under the search. */
  #moveSearch(row: Row): void {
    if (row.id === undefined || sortOfLink(inputOf(row).value, tables()) !== "results") return;
    const { store, path } = this.#context;
    const searches = path("searches");
    if (store.roomFor(searches) === 0) return;
    const url = store.detail(`${path()}/${row.id}`);
    const search = store.add(searches);
    store.setDetail(`${searches}/${search}/search.results`, url);
    this.#list.remove(row, false);
    if (isSearch(store.detail(path("place.service")))) return announce(text("search-moved"));
    // Another service was picked, which has no searches: the link stays, and is told apart.
    store.remove(searches, search);
    this.#list.put(url);
  }
}

export function links(context: FieldContext): Field {
  return new Links(context);
}
