/**
 * Generated cases: drafts with places, people, answers and details of every kind of text.
 *
 * Used by the tests in Node and, bundled, in a real browser. All people are invented.
 */
import fc from "../examples.ts";
import { type Draft, emptyDraft } from "../../../app/client/draft/draft.ts";
import { answerOfFollowed } from "../../../app/client/letters/earlier-letter.ts";
import { mattersOf } from "../../../app/client/plan/offered.ts";
import { type Kind, isAboutPlace } from "../../../app/client/letters/details.ts";
import { holds } from "../../../app/client/draft/rules.ts";
import { lookup, pathOf, type Scope } from "../../../app/client/questions/scope.ts";
import type { Tables } from "../../../app/client/draft/tables.ts";
import { answersFor, type GivenAnswers, REFUSAL } from "./case-answers.ts";
import { type LinkParts, type Parts, partsFor } from "./case-parts.ts";
import { putSent } from "./case-sent.ts";
import type { Row } from "./case-typed.ts";

export interface Case {
  kind: Kind;
  draft: Draft;
  scope: Scope;
}

const PLACE = "place234";
/** A second place of the same service, which the same letter may speak of. */
const ALSO = "place456";
const PERSON = "person23";

function put(draft: Draft, { answers, details, months, sent }: Parts, tables: Tables): void {
  const scope = { place: PLACE, person: PERSON };
  for (const [name, value] of Object.entries(answers)) {
    if (name !== REFUSAL) draft.answers[pathOf(name, scope, tables)] = value;
  }
  for (const [name, value] of Object.entries(details)) {
    if (value !== "") draft.details[pathOf(name, scope, tables)] = value;
  }
  const [first = "", last = ""] = months;
  draft.details[`people/${PERSON}/conduct.first`] = first;
  draft.details[`people/${PERSON}/conduct.last`] = last;
  draft.details[`people/${PERSON}/sent.on`] = sent;
}

function putService(draft: Draft, place: string, { service, named, hosts }: Parts): void {
  const home = `places/${place}`;
  draft.details[`${home}/place.service`] = service;
  draft.details[`${home}/place.service_name`] = named;
  for (const [role, { id, name }] of Object.entries(hosts)) {
    draft.details[`${home}/place.${role}`] = id;
    draft.details[`${home}/place.${role}_name`] = name;
  }
}

function putRows(draft: Draft, home: string, rows: Row[]): void {
  draft.lists[home] = rows.map((_, index) => `row${index}`);
  rows.forEach((row, index) => {
    for (const [name, value] of Object.entries(row)) {
      if (value !== "") draft.details[`${home}/row${index}/${name}`] = value;
    }
  });
}

/** Links of one place are of one site: of the service that was picked, else of the first link's. */
function hostOf({ service, named, links, also }: Parts, tables: Tables): string {
  const [first = { url: "https://unknown.example/" }] = [...links, ...also];
  const { hostname } = new URL(first.url);
  const known = tables.services.find(({ id }) => id === service);
  if (known?.kind === "search") return hostname;
  if (known === undefined) return named === "" ? hostname : "unknown.example";
  const [host] = tables.hosts.find(([name, id]) => id === service && !name.startsWith("=")) ?? [];
  return host ?? "unknown.example";
}

/** A service that is known by no host has no link of its own: what is unknown is none of it. */
function hasLinks({ service }: Parts, tables: Tables): boolean {
  const known = tables.services.find(({ id }) => id === service);
  if (known === undefined || known.id === "other" || known.generic || known.kind === "search") return true;
  return tables.hosts.some(([name, id]) => id === service && !name.startsWith("="));
}

function putLinks(draft: Draft, place: string, links: LinkParts[], host: string): void {
  const home = `places/${place}/links`;
  draft.lists[home] = links.map((_, index) => `link${index}`);
  links.forEach(({ url, beside }, index) => {
    draft.details[`${home}/link${index}`] = url.replace(/^https:\/\/[^/]+\/p\/1/, `https://${host}/p/${index}`);
    for (const [name, value] of Object.entries(beside)) {
      if (value !== "") draft.details[`${home}/link${index}/${name}`] = value;
    }
  });
}

/** The second place is answered alike, so that one letter speaks of both. */
function putAlso(draft: Draft, parts: Parts, tables: Tables): void {
  if (parts.also.length === 0) return;
  draft.lists.places = [PLACE, ALSO];
  const copied = [draft.answers, draft.details];
  for (const values of copied) {
    for (const [path, value] of Object.entries(values)) {
      const own = path.startsWith(`places/${PLACE}/`) && !/\/(?:links|searches)\//.test(path);
      if (own) values[path.replace(PLACE, ALSO)] = value;
    }
  }
  putLinks(draft, ALSO, hasLinks(parts, tables) ? parts.also : [], hostOf(parts, tables));
}

function made(kind: Kind, parts: Parts, tables: Tables): Case {
  const draft = emptyDraft("testing", "en");
  draft.lists = { places: [PLACE], people: [PERSON] };
  put(draft, parts, tables);
  putService(draft, PLACE, parts);
  for (const [list, rows] of Object.entries(parts.rows)) putRows(draft, `people/${PERSON}/${list}`, rows);
  putRows(draft, `places/${PLACE}/searches`, parts.searches);
  putLinks(draft, PLACE, hasLinks(parts, tables) ? parts.links : [], hostOf(parts, tables));
  const about = isAboutPlace(kind);
  if (about) putSent(draft, `places/${PLACE}`, kind, parts.noted, parts.answers);
  putAlso(draft, parts, tables);
  const own = about ? `places/${PLACE}` : `people/${PERSON}`;
  if (parts.left.length > 0) draft.answers[`${own}/leave/${kind}`] = parts.left;
  const matter = mattersOf(draft, tables).find(({ place }) => place === PLACE);
  return { kind, draft, scope: about ? (matter ?? { place: PLACE }) : { person: PERSON } };
}

/** Every kind of letter, as the page has them. */
export function kindsOf(tables: Tables): Kind[] {
  return tables.letters.map(({ kind }) => kind as Kind);
}

/** The service of the first link may be one that takes no such letter. */
function isOpen({ kind, draft, scope }: Case, tables: Tables): boolean {
  const rule = tables.letters.find((letter) => letter.kind === kind)?.applies;
  const asked = lookup(draft, scope, tables);
  const printing = { kind, draft, scope, tables };
  return rule !== undefined && holds(rule, (name) => answerOfFollowed(name, printing) ?? asked(name));
}

export function caseOf(
  kind: Kind,
  tables: Tables,
  answers: fc.Arbitrary<GivenAnswers> = answersFor(kind, tables),
): fc.Arbitrary<Case> {
  return answers
    .chain((given) => partsFor(kind, given, tables))
    .map((parts) => made(kind, parts, tables))
    .filter((given) => isOpen(given, tables));
}

export function anyCase(tables: Tables): fc.Arbitrary<Case> {
  return fc.oneof(...kindsOf(tables).map((kind) => caseOf(kind, tables)));
}
