/**
 * Links, as many as there are: each in its own row, each an item of a list in the draft, perhaps with
 * an account, a date or the address of the picture beside it. A link is kept as it was pasted.
 */
import type { Field, FieldContext, Part } from "./field.ts";
import { isCutOff, sortOfLink } from "../services/link-kinds.ts";
import { announce } from "../page/announce.ts";
import { part } from "../page/find.ts";
import { tables } from "../page/tables.ts";
import { text } from "../page/words.ts";
import { whenKnown } from "../server/registry.ts";
import { type Cell, controlIn, namedCells } from "./row-cells.ts";
import { type Row, RowList } from "./row-list.ts";
import { leadApart } from "../services/of-link.ts";
import { splitPlace } from "../questions/split-place.ts";

/** The link itself, and what may stand beside it. */
function cellsOf(element: HTMLElement): Cell[] {
  return [{ name: "", control: controlIn(element) }, ...namedCells(element)];
}

/** What stands in the input of the link, as it was pasted. */
function urlIn({ cells }: Row): string {
  return cells[0]?.control.value ?? "";
}

class Links implements Field {
  readonly name: string;
  readonly group: HTMLElement;
  readonly #context: FieldContext;
  readonly #list: RowList;
  /** The sort of place that a link told, by place: what the person picks is never overwritten. */
  readonly #told = new Map<string, string>();

  constructor(context: FieldContext) {
    this.#context = context;
    this.name = context.name;
    this.group = context.group;
    this.#list = new RowList(context, {
      cellsOf,
      added: () => text("link-added"),
      removed: () => text("link-removed"),
      appended: (row) =>
        row.cells[0]?.control.addEventListener("change", () => this.#moveSearch(row)),
      changed: () => this.#read(),
    });
    this.#beside("[data-split]")?.addEventListener("click", () => this.#split());
    whenKnown(() => {
      if (this.group.closest<HTMLElement>("[data-step]")?.hidden === false) this.#read();
    });
  }

  show(): void {
    this.#showSplit(false);
    this.#list.show();
    this.#read();
  }

  parts(): Part[] {
    return this.#list.parts();
  }

  #beside(selector: string): HTMLElement | undefined {
    return this.group.parentElement?.querySelector<HTMLElement>(selector) ?? undefined;
  }

  /** What the links tell by themselves. */
  #read(): void {
    this.#tellApart();
    this.#tellSort();
    for (const row of this.#list.rows) {
      part(row.element, "cut-off").hidden = !isCutOff(urlIn(row), tables());
    }
  }

  /** A letter goes to one service: links of several are no mistake, and one button parts them. */
  #tellApart(): void {
    const hint = this.#beside("[data-several-services]");
    if (!hint) return;
    const urls = this.#list.rows.map(urlIn);
    const wasHidden = hint.hidden;
    hint.hidden = !leadApart(urls, tables());
    const words = hint.querySelector("p")?.textContent ?? "";
    if (wasHidden && !hint.hidden) announce(words.trim());
  }

  /** The sort of place that the first link tells, until the person picks one. */
  #tellSort(): void {
    const { store, path } = this.#context;
    const sort = path("place.sort");
    const kept = store.answer(sort);
    if (kept !== undefined && kept !== this.#told.get(sort)) return;
    const found = this.#list.rows
      .map((row) => sortOfLink(urlIn(row), tables()))
      .find((each) => each !== undefined);
    const told = found === "results" ? "post" : found;
    if (told === undefined || told === kept) return;
    this.#told.set(sort, told);
    store.setAnswer(sort, told);
  }

  /** A page of results is the search, not a place with the images: it stands under the search. */
  #moveSearch(row: Row): void {
    if (row.id === undefined || sortOfLink(urlIn(row), tables()) !== "results") return;
    const { store, path } = this.#context;
    const searches = path("searches");
    const url = store.detail(`${path()}/${row.id}`);
    store.setDetail(`${searches}/${store.add(searches)}/search.results`, url);
    announce(text("search-moved"));
    this.#list.remove(row, false);
  }

  #showSplit(isDone: boolean): void {
    const done = this.#beside("[data-split-done]");
    if (done) done.hidden = !isDone;
  }

  #split(): void {
    splitPlace(this.#context.store, this.#context.path("links").split("/")[1] ?? "", tables());
    this.show();
    this.#list.focus(this.#list.rows[0]);
    this.#showSplit(true);
    announce(text("places-split"));
  }
}

export function links(context: FieldContext): Field {
  return new Links(context);
}
