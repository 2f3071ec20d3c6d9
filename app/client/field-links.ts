/** Links, as many as there are: each in its own row, each an item of a list in the draft. */
import { clean } from "./clean.ts";
import { type Field, type FieldContext, theOne } from "./field.ts";
import { numberRows } from "./numbered.ts";
import { announce, tables, text } from "./page.ts";
import { leadApart } from "./service-of.ts";
import { showTyped, whenTyped } from "./typed.ts";

interface Row {
  /** The item's id; none until something is typed, so that an empty row is no link. */
  id: string | undefined;
  element: HTMLElement;
  input: HTMLInputElement;
}

let made = 0;

function control<T extends HTMLElement>(element: HTMLElement, selector: string): T {
  const found = element.querySelector<T>(selector);
  if (found === null) throw new Error(`a row has no ${selector}`);
  return found;
}

class Links implements Field {
  readonly name: string;
  readonly group: HTMLElement;
  readonly #context: FieldContext;
  readonly #home: HTMLElement;
  readonly #template: HTMLTemplateElement;
  #rows: Row[] = [];

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
  }

  show(): void {
    this.#home.replaceChildren();
    this.#rows = [];
    const ids = this.#context.store.list(this.#context.path());
    for (const id of ids.length > 0 ? ids : [undefined]) this.#append(id);
    this.#tellApart();
  }

  parts(): ReturnType<Field["parts"]> {
    return this.#rows.map(({ input }) => ({ value: clean(input.value), control: input }));
  }

  #append(id: string | undefined): Row {
    const copy = document.importNode(this.#template.content, true);
    const element = copy.firstElementChild as HTMLElement;
    const row: Row = { id, element, input: control<HTMLInputElement>(element, "input") };
    row.input.id = `link-${(made += 1)}`;
    control<HTMLLabelElement>(element, "label").htmlFor = row.input.id;
    if (id !== undefined) showTyped(row.input, this.#context.store.detail(this.#pathOf(id)));
    whenTyped(row.input, (value) => this.#keep(row, value));
    control(element, "[data-remove]").addEventListener("click", () => this.#remove(row));
    this.#home.append(element);
    this.#rows.push(row);
    this.#number();
    return row;
  }

  #pathOf(id: string): string {
    return `${this.#context.path()}/${id}`;
  }

  #keep(row: Row, value: string): void {
    const { store, path } = this.#context;
    if (value === "" && row.id !== undefined) {
      store.remove(path(), row.id);
      row.id = undefined;
    } else if (value !== "") {
      row.id ??= store.add(path());
      store.setDetail(this.#pathOf(row.id), value);
    }
    this.#tellApart();
  }

  /** A letter goes to one service: links of several are no mistake, and what to do is said. */
  #tellApart(): void {
    const hint = this.group.parentElement?.querySelector<HTMLElement>("[data-several-services]");
    if (!hint) return;
    const { store } = this.#context;
    const urls = store
      .list(this.#context.path())
      .map((id) => store.detail(this.#pathOf(id)));
    const wasHidden = hint.hidden;
    hint.hidden = !leadApart(urls, tables());
    if (wasHidden && !hint.hidden) announce((hint.textContent ?? "").trim());
  }

  #remove(row: Row): void {
    this.#keep(row, "");
    const at = this.#rows.indexOf(row);
    this.#rows.splice(at, 1);
    row.element.remove();
    if (this.#rows.length === 0) this.#append(undefined);
    this.#number();
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
