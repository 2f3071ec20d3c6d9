/**
 * Generated cases: drafts with places, people, answers and details of every kind of text.
 *
 * Used by the tests in Node and, bundled, in a real browser. All people are invented.
 */
import fc from "fast-check";
import { clean } from "../../app/client/clean.ts";
import { type Draft, emptyDraft } from "../../app/client/draft.ts";
import { type Kind, isAboutPlace } from "../../app/client/printed.ts";
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

function valueOf(answer: { values: string[]; several: boolean }): fc.Arbitrary<string | string[]> {
  return answer.several
    ? fc.shuffledSubarray(answer.values, { minLength: 0 })
    : fc.constantFrom(...answer.values);
}

/** Answers that leave the letter open: the closed doors are tested where they are decided. */
const OPEN: Record<string, readonly string[]> = {
  adults: ["yes"],
  acting: ["self", "other"],
  where: ["england-wales"],
  who: ["partner", "ex", "family", "friend", "work", "landlord", "organisation"],
};

const RISKS = [["none"], ["police"], ["violent", "fear"], ["together", "unaware"], ["demand"]];

const SORTS: Partial<Record<Kind, readonly string[]>> = {
  "platform-report": ["post", "group", "chat", "message"],
  "cloud-notice": ["shared-link", "album", "private-account", "own-account"],
};

export type GivenAnswers = Record<string, string | string[]>;

/** Answers under which a letter of this kind is offered; questions may be skipped. */
export function answersFor(kind: Kind, tables: Tables): fc.Arbitrary<GivenAnswers> {
  const asked = tables.vocabulary.filter((answer) => !answer.derived);
  const each = asked.map(({ name, values, several }): [string, fc.Arbitrary<string | string[]>] => {
    if (name === "risk") return [name, fc.constantFrom(...RISKS)];
    if (name === "place.sort") return [name, fc.constantFrom(...(SORTS[kind] ?? values))];
    return [name, valueOf({ values: [...(OPEN[name] ?? values)], several })];
  });
  const needed = ["adults", "risk", "who", "where", "place.sort"];
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
];

/** Whatever is typed ends in a mark of its own, so that two gaps can never be confused. */
function marked(name: string): fc.Arbitrary<string> {
  return detail.map((text) => (text.trim() === "" ? "" : `${text}⟦${name}⟧`));
}

const typedDetails = fc.record(
  Object.fromEntries(DETAILS.map((name) => [name, marked(name)])),
) as fc.Arbitrary<Record<string, string>>;

interface Parts {
  answers: GivenAnswers;
  details: Record<string, string>;
  links: string[];
  service: string;
  named: string;
  months: string[];
  groups: string[];
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
    groups: fc.array(marked("image.months"), { maxLength: 3 }),
    left: fc.subarray([...DETAILS, "link.url"], { maxLength: 3 }),
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
  draft.details[`places/${PLACE}/place.service`] = parts.service;
  draft.details[`places/${PLACE}/place.service_name`] = parts.named;
}

function putLists(draft: Draft, { links, groups }: Parts): void {
  const linkIds = links.map((_, index) => `link${index}`);
  const groupIds = groups.map((_, index) => `group${index}`);
  draft.lists = {
    places: [PLACE],
    people: [PERSON],
    [`places/${PLACE}/links`]: linkIds,
    [`people/${PERSON}/images`]: groupIds,
  };
  links.forEach((url, index) => {
    draft.details[`places/${PLACE}/links/link${index}`] = url;
  });
  groups.forEach((months, index) => {
    draft.details[`people/${PERSON}/images/group${index}/image.months`] = months;
  });
}

export const KINDS: readonly Kind[] = [
  "platform-report",
  "cloud-notice",
  "letter-of-claim",
  "solicitor-note",
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
