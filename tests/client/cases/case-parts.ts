/** Parts of a generated case: answers, details, links, rows, and what was noted as sent. */
import fc from "../examples.ts";
import { isAboutPlace, type Kind } from "../../../app/client/letters/details.ts";
import { holds } from "../../../app/client/draft/rules.ts";
import { answersOfService, isOfService, OTHER } from "../../../app/client/services/answers.ts";
import type { Tables } from "../../../app/client/draft/tables.ts";
import type { GivenAnswers } from "./case-answers.ts";
import { type SentParts, sentParts } from "./case-sent.ts";
import { cells, link, marked, month, type Row } from "./case-typed.ts";
import { cellsOf, LEAVABLE, listsOf, OF_PERSON, OF_PLACE, OF_SENDER } from "./typed-details.ts";

const DETAILS = [...OF_SENDER, ...OF_PLACE, ...OF_PERSON];

/** The lists of a person that are typed in rows, with the gaps of a row. */
export const ROWS: Record<string, readonly string[]> = Object.fromEntries(
  listsOf("person").map((list) => [list, cellsOf(list)]),
);
export const SEARCHES = cellsOf("searches");
/** The input of a link is the link itself. */
export const BESIDE_A_LINK = cellsOf("links").filter((name) => name !== "link.url");
export const ROLES = ["host", "cdn", "registrar"];

export interface LinkParts {
  url: string;
  beside: Row;
}

export interface Parts {
  answers: GivenAnswers;
  details: Record<string, string>;
  links: LinkParts[];
  also: LinkParts[];
  service: string;
  named: string;
  hosts: Record<string, { id: string; name: string }>;
  months: string[];
  rows: Record<string, Row[]>;
  searches: Row[];
  noted: SentParts;
  sent: string;
  left: string[];
}

function rowsOf(names: readonly string[]): fc.Arbitrary<Row[]> {
  return fc.array(cells(names), { maxLength: 3 });
}

/** Services whose letter of this kind may be about what was answered; "" is told by the first link. */
function servicesFor(kind: Kind, answers: GivenAnswers, tables: Tables): fc.Arbitrary<string> {
  const rule = tables.letters.find((letter) => letter.kind === kind)?.applies;
  const fitting = tables.services.filter((service) => {
    const own = answersOfService(service);
    return rule === undefined || holds(rule, (name) => (isOfService(name) ? own[name] : answers[name]));
  });
  const ids = (isAboutPlace(kind) ? fitting : tables.services).map(({ id }) => id);
  const known = { weight: 4, arbitrary: fc.constantFrom(...ids) };
  const common = ids.includes(OTHER) ? ["", OTHER] : [""];
  return fc.oneof(known, { weight: 1, arbitrary: fc.constantFrom(...common) });
}

function linksWith(mark: string, maxLength: number): fc.Arbitrary<LinkParts[]> {
  const some = fc.record({ url: link, beside: cells(BESIDE_A_LINK, ` ${mark}`) });
  return fc
    .uniqueArray(some, { maxLength, selector: ({ url }) => url })
    .map((links) => links.map((each, index) => ({ ...each, beside: numbered(each.beside, index) })));
}

/** Each row of a letter is known by its own mark. */
function numbered(row: Row, index: number): Row {
  const cells = Object.entries(row).map(([name, value]) => [name, value.replace(/⟧$/, `${index}⟧`)]);
  return Object.fromEntries(cells) as Row;
}

function hostsOf(tables: Tables): fc.Arbitrary<Parts["hosts"]> {
  const each = ROLES.map((role) => {
    const ids = tables.services.filter(({ kind }) => kind === role).map(({ id }) => id);
    const one = fc.record({ id: fc.constantFrom("", OTHER, ...ids), name: marked(`place.${role}_name`) });
    return [role, one];
  });
  return fc.record(Object.fromEntries(each) as Record<string, fc.Arbitrary<{ id: string; name: string }>>);
}

export function partsFor(kind: Kind, answers: GivenAnswers, tables: Tables): fc.Arbitrary<Parts> {
  const rows = Object.entries(ROWS).map(([list, names]) => [list, rowsOf(names)]);
  return fc.record({
    answers: fc.constant(answers),
    details: cells(DETAILS),
    links: linksWith("", 4),
    also: fc.oneof(
      { weight: 3, arbitrary: fc.constant<LinkParts[]>([]) },
      { weight: 1, arbitrary: linksWith("also ", 2) },
    ),
    service: servicesFor(kind, answers, tables),
    named: marked("place.service_name"),
    hosts: hostsOf(tables),
    months: fc.array(month, { minLength: 2, maxLength: 2 }).map((months) => months.sort()),
    rows: fc.record(Object.fromEntries(rows) as Record<string, fc.Arbitrary<Row[]>>),
    searches: rowsOf(SEARCHES),
    noted: sentParts,
    sent: fc.constantFrom("", "2026-11-02", "2026-10-31"),
    left: fc.subarray(LEAVABLE, { maxLength: 3 }),
  });
}
