/**
 * Rows of inputs, as many as the person needs: each a copy of the field's template, numbered, and an
 * item of a list in the draft while anything stands in it. Links and the other rows share this.
 */
import { type FieldContext, type Part, theOne } from "./field.ts";
import type { Rule } from "../draft/rules.ts";
import { announce } from "../page/announce.ts";
import { part } from "../page/find.ts";
import { saysRoom } from "../page/room.ts";
import { numberRows } from "../page/numbered.ts";
import { showTyped, whenTyped } from "../page/typed-field.ts";
import type { Cell } from "./row-cells.ts";
import { clean } from "../text/clean.ts";

export interface Row {
  /** The item's id; none until something is in the row, so that an empty one is no item. */
  id: string | undefined;
  readonly element: HTMLElement;
  readonly cells: readonly Cell[];
}

/** The differences between lists of links and lists of other rows. */
export interface RowListOptions {
  /** The inputs of a new row, in the page's order. */
  cellsOf(element: HTMLElement): readonly Cell[];
  /** The sentence that is announced after the row of that number was added, or removed. */
  added(number: number): string;
  removed(number: number): string;
  /** Whether a part of a new row is shown at once; without it, the step shows it at the next answer. */
  isShown?(rule: Rule): boolean;
  /** A row stands in the page now. */
  appended?(row: Row): void;
  /** Something in the rows was changed by the person. */
  changed?(): void;
}

export class RowList {
  readonly #context: FieldContext;
  readonly #options: RowListOptions;
  readonly #home: HTMLElement;
  readonly #template: HTMLTemplateElement;
  readonly #add: HTMLElement;
  #rows: Row[] = [];
  #isWriting = false;

  constructor(context: FieldContext, options: RowListOptions) {
    this.#context = context;
    this.#options = options;
    this.#home = theOne(context.group, "[data-rows]");
    this.#template = theOne<HTMLTemplateElement>(context.group, "template[data-row]");
    this.#add = theOne(context.group, "[data-add]");
    this.#add.addEventListener("click", () => {
      if (!this.hasRoom(1)) return;
      this.focus(this.#append(undefined));
      announce(options.added(this.#rows.length));
    });
  }

  get rows(): readonly Row[] {
    return this.#rows;
  }

  /** Whether what changes in the list now is written from here, and stands in the rows already. */
  get isWriting(): boolean {
    return this.#isWriting;
  }

  /** A row for each item that the draft holds, or one empty row. */
  show(): void {
    this.#home.replaceChildren();
    this.#rows = [];
    const ids = this.#context.store.list(this.#context.path());
    for (const id of ids.length > 0 ? ids : [undefined]) this.#append(id);
  }

  /** Every input in the page's order; one that is not shown holds nothing to check. */
  parts(): Part[] {
    return this.#rows.flatMap(({ cells }) =>
      cells.map(({ control, own }) => {
        const value = own?.group.hidden ? "" : clean(control.value);
        return { value, control, ...own };
      }),
    );
  }

  /** Take a row away, and its item out of the draft; the last row leaves an empty one. */
  remove(row: Row, isTold = true): void {
    const { id } = row;
    if (id !== undefined) this.#write(() => this.#context.store.remove(this.#context.path(), id));
    const at = this.#rows.indexOf(row);
    this.#rows.splice(at, 1);
    row.element.remove();
    if (this.#rows.length === 0) this.#append(undefined);
    this.#number();
    this.#options.changed?.();
    if (!isTold) return;
    this.focus(this.#rows[Math.min(at, this.#rows.length - 1)]);
    announce(this.#options.removed(at + 1));
  }

  /** Whether so many rows can be added; where not, the page says so beside the button. */
  hasRoom(more: number): boolean {
    const { store, path } = this.#context;
    const empty = this.#rows.filter(({ id }) => id === undefined).length;
    return saysRoom(this.#add, store.roomFor(path()) >= more + empty);
  }

  /** Write into the first input of a row as if it were typed; without a row, into a new one. */
  put(value: string, into?: Row): void {
    const row = into ?? this.#append(undefined);
    const [cell] = row.cells;
    if (cell === undefined) throw new Error("a row has no input");
    cell.control.value = value;
    this.#write(() => this.#keep(row, cell, value));
    this.#options.changed?.();
  }

  /** Put the focus into a row; without one, on the button that adds one. */
  focus(row: Row | undefined): void {
    (row?.cells[0]?.control ?? this.#add).focus();
  }

  #append(id: string | undefined): Row {
    const copy = document.importNode(this.#template.content, true);
    const element = copy.firstElementChild as HTMLElement;
    const row: Row = { id, element, cells: this.#options.cellsOf(element) };
    for (const cell of row.cells) this.#bind(row, cell);
    part(element, "remove").addEventListener("click", () => this.remove(row));
    this.#home.append(element);
    this.#rows.push(row);
    this.#number();
    this.#options.appended?.(row);
    return row;
  }

  #bind(row: Row, cell: Cell): void {
    const { control } = cell;
    const kept = row.id === undefined ? "" : this.#context.store.detail(this.#pathOf(row.id, cell));
    const keep = (value: string): void => {
      this.#write(() => this.#keep(row, cell, value));
      this.#options.changed?.();
    };
    if (control instanceof HTMLSelectElement) {
      control.value = kept;
      control.addEventListener("change", () => keep(control.value));
    } else {
      if (kept !== "") showTyped(control, kept);
      whenTyped(control, keep);
    }
    if (cell.own) this.#showOwn(cell.own.group, row, kept !== "");
  }

  /** Unfold a part of a row that holds something already. */
  #showOwn(group: HTMLElement, { element }: Row, isFilled: boolean): void {
    const { shownWhen } = group.dataset;
    const { isShown } = this.#options;
    if (shownWhen && isShown) group.hidden = !isShown(JSON.parse(shownWhen) as Rule);
    const fold = group.closest("details");
    if (isFilled && fold && element.contains(fold)) fold.open = true;
  }

  #pathOf(id: string, { name }: Cell): string {
    const item = `${this.#context.path()}/${id}`;
    return name === "" ? item : `${item}/${name}`;
  }

  /** The row is an item once something is in it, and none any more when it is empty again. */
  #keep(row: Row, cell: Cell, value: string): void {
    const { store, path } = this.#context;
    if (row.cells.every(({ control }) => clean(control.value) === "")) {
      if (row.id !== undefined) store.remove(path(), row.id);
      row.id = undefined;
      return;
    }
    if (row.id === undefined && store.roomFor(path()) === 0) return void saysRoom(this.#add, false);
    row.id ??= store.add(path());
    store.setDetail(this.#pathOf(row.id, cell), value);
  }

  #write(change: () => void): void {
    this.#isWriting = true;
    change();
    this.#isWriting = false;
  }

  #number(): void {
    numberRows(this.#rows.map(({ element }) => element));
  }
}
