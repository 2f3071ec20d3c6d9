/** The details that the recipient of a letter learns, and those that the person left out. */
import { longMonth } from "../time/dates.ts";
import { followedWords } from "./earlier-letter.ts";
import {
  type About,
  leavePath,
  leftOut,
  type Printing,
  printingFor,
  type Row,
  typed,
  typedLinks,
  typedRows,
} from "./details.ts";
import type { PlaceholderTable } from "../draft/tables.ts";
import type { Store } from "../draft/store.ts";

export interface Learned {
  name: string;
  values: string[];
  left: boolean;
}

function rowWords(row: Row): string {
  return Object.values(row)
    .filter((value) => value !== "")
    .join(", ");
}

/** What is typed once is told; of lists, and of what was noted, what the table says. */
function isTold({ list, from, told }: PlaceholderTable): boolean {
  return told ?? (list === undefined && from === undefined);
}

/** A list is told as a whole, by its first gap; what stands beside links is told by itself. */
function valuesOf({ name, list, from, type }: PlaceholderTable, printing: Printing): string[] {
  if (list === "links") {
    const values = typedLinks(printing).map((link) => link[name] ?? "");
    return [...new Set(values.filter((value) => value !== ""))];
  }
  if (list !== undefined) return typedRows(list, printing).map(rowWords);
  const value = from === undefined ? typed(name, printing) : (followedWords(printing)[name] ?? "");
  return value === "" ? [] : [type === "month" ? longMonth(value) : value];
}

/**
 * Each detail that this letter prints, or would if it were not left out, in the table's order. `inLetter` holds the
 * placeholders of the letter as drafted; one that was left out may be gone from it.
 */
export function learned(about: About, inLetter: readonly string[]): Learned[] {
  const printing = printingFor(about);
  const left = leftOut(printing);
  return printing.tables.placeholders
    .filter(isTold)
    .filter(({ name }) => inLetter.includes(name) || left.includes(name))
    .map((each) => ({ name: each.name, values: valuesOf(each, printing), left: left.includes(each.name) }))
    .filter(({ values }) => values.length > 0);
}

/** Leave a detail out of this one letter, or put it back. The detail itself stays typed. */
export function setLeft(store: Store, printing: About, name: string, left: boolean): void {
  const others = leftOut(printing).filter((other) => other !== name);
  const names = left ? [...others, name] : others;
  const path = leavePath(printing.kind, printing.scope);
  store.setAnswer(path, names.length === 0 ? undefined : names);
}
