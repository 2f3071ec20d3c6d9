/**
 * Links, as many as there are: each in its own row, each an item of a list in the draft, perhaps with
 * an account, a date or the address of the picture beside it. A link is kept as it was pasted.
 */
import type { Check } from "./checks.ts";
import { clean } from "../text/clean.ts";
import { type Field, type FieldContext, type Part, theOne } from "./field.ts";
import type { Mistake } from "../page/mistakes.ts";
import { Apart } from "./apart.ts";
import { isCutOff, sortOfLink } from "../services/link-kinds.ts";
import { linksIn } from "../text/links-in.ts";
import { numberRows } from "../page/numbered.ts";
import { announce, tables, text } from "../page/page.ts";
import { counted } from "../page/plurals.ts";
import { whenKnown } from "../server/registry.ts";
import { showTyped, whenTyped } from "../page/typed-field.ts";

interface Cell {
  name: string;
  group: HTMLElement;
  input: HTMLInputElement;
  checks: Check[];
}

interface Row {
  /** The item's id; none until something is typed, so that an empty row is no link. */
  id: string | undefined;
  element: HTMLElement;
  input: HTMLInputElement;
  cells: Cell[];
}

let made = 0;

function control<T extends HTMLElement>(element: HTMLElement, selector: string): T {
  const found = element.querySelector<T>(selector);
  if (found === null) throw new Error(`a row has no ${selector}`);
  return found;
}

/** An input beside the link, with its label and its hint. */
function cellOf(group: HTMLElement): Cell {
  const input = control<HTMLInputElement>(group, "input");
  input.id = `link-cell-${(made += 1)}`;
  control<HTMLLabelElement>(group, "label").htmlFor = input.id;
  const hint = group.querySelector<HTMLElement>("[data-cell-hint]");
  if (hint) {
    hint.id = `${input.id}-hint`;
    input.setAttribute("aria-describedby", hint.id);
  }
  const { cell: name = "", cellChecks = "[]" } = group.dataset;
  return { name, group, input, checks: JSON.parse(cellChecks) as Check[] };
}

function isSearch(id: string): boolean {
  return tables().services.find((service) => service.id === id)?.kind === "search";
}

class Links implements Field {
  readonly name: string;
  readonly group: HTMLElement;
  readonly #context: FieldContext;
  readonly #home: HTMLElement;
  readonly #template: HTMLTemplateElement;
  readonly #apart: Apart;
  #rows: Row[] = [];
  /** The sort of place that a link told, by place: what the person picks is never overwritten. */
  readonly #told = new Map<string, string>();

  constructor(context: FieldContext) {
    this.#context = context;
    this.name = context.name;
    this.group = context.group;
    this.#home = theOne(this.group, "[data-rows]");
    this.#template = theOne<HTMLTemplateElement>(this.group, "template[data-row]");
    theOne(this.group, "[data-add]").addEventListener("click", () => {
      this.#append(undefined).input.focus();
      announce(text("link-added"));
    });
    this.#apart = new Apart(this.group.parentElement ?? this.group, {
      context,
      rows: () => this.#rows,
      show: () => this.show(),
    });
    context.store.subscribe((changed) => this.#changed(changed));
    whenKnown(() => {
      if (this.group.closest<HTMLElement>("[data-step]")?.hidden !== false) return;
      this.#read();
      this.#apart.show();
    });
  }

  show(): void {
    this.#apart.forget();
    this.#home.replaceChildren();
    this.#rows = [];
    const ids = this.#context.store.list(this.#context.path());
    for (const id of ids.length > 0 ? ids : [undefined]) this.#append(id);
    this.#read();
    this.#apart.show();
  }

  parts(): Part[] {
    const links = this.#rows.map(({ input }) => ({ value: clean(input.value), control: input }));
    const beside = this.#rows.flatMap(({ cells }) =>
      cells.map(({ input, group, checks }) => ({
        value: group.hidden ? "" : clean(input.value),
        control: input,
        group,
        checks,
      })),
    );
    return [...links, ...beside];
  }

  mistakes(): Mistake[] {
    return this.#apart.mistakes();
  }

  #append(id: string | undefined): Row {
    const copy = document.importNode(this.#template.content, true);
    const element = copy.firstElementChild as HTMLElement;
    const cells = [...element.querySelectorAll<HTMLElement>("[data-cell]")].map(cellOf);
    const row: Row = { id, element, input: control<HTMLInputElement>(element, "input"), cells };
    row.input.id = `link-${(made += 1)}`;
    control<HTMLLabelElement>(element, "label").htmlFor = row.input.id;
    if (id !== undefined) showTyped(row.input, this.#context.store.detail(this.#pathOf(id)));
    whenTyped(row.input, (value) => this.#keep(row, value));
    row.input.addEventListener("paste", (event) => this.#paste(row, event));
    row.input.addEventListener("change", () => this.#settle(row));
    for (const cell of cells) this.#bind(row, cell);
    control(element, "[data-remove]").addEventListener("click", () => this.#remove(row));
    this.#home.append(element);
    this.#rows.push(row);
    this.#number();
    return row;
  }

  #pathOf(id: string): string {
    return `${this.#context.path()}/${id}`;
  }

  #bind(row: Row, { name, group, input }: Cell): void {
    const { store } = this.#context;
    const kept = row.id === undefined ? "" : store.detail(`${this.#pathOf(row.id)}/${name}`);
    if (kept !== "") {
      showTyped(input, kept);
      group.closest("details")?.setAttribute("open", "");
    }
    whenTyped(input, (value) => {
      row.id ??= store.add(this.#context.path());
      store.setDetail(`${this.#pathOf(row.id)}/${name}`, value);
      this.#forgetEmpty(row);
    });
  }

  #keep(row: Row, value: string): void {
    const { store, path } = this.#context;
    if (value !== "") row.id ??= store.add(path());
    if (row.id !== undefined) store.setDetail(this.#pathOf(row.id), value);
    this.#forgetEmpty(row);
    this.#read();
    this.#apart.typing();
  }

  /** What was pasted over several lines, which one input would run together. */
  #paste(row: Row, event: ClipboardEvent): void {
    const { value, selectionStart, selectionEnd } = row.input;
    const isReplaced = selectionStart === 0 && selectionEnd === value.length;
    const pasted = clean(event.clipboardData?.getData("text/plain") ?? "");
    if (!isReplaced || !this.#part(row, pasted)) return;
    event.preventDefault();
    this.#apart.show();
  }

  #settle(row: Row): void {
    this.#part(row, row.input.value);
    this.#moveSearch(row);
    this.#apart.show();
  }

  /** A row for each link of the text; false where the text is no more than one link already. */
  #part(row: Row, text: string): boolean {
    const [first, ...more] = linksIn(text);
    if (first === undefined || first === text.trim()) return false;
    row.input.value = first;
    this.#keep(row, first);
    for (const each of more) {
      const next = this.#append(undefined);
      next.input.value = each;
      this.#keep(next, each);
    }
    if (more.length > 0) announce(counted("links-parted", more.length + 1));
    return true;
  }

  /** Another service was picked: the links may not be its own. */
  #changed(changed: string): void {
    const isShown = this.group.closest<HTMLElement>("[data-step]")?.hidden === false;
    if (isShown && changed === this.#context.path("place.service")) this.#apart.typing();
  }

  /** A row is an item while anything stands in it. */
  #forgetEmpty(row: Row): void {
    const isEmpty = row.input.value === "" && row.cells.every(({ input }) => input.value === "");
    if (!isEmpty || row.id === undefined) return;
    this.#context.store.remove(this.#context.path(), row.id);
    row.id = undefined;
  }

  /** What the links tell by themselves. */
  #read(): void {
    this.#tellSort();
    for (const { input, element } of this.#rows) {
      control(element, "[data-cut-off]").hidden = !isCutOff(input.value, tables());
    }
  }

  /** The sort of place that the first link tells, until the person picks one. */
  #tellSort(): void {
    const { store, path } = this.#context;
    const sort = path("place.sort");
    const kept = store.answer(sort);
    if (kept !== undefined && kept !== this.#told.get(sort)) return;
    const found = this.#rows
      .map(({ input }) => sortOfLink(input.value, tables()))
      .find((each) => each !== undefined);
    const told = found === "results" ? "post" : found;
    if (told === undefined || told === kept) return;
    this.#told.set(sort, told);
    store.setAnswer(sort, told);
  }

  /** A page of results is the search, not a place with the images: it stands under the search. */
  #moveSearch(row: Row): void {
    if (row.id === undefined || sortOfLink(row.input.value, tables()) !== "results") return;
    const { store, path } = this.#context;
    const searches = path("searches");
    const url = store.detail(this.#pathOf(row.id));
    const search = store.add(searches);
    store.setDetail(`${searches}/${search}/search.results`, url);
    this.#remove(row, false);
    if (isSearch(store.detail(path("place.service")))) return announce(text("search-moved"));
    // Another service was picked, which has no searches: the link stays, and is told apart.
    store.remove(searches, search);
    const again = this.#append(undefined);
    again.input.value = url;
    this.#keep(again, url);
  }

  #remove(row: Row, tell = true): void {
    if (row.id !== undefined) this.#context.store.remove(this.#context.path(), row.id);
    const at = this.#rows.indexOf(row);
    this.#rows.splice(at, 1);
    row.element.remove();
    if (this.#rows.length === 0) this.#append(undefined);
    this.#number();
    this.#read();
    this.#apart.show();
    if (!tell) return;
    this.#rows[Math.min(at, this.#rows.length - 1)]?.input.focus();
    announce(text("link-removed"));
  }

  #number(): void {
    numberRows(this.#rows.map(({ element }) => element));
  }
}

export function links(context: FieldContext): Field {
  return new Links(context);
}
