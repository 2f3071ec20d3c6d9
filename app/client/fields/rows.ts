/** Rows: the same few inputs as often as needed, each row a fieldset and an item of a list. */
import type { Check } from "./checks.ts";
import { clean } from "../text/clean.ts";
import { type Field, type FieldContext, type Part, theOne } from "./field.ts";
import { numberRows } from "../page/numbered.ts";
import { announce, text } from "../page/page.ts";
import { holds, type Rule } from "../draft/rules.ts";
import { showTyped, type TextControl, whenTyped } from "../page/typed-field.ts";

type CellControl = TextControl | HTMLSelectElement;

interface Cell {
  name: string;
  group: HTMLElement;
  control: CellControl;
  checks: Check[];
}

interface Row {
  /** The item's id; none until something is in the row, so that an empty one is no item. */
  id: string | undefined;
  element: HTMLElement;
  cells: Cell[];
}

let made = 0;

function find<T extends HTMLElement>(element: HTMLElement, selector: string): T {
  const found = element.querySelector<T>(selector);
  if (found === null) throw new Error(`a row has no ${selector}`);
  return found;
}

/** An input with its label and its hint, each pointing at the other. */
function cellOf(group: HTMLElement): Cell {
  const control = find<CellControl>(group, "input, textarea, select");
  const hint = group.querySelector<HTMLElement>("[data-cell-hint]");
  control.id = `cell-${(made += 1)}`;
  find<HTMLLabelElement>(group, "label").htmlFor = control.id;
  if (hint) {
    hint.id = `${control.id}-hint`;
    control.setAttribute("aria-describedby", hint.id);
  }
  const { cell: name = "", cellChecks = "[]" } = group.dataset;
  return { name, group, control, checks: JSON.parse(cellChecks) as Check[] };
}

class Rows implements Field {
  readonly name: string;
  readonly group: HTMLElement;
  readonly #context: FieldContext;
  readonly #home: HTMLElement;
  readonly #template: HTMLTemplateElement;
  readonly #add: HTMLElement;
  #rows: Row[] = [];
  /** What changes in the list now is written here and stands in the rows already. */
  #isWriting = false;

  constructor(context: FieldContext) {
    this.#context = context;
    this.name = context.name;
    this.group = context.group;
    this.#home = theOne(this.group, "[data-rows]");
    this.#template = theOne<HTMLTemplateElement>(this.group, "template[data-row]");
    this.#add = theOne(this.group, "[data-add]");
    this.#add.addEventListener("click", () => {
      this.#focus(this.#append(undefined));
      announce(text("row-added", { number: this.#rows.length }));
    });
    context.store.subscribe((changed) => this.#changed(changed));
  }

  show(): void {
    this.#home.replaceChildren();
    this.#rows = [];
    const ids = this.#context.store.list(this.#context.path());
    for (const id of ids.length > 0 ? ids : [undefined]) this.#append(id);
  }

  parts(): Part[] {
    return this.#rows.flatMap(({ cells }) =>
      cells.map(({ control, group, checks }) => ({
        value: clean(control.value),
        control,
        group,
        checks,
      })),
    );
  }

  #append(id: string | undefined): Row {
    const copy = document.importNode(this.#template.content, true);
    const element = copy.firstElementChild as HTMLElement;
    const cells = [...element.querySelectorAll<HTMLElement>("[data-cell]")].map(cellOf);
    const row: Row = { id, element, cells };
    for (const cell of cells) this.#bind(row, cell);
    find(element, "[data-remove]").addEventListener("click", () => this.#remove(row));
    this.#home.append(element);
    this.#rows.push(row);
    this.#number();
    return row;
  }

  #bind(row: Row, { name, group, control }: Cell): void {
    const { store } = this.#context;
    const kept = row.id === undefined ? "" : store.detail(this.#pathOf(row.id, name));
    if (control instanceof HTMLSelectElement) {
      control.value = kept;
      control.addEventListener("change", () => {
        this.#write(() => this.#keep(row, name, control.value));
      });
    } else {
      if (kept !== "") showTyped(control, kept);
      whenTyped(control, (value) => this.#write(() => this.#keep(row, name, value)));
    }
    const { shownWhen } = group.dataset;
    if (shownWhen) group.hidden = !holds(JSON.parse(shownWhen) as Rule, this.#context.answer);
  }

  #pathOf(id: string, name: string): string {
    return `${this.#context.path()}/${id}/${name}`;
  }

  /** Another question put something into the list. */
  #changed(changed: string): void {
    const isShown = this.group.closest<HTMLElement>("[data-step]")?.hidden === false;
    if (this.#isWriting || !isShown) return;
    const home = this.#context.path();
    if (changed === home || changed.startsWith(`${home}/`)) this.show();
  }

  #write(change: () => void): void {
    this.#isWriting = true;
    change();
    this.#isWriting = false;
  }

  /** The row is an item once something is in it, and none any more when it is empty again. */
  #keep(row: Row, name: string, value: string): void {
    const { store, path } = this.#context;
    if (row.cells.every(({ control }) => control.value === "")) {
      if (row.id !== undefined) store.remove(path(), row.id);
      row.id = undefined;
      return;
    }
    row.id ??= store.add(path());
    store.setDetail(this.#pathOf(row.id, name), value);
  }

  #remove(row: Row): void {
    const { store, path } = this.#context;
    const { id } = row;
    if (id !== undefined) this.#write(() => store.remove(path(), id));
    const at = this.#rows.indexOf(row);
    this.#rows.splice(at, 1);
    row.element.remove();
    if (this.#rows.length === 0) this.#append(undefined);
    this.#number();
    this.#focus(this.#rows[Math.min(at, this.#rows.length - 1)]);
    announce(text("row-removed", { number: at + 1 }));
  }

  #focus(row: Row | undefined): void {
    (row?.cells[0]?.control ?? this.#add).focus();
  }

  #number(): void {
    numberRows(this.#rows.map(({ element }) => element));
  }
}

export function rows(context: FieldContext): Field {
  return new Rows(context);
}
