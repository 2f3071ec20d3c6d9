/** List prototypes in a Word file: one copy for each row, numbered here, bound to its own node. */
import { rowsOf } from "../letters/fill.ts";
import type { Filling, Row } from "../letters/filling.ts";
import { child, type Control, controls, run, W } from "./content-controls.ts";

const LIST = "list:";
const NUMBER = "row";

/** A control in a copied row, and the row's values. */
export type RowOf = Map<Element, Row>;

export function listIn(control: Control): string | undefined {
  return control.tag.startsWith(LIST) ? control.tag.slice(LIST.length) : undefined;
}

/** Ids within one part, which Word wants positive and different. */
export class Ids {
  readonly #used: Set<number>;

  constructor(root: Document) {
    const ids = controls(root).map(({ properties }) => child(properties, "id"));
    this.#used = new Set(ids.map((id) => Number(id?.getAttributeNS(W, "val"))));
  }

  /** The next free id after one that is taken: the same file always gets the same ids. */
  after(taken: number): number {
    let id = taken;
    do id = (id % 0x7ffffffe) + 1;
    while (this.#used.has(id));
    this.#used.add(id);
    return id;
  }
}

function renumber(control: Control, ids: Ids): void {
  const id = child(control.properties, "id");
  const taken = Number(id?.getAttributeNS(W, "val"));
  id?.setAttributeNS(W, "w:val", String(ids.after(Number.isInteger(taken) ? taken : 0)));
}

function bind(control: Control, list: string, number: number): void {
  const path = `/r:letter/r:list[@name='${list}']/r:row[${number}]/r:gap[@name='${control.tag}']`;
  child(control.properties, "dataBinding")?.setAttributeNS(W, "w:xpath", path);
}

/** Put the number itself where the control stood: nobody has to edit it. */
function settle(control: Control, number: number): void {
  control.node.replaceWith(run(control, String(number)));
}

function copy(control: Control): Element[] {
  return Array.from(control.content.children, (part) => part.cloneNode(true) as Element);
}

const MARKS = ["commentRangeStart", "commentRangeEnd", "bookmarkStart", "bookmarkEnd"];

/** A comment or a bookmark stands once in a file: the first row keeps it. */
function unmark(part: Element): void {
  for (const name of MARKS) {
    for (const mark of Array.from(part.getElementsByTagNameNS(W, name))) mark.remove();
  }
  for (const mark of Array.from(part.getElementsByTagNameNS(W, "commentReference"))) {
    mark.parentElement?.remove();
  }
}

interface Copying {
  list: string;
  ids: Ids;
  rows: RowOf;
}

function prepare(part: Element, number: number, row: Row, { list, ids, rows }: Copying): void {
  if (number > 1) unmark(part);
  for (const inner of controls(part)) {
    if (inner.tag === NUMBER) {
      settle(inner, number);
      continue;
    }
    if (number > 1) renumber(inner, ids);
    bind(inner, list, number);
    rows.set(inner.node, row);
  }
}

/** Replace every list prototype by its rows. Returns which row each copied control belongs to. */
export function expandLists(root: Document, filling: Filling): RowOf {
  const rows: RowOf = new Map();
  const ids = new Ids(root);
  for (const prototype of controls(root)) {
    const list = listIn(prototype);
    if (list === undefined) continue;
    const copies = rowsOf(list, filling).flatMap((row, index) => {
      const parts = copy(prototype);
      const frame = root.createElement("frame");
      frame.append(...parts);
      for (const part of parts) prepare(part, index + 1, row, { list, ids, rows });
      return Array.from(frame.children);
    });
    prototype.node.replaceWith(...copies);
  }
  return rows;
}
