/** What the recipient of a letter learns from it, and what the person chose to leave out. */
import { isMonth, longMonth } from "../time/dates.ts";
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
import type { Store } from "../draft/store.ts";

export interface Learned {
  name: string;
  values: string[];
  left: boolean;
}

/** What was noted on the cards of the letters before. */
const NOTED = [
  "notice.reference",
  "erasure.reference",
  "complaint.reference",
  "expedited.reference",
  "answer.words",
  "effect.words",
];

/** What can be told of the person and of those around them, in the order it is shown. */
const TELLING = [
  "sender.name",
  "sender.email",
  "claimant.name",
  "claimant.reply",
  "link.url",
  "link.account",
  "link.when",
  "link.image",
  "search.query",
  "place.account",
  "place.when",
  "place.owner",
  "place.item",
  "defendant.name",
  "defendant.address",
  "defendant.email",
  "other.name",
  "agent.name",
  "names.other",
  "contact.safe",
  "contact.language",
  "contact.needs",
  "police.officer",
  "police.reference",
  "court.next",
  "conduct.first",
  "conduct.last",
  "event.when",
  "device.what",
  "report.to",
  "impact.words",
  ...NOTED,
];

/** The lists that the wizard asks for row by row, by the gap that stands for the whole list. */
const LISTED: Readonly<Record<string, string>> = {
  "event.when": "events",
  "device.what": "devices",
  "report.to": "reports",
  "search.query": "searches",
};

/** What stands beside each link. */
const BESIDE_LINKS = {
  "link.url": "url",
  "link.account": "account",
  "link.when": "when",
  "link.image": "image",
} as const;

function isBesideLinks(name: string): name is keyof typeof BESIDE_LINKS {
  return Object.hasOwn(BESIDE_LINKS, name);
}

function rowWords(row: Row): string {
  return Object.values(row)
    .filter((value) => value !== "")
    .join(", ");
}

function valuesOf(name: string, printing: Printing): string[] {
  if (isBesideLinks(name)) {
    const values = typedLinks(printing).map((link) => link[BESIDE_LINKS[name]]);
    return [...new Set(values.filter((value) => value !== ""))];
  }
  if (NOTED.includes(name)) return [followedWords(printing)[name] ?? ""].filter((each) => each !== "");
  const list = LISTED[name];
  if (list !== undefined) return typedRows(list, printing).map(rowWords);
  const value = typed(name, printing);
  return value === "" ? [] : [isMonth(value) ? longMonth(value) : value];
}

/**
 * Each detail that this letter prints, or would if it were not left out. `inLetter` holds the
 * placeholders of the letter as drafted; one that was left out may be gone from it.
 */
export function learned(about: About, inLetter: readonly string[]): Learned[] {
  const printing = printingFor(about);
  const left = leftOut(printing);
  const hasPlaceScope = printing.scope.place !== undefined;
  return TELLING.filter((name) => inLetter.includes(name) || left.includes(name))
    .filter((name) => hasPlaceScope || !name.startsWith("place."))
    .map((name) => ({ name, values: valuesOf(name, printing), left: left.includes(name) }))
    .filter(({ values }) => values.length > 0);
}

/** Leave a detail out of this one letter, or put it back. The detail itself stays typed. */
export function setLeft(store: Store, printing: About, name: string, left: boolean): void {
  const others = leftOut(printing).filter((other) => other !== name);
  const names = left ? [...others, name] : others;
  const path = leavePath(printing.kind, printing.scope);
  store.setAnswer(path, names.length === 0 ? undefined : names);
}
