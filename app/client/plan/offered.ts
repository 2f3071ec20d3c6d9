/** The letters that can be made now, place by place and then person by person. */
import { derive, type Derived } from "../letters/derived-answers.ts";
import type { Draft } from "../draft/draft.ts";
import { answerOfFollowed } from "../letters/earlier-letter.ts";
import { isMixed } from "../questions/place-sites.ts";
import {
  type About,
  type Kind,
  type Printing,
  printingFor,
  serviceAt,
  serviceName,
  siteName,
} from "../letters/details.ts";
import { holds, type Lookup } from "../draft/rules.ts";
import { lookup, type Scope } from "../questions/scope.ts";
import { earlier, isFollowUp } from "../letters/sent-record.ts";
import { shown } from "../questions/shown.ts";
import type { Tables } from "../draft/tables.ts";
import type { Shown } from "../draft/view.ts";

export interface Offer {
  kind: Kind;
  scope: Scope;
}

/** The ticks of the card before the copyright notice. */
const TICKED = ["own.work", "copyright.understood"];

/** Answers that make two places different matters, whatever else they share. */
const APART = ["place.sort", "seen", "hostile", "own.work", "host.role"];

/** Companies that a letter is sent to, once for all its places. */
const SENT_TO = [
  "place.host",
  "place.host_name",
  "place.cdn",
  "place.cdn_name",
  "place.registrar",
  "place.registrar_name",
];

/** Details of a place that a letter prints once, for all its places; others stand with each link. */
function printedOnce(tables: Tables): string[] {
  const asked = new Set(tables.steps.flatMap(({ scope, asks }) => (scope === "place" ? asks : [])));
  const withLinks = new Set(tables.placeholders.map(({ ifEmpty }) => ifEmpty));
  const own = tables.placeholders.filter(({ name, list }) => !list && asked.has(name) && !withLinks.has(name));
  return own.map(({ name }) => name);
}

function hasLink(place: string, { details, lists }: Shown): boolean {
  const home = `places/${place}/links`;
  return (lists[home] ?? []).some((id) => (details[`${home}/${id}`] ?? "").trim() !== "");
}

/**
 * The key of a place's matter; places with the same key share one letter. It holds the service, the
 * answers about the place, the details that a letter prints once, and the letters that were sent. A
 * place whose service is not known yet, or that has no link to stand in the schedule, stands alone.
 */
function matterOf(place: string, draft: Shown, tables: Tables): string {
  const printing: Printing = { kind: "platform-report", draft, scope: { place }, tables };
  const known = serviceAt(place, printing);
  // An entry that stands for many is told apart by the name that was typed.
  const isOne = known !== undefined && known.id !== "other" && known.generic !== true;
  const service = isOne ? known.id : "";
  const called = serviceName(place, printing) || siteName(place, printing);
  const name = service === "" ? called.trim().toLowerCase() : service;
  if (name === "" || !hasLink(place, draft)) return place;
  const own = `places/${place}/`;
  const answers = APART.map((name) => [draft.answers[own + name] ?? ""].join());
  const sent = Object.keys(draft.details)
    .filter((path) => path.startsWith(`${own}sent/`))
    .map((path) => `${path.slice(own.length)} ${draft.details[path]}`)
    .toSorted();
  const alike = [...printedOnce(tables), ...SENT_TO, "again"].map((each) => draft.details[own + each] ?? "");
  return JSON.stringify([name, answers, sent, alike]);
}

/** The view of all places at once. */
function allPlaces(draft: Draft, tables: Tables): Shown {
  return shown(draft, { also: draft.lists.places ?? [] }, tables);
}

/** Each matter once, with all its places: one service gets one letter about what is alike there. */
export function mattersOf(whole: Draft, tables: Tables): Scope[] {
  const draft = allPlaces(whole, tables);
  const matters = new Map<string, string[]>();
  for (const place of draft.lists.places ?? []) {
    const key = matterOf(place, draft, tables);
    matters.set(key, [...(matters.get(key) ?? []), place]);
  }
  return [...matters.values()].map(([place = "", ...also]) =>
    also.length === 0 ? { place } : { place, also },
  );
}

/** Places whose links lead to several sites: no letter speaks of them before they are split. */
export function mixedPlaces(draft: Draft, tables: Tables): string[] {
  const view = allPlaces(draft, tables);
  return (view.lists.places ?? []).filter((place) => isMixed(place, view, tables));
}

/** The matters that letters may speak of. */
export function unmixed(draft: Draft, tables: Tables): Scope[] {
  const mixed = new Set<string | undefined>(mixedPlaces(draft, tables));
  return mattersOf(draft, tables).filter(({ place, also = [] }) =>
    [place, ...also].every((each) => !mixed.has(each)),
  );
}

function scopesOf(draft: Draft, tables: Tables): Scope[] {
  const people = draft.lists.people ?? [];
  return [...unmixed(draft, tables), ...people.map((person) => ({ person }))];
}

/** A follow-up is offered only when an earlier letter was sent or answered. */
function hasItsTime(kind: Kind, scope: Scope, draft: Draft): boolean {
  return !isFollowUp(kind) || earlier(kind, scope, draft) !== undefined;
}

/**
 * Looks up answers by name, derived answers included. A field that is not shown any more opens no
 * letter and closes none, because its value is not sent either.
 */
export function lookupAll(about: About, asked: Lookup): Lookup {
  const printing = printingFor(about);
  const { tables } = printing;
  const derived = new Set(tables.vocabulary.filter((each) => each.derived).map(({ name }) => name));
  let worked: Derived | undefined;
  return (name) => {
    if (derived.has(name)) return (worked ??= derive(printing))[name];
    const followed = answerOfFollowed(name, printing);
    if (followed !== undefined) return followed;
    return asked(name);
  };
}

/**
 * The offers of a draft: each letter that its rule allows, with its place or person. There are none
 * unless everyone in the images was certainly an adult.
 */
export function offered(draft: Draft, tables: Tables): Offer[] {
  if (lookup(draft, {}, tables)("adults") !== "yes") return [];
  return scopesOf(draft, tables).flatMap((scope) => {
    const which = scope.place === undefined ? "person" : "place";
    const view = shown(draft, scope, tables);
    const asked = lookup(view, scope, tables);
    return tables.letters
      .filter((letter) => letter.scope === which)
      .map((letter) => ({ letter, kind: letter.kind as Kind }))
      .filter(({ kind }) => hasItsTime(kind, scope, draft))
      .filter(({ letter, kind }) => holds(letter.applies, lookupAll({ kind, draft: view, scope, tables }, asked)))
      .map(({ kind }) => ({ kind, scope }));
  });
}

/** Where a copyright notice would be open but for its ticks: its warning stands there. */
export function mattersForCopyright(draft: Draft, tables: Tables): Scope[] {
  if (lookup(draft, {}, tables)("adults") !== "yes") return [];
  const letter = tables.letters.find(({ kind }) => kind === "copyright-notice");
  if (letter === undefined) return [];
  return unmixed(draft, tables).filter((scope) => {
    const about: About = { kind: "copyright-notice", draft: shown(draft, scope, tables), scope, tables };
    const known = lookupAll(about, lookup(about.draft, scope, tables));
    return holds(letter.applies, (name) => (TICKED.includes(name) ? "yes" : known(name)));
  });
}

/** One offer's own name, the same for as long as its place or person stands. */
export function keyOf({ kind, scope }: Offer): string {
  return `${kind} ${scope.place ?? scope.person}`;
}

/** People for whom the letter to them is not offered, and who need to be told what there is. */
export function peopleWithout(kind: Kind, draft: Draft, offers: readonly Offer[]): string[] {
  const has = new Set(offers.filter((offer) => offer.kind === kind).map(({ scope }) => scope.person));
  return (draft.lists.people ?? []).filter((person) => !has.has(person));
}

/** The later questions that this kind of letter reads, as names of steps. */
export function papersOf(kind: Kind, tables: Tables): readonly string[] {
  return tables.letters.find((letter) => letter.kind === kind)?.papers ?? [];
}
