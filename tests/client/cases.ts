/**
 * Generated cases: drafts with places, people, answers and details of every kind of text.
 *
 * Used by the tests in Node and, bundled, in a real browser. All people are invented.
 */
import fc from "fast-check";
import { clean } from "../../app/client/clean.ts";
import { type Draft, emptyDraft } from "../../app/client/draft.ts";
import { type Kind, isAboutPlace, PLACE_KINDS } from "../../app/client/printed.ts";
import { pathOf, type Scope } from "../../app/client/scope.ts";
import type { Tables } from "../../app/client/tables.ts";

export interface Case {
  kind: Kind;
  draft: Draft;
  scope: Scope;
}

const PLACE = "place234";
const PERSON = "person23";

const HARD = [
  "Siân O'Connor-Núñez",
  "محمد بن علي",
  "<b>&\"'</b>",
  "שָׁלוֹם (1)",
  "e\u0301\u0323\u20dd",
  "\u202Ereversed\u202C",
  "lone \uD800 and \uDC00 halves",
  "control \u0000\u0007\u001b\ufffe characters",
  "%(name)s {{ name }} $& $1 [your name]",
  "line\r\nbreak\u000band\ttab\rend",
  "👩🏽‍💻 Zoë 𝒳",
  " ",
  "]]><!--",
];

/** Any text at all, as typed: every plane of Unicode, halves of pairs, controls, hard names. */
const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...HARD),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 }).map((units) =>
    String.fromCharCode(...units),
  ),
);

const detail = fc.oneof(
  { weight: 1, arbitrary: fc.constant("") },
  { weight: 5, arbitrary: anyText.map(clean) },
);

const tail = fc.oneof(
  fc.webQueryParameters({ size: "small" }),
  fc.integer({ min: 1, max: 1950 }).map((length) => "k".repeat(length)),
);

export const link: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom("www.instagram.com", "x.com", "drive.google.com", "unknown.example"), tail)
  .map(([host, more]) => `https://${host}/p/1?k=${more}#c`);

/** Any value; of several ticks any number, and "none of these" only by itself. */
function valueOf(answer: { values: string[]; several: boolean }): fc.Arbitrary<string | string[]> {
  if (!answer.several) return fc.constantFrom(...answer.values);
  const some = fc.shuffledSubarray(
    answer.values.filter((value) => value !== "none"),
    { minLength: 0 },
  );
  const none = fc.constant<string[]>(["none"]);
  return answer.values.includes("none") ? fc.oneof(some, none) : some;
}

type Choices = Record<string, readonly (string | string[])[]>;

/** Answers that leave the letter open: the closed doors are tested where they are decided. */
const OPEN: Choices = {
  adults: ["yes"],
  acting: ["self", "other"],
  where: ["england-wales", "scotland", "northern-ireland"],
  who: ["partner", "ex", "family", "friend", "work", "landlord", "organisation"],
  risk: [["none"], ["police"], ["violent", "fear"], ["together", "unaware"], ["demand"], ["order"]],
};

/** A report made about intimate images, which nobody agreed to, on a site that others can open. */
const REPORTED: Choices = {
  "place.sort": ["post", "group"],
  shows: ["intimate"],
  seen: ["never", "less"],
  uk: ["yes"],
  hostile: ["no", "unsure"],
};

const KEPT_FOR_NOW: Choices = { police: ["reported", "may", "unsure"] };

/** What a kind of letter needs beside; each of these is always answered. */
const OWN: Partial<Record<Kind, Choices>> = {
  "platform-report": { "place.sort": ["post", "group", "chat", "message"] },
  "cloud-notice": { "place.sort": ["shared-link", "album", "private-account", "own-account"] },
  "search-removal": { "place.sort": ["post"] },
  "host-notice": { "place.sort": ["post", "group", "shared-link", "album"] },
  "copyright-notice": { ...REPORTED, "own.work": ["yes"], "copyright.understood": ["yes"] },
  "service-erasure": REPORTED,
  chaser: REPORTED,
  "refusal-answer": { ...REPORTED, refusal: ["id", "photograph", "excessive"] },
  "expedited-complaint": REPORTED,
  "dsa-complaint": { ...REPORTED, refusal: ["id", "not-violating"] },
  "data-complaint": REPORTED,
  "ico-complaint": REPORTED,
  "ofcom-report": REPORTED,
  "ftc-complaint": REPORTED,
  "coordinator-information": REPORTED,
  withdrawal: { happened: [["kept-unasked"]], risk: [["none"]], police: ["no"] },
  "erasure-request": { who: ["organisation"] },
  "recipient-request": {
    happened: [["shared"], ["sent"], ["shared", "sent"], ["sent", "threatened"]],
    risk: [["none"]],
    police: ["reported", "may", "unsure", "no"],
  },
  "holding-undertaking": KEPT_FOR_NOW,
  "hand-over-receipt": KEPT_FOR_NOW,
  "release-to-delete": KEPT_FOR_NOW,
  "police-letter": { police: ["reported", "may", "unsure"] },
  "deprivation-request": { police: ["reported"] },
};

export type GivenAnswers = Record<string, string | string[]>;

/** Answers under which a letter of this kind is offered; questions may be skipped. */
export function answersFor(kind: Kind, tables: Tables): fc.Arbitrary<GivenAnswers> {
  const asked = tables.vocabulary.filter((answer) => !answer.derived);
  const each = asked.map(({ name, values, several }): [string, fc.Arbitrary<string | string[]>] => {
    const open = OWN[kind]?.[name] ?? OPEN[name];
    return [name, open ? fc.constantFrom(...open) : valueOf({ values, several })];
  });
  const needed = ["adults", "risk", "who", "where", "place.sort", ...Object.keys(OWN[kind] ?? {})];
  const record = fc.record(Object.fromEntries(each), { requiredKeys: needed });
  return record as fc.Arbitrary<GivenAnswers>;
}

const MONTHS = fc
  .tuple(fc.integer({ min: 2015, max: 2026 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, "0")}`);

const DETAILS = [
  "sender.name",
  "sender.email",
  "place.account",
  "place.when",
  "place.owner",
  "place.item",
  "defendant.name",
  "defendant.address",
  "defendant.email",
  "claimant.name",
  "claimant.reply",
  "other.name",
  "agent.name",
  "police.officer",
  "police.reference",
  "contact.safe",
  "contact.language",
  "contact.needs",
  "names.other",
  "impact.words",
  "court.next",
];

/** The lists of a person that are typed in rows, with the gaps of a row. */
export const ROWS: Record<string, readonly string[]> = {
  images: ["image.months"],
  devices: ["device.what", "device.use", "device.known"],
  events: ["event.when", "event.what", "event.known", "event.told"],
  reports: ["report.to", "report.when", "report.reference", "report.answer"],
};

/** Whatever is typed ends in a mark of its own, so that two gaps can never be confused. */
function marked(name: string): fc.Arbitrary<string> {
  return detail.map((text) => (text.trim() === "" ? "" : `${text}⟦${name}⟧`));
}

const typedDetails = fc.record(
  Object.fromEntries(DETAILS.map((name) => [name, marked(name)])),
) as fc.Arbitrary<Record<string, string>>;

type Row = Record<string, string>;

function rowsOf(list: string): fc.Arbitrary<Row[]> {
  const cells = (ROWS[list] ?? []).map((name): [string, fc.Arbitrary<string>] => [name, marked(name)]);
  return fc.array(fc.record(Object.fromEntries(cells)), { maxLength: 3 }) as fc.Arbitrary<Row[]>;
}

function cells(...names: string[]): fc.Arbitrary<Row> {
  return fc.record(Object.fromEntries(names.map((name) => [name, marked(name)]))) as fc.Arbitrary<Row>;
}

interface Parts {
  answers: GivenAnswers;
  details: Record<string, string>;
  links: string[];
  service: string;
  named: string;
  months: string[];
  rows: Record<string, Row[]>;
  /** What stands beside each link, and one search. */
  beside: Row;
  search: Row;
  sent: string;
  left: string[];
}

function partsFor(answers: fc.Arbitrary<GivenAnswers>, tables: Tables): fc.Arbitrary<Parts> {
  const services = ["", "other", ...tables.services.map(({ id }) => id)];
  return fc.record({
    answers,
    details: typedDetails,
    links: fc.uniqueArray(link, { maxLength: 4 }),
    service: fc.constantFrom(...services),
    named: marked("place.service_name"),
    months: fc.array(MONTHS, { minLength: 2, maxLength: 2 }).map((months) => months.sort()),
    rows: fc.record(
      Object.fromEntries(Object.keys(ROWS).map((list) => [list, rowsOf(list)])),
    ) as fc.Arbitrary<Record<string, Row[]>>,
    beside: cells("link.account", "link.when", "link.image"),
    search: cells("search.query", "search.results"),
    sent: fc.constantFrom("", "2026-11-02", "2026-10-31"),
    left: fc.subarray([...DETAILS, "link.url", "device.what", "event.when", "report.to"], {
      maxLength: 3,
    }),
  });
}

function put(draft: Draft, parts: Parts, tables: Tables): void {
  const scope = { place: PLACE, person: PERSON };
  for (const [name, value] of Object.entries(parts.answers)) {
    draft.answers[pathOf(name, scope, tables)] = value;
  }
  for (const [name, value] of Object.entries(parts.details)) {
    if (value !== "") draft.details[pathOf(name, scope, tables)] = value;
  }
  const [first = "", last = ""] = parts.months;
  draft.details[`people/${PERSON}/conduct.first`] = first;
  draft.details[`people/${PERSON}/conduct.last`] = last;
  draft.details[`people/${PERSON}/sent.on`] = parts.sent;
  draft.details[`places/${PLACE}/place.service`] = parts.service;
  draft.details[`places/${PLACE}/place.service_name`] = parts.named;
}

function putRows(draft: Draft, list: string, rows: Row[]): void {
  const home = `people/${PERSON}/${list}`;
  draft.lists[home] = rows.map((_, index) => `row${index}`);
  rows.forEach((row, index) => {
    for (const [name, value] of Object.entries(row)) {
      draft.details[`${home}/row${index}/${name}`] = value;
    }
  });
}

function putLists(draft: Draft, { links, rows, beside, search }: Parts): void {
  const linkIds = links.map((_, index) => `link${index}`);
  draft.lists = { places: [PLACE], people: [PERSON], [`places/${PLACE}/links`]: linkIds };
  for (const [list, each] of Object.entries(rows)) putRows(draft, list, each);
  links.forEach((url, index) => {
    draft.details[`places/${PLACE}/links/link${index}`] = url;
    for (const [name, value] of Object.entries(beside)) {
      if (value !== "") draft.details[`places/${PLACE}/links/link${index}/${name}`] = value;
    }
  });
  draft.lists[`places/${PLACE}/searches`] = ["search0"];
  for (const [name, value] of Object.entries(search)) {
    if (value !== "") draft.details[`places/${PLACE}/searches/search0/${name}`] = value;
  }
}

export const KINDS: readonly Kind[] = [
  ...PLACE_KINDS,
  "withdrawal",
  "letter-of-claim",
  "erasure-request",
  "recipient-request",
  "holding-undertaking",
  "hand-over-receipt",
  "release-to-delete",
  "undertakings",
  "certificate",
  "authority-to-act",
  "police-letter",
  "deprivation-request",
  "solicitor-brief",
];

export function caseOf(
  kind: Kind,
  tables: Tables,
  answers: fc.Arbitrary<GivenAnswers> = answersFor(kind, tables),
): fc.Arbitrary<Case> {
  return partsFor(answers, tables).map((parts) => {
    const draft = emptyDraft("testing", "en");
    const scope: Scope = isAboutPlace(kind) ? { place: PLACE } : { person: PERSON };
    put(draft, parts, tables);
    putLists(draft, parts);
    const own = isAboutPlace(kind) ? `places/${PLACE}` : `people/${PERSON}`;
    if (parts.left.length > 0) draft.answers[`${own}/leave/${kind}`] = parts.left;
    return { kind, draft, scope };
  });
}

export function anyCase(tables: Tables): fc.Arbitrary<Case> {
  return fc.oneof(...KINDS.map((kind) => caseOf(kind, tables)));
}
