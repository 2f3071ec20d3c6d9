/**
 * The facts that must stand in a letter, worked out from the draft a second time and in another way than the
 * client does: the letters are marked against this.
 */
import { isAboutPlace } from "../../../app/client/letters/details.ts";
import type { Tables } from "../../../app/client/draft/tables.ts";
import type { Row } from "../cases/case-typed.ts";
import type { Case } from "../cases/cases.ts";
import { day, limits, month, ofSent } from "./fact-dates.ts";
import { listsOfPerson, listsOfPlaces, type Reading } from "./fact-lists.ts";
import { ofService } from "./fact-service.ts";
import { OF_PERSON, OF_PLACE, OF_SENDER } from "../cases/typed-details.ts";

const PLACE = "places/place234";
const PERSON = "people/person23";

export interface FactSheet {
  values: Record<string, string>;
  lists: Record<string, Row[]>;
  /** Words that may stand nowhere: left out, or not of this letter. */
  forbidden: string[];
}


/** The details that the wizard still asks for, by the sort of place and the way a letter goes. */
function asked({ draft }: Case): (name: string) => boolean {
  const sort = String(draft.answers[`${PLACE}/place.sort`]);
  const posted = ["post", "group", "chat", "message"].includes(sort);
  const delivery = draft.answers[`${PERSON}/delivery`];
  const risk = [draft.answers[`${PERSON}/risk`] ?? []].flat();
  const happened = [draft.answers[`${PERSON}/happened`] ?? []].flat();
  const known = draft.answers[`${PERSON}/police`] === "reported" || risk.includes("police");
  const passedOn = happened.includes("shared") || happened.includes("sent");
  const homes = [draft.answers[`${PERSON}/where`], draft.answers[`${PERSON}/home`]];
  const hidden: Record<string, boolean> = {
    "place.account": !posted,
    "place.when": !posted,
    "place.owner": posted,
    "place.item": posted,
    "link.url": ["message", "private-account", "own-account"].includes(sort),
    "defendant.email": delivery !== "email",
    "defendant.address": delivery !== "post",
    "conduct.last": draft.answers[`${PERSON}/occasions`] !== "several",
    "police.officer": !known && !risk.includes("order"),
    "police.reference": !known && !risk.includes("order"),
    "court.next": !known && !risk.includes("order"),
    "other.name": !passedOn || risk.join() !== "none",
    "event.told": !homes.includes("scotland"),
  };
  return (name) => !(hidden[name] ?? false);
}

function dates({ draft, kind }: Case, today: Date): Record<string, string> {
  const happened = [draft.answers[`${PERSON}/happened`] ?? []].flat();
  const aboutPerson = !isAboutPlace(kind);
  const sent = draft.details[`${PERSON}/sent.on`] ?? "";
  const [year = 0, number = 0, date = 0] = sent.split("-").map(Number);
  const since = aboutPerson && sent !== "" ? new Date(year, number - 1, date) : today;
  const dated = kind === "letter-of-claim" ? since : today;
  const urgent = aboutPerson && (happened.includes("threatened") || happened.includes("shared"));
  return {
    "letter.date": day(dated, 0),
    "letter.holding_by": day(dated, urgent ? 1 : 3),
    "letter.act_by": day(dated, 7),
    "letter.reply_by": day(dated, 14),
    "letter.review_by": day(since, 28),
    ...(aboutPerson ? { "letter.sent_on": sent === "" ? "" : day(since, 0) } : {}),
  };
}

function valuesOf({ kind, draft }: Case, { tables, isAsked, isLeft }: Reading): Record<string, string> {
  const detail = (path: string, name: string): string =>
    isAsked(name) ? (draft.details[path] ?? "") : "";
  const at = (home: string, names: readonly string[]): Record<string, string> =>
    Object.fromEntries(names.map((name) => [name, detail(`${home}${name}`, name)]));
  if (isAboutPlace(kind)) {
    return {
      ...at("", OF_SENDER),
      ...at(`${PLACE}/`, OF_PLACE),
      ...ofService(PLACE, draft, tables, !isLeft("link.url")),
      ...ofSent(kind, PLACE, draft),
    };
  }
  return at(`${PERSON}/`, OF_PERSON);
}

/** The months, of which the dates follow that a claim may be too late after. */
function monthsOf({ kind, draft }: Case, { isAsked }: Reading): Record<string, string> {
  if (isAboutPlace(kind)) return {};
  const [first = "", last = ""] = ["conduct.first", "conduct.last"].map((name) =>
    isAsked(name) ? (draft.details[`${PERSON}/${name}`] ?? "") : "",
  );
  return { "conduct.first": month(first), "conduct.last": month(last), ...limits(first, last) };
}

function placesOf({ kind, draft, scope }: Case): string[] {
  const ids = isAboutPlace(kind) ? [scope.place, ...(scope.also ?? [])] : (draft.lists.places ?? []);
  return ids.map((id) => `places/${id}`);
}

const MARK = /⟦[^⟧]*⟧/gu;

function marksIn(words: readonly string[]): Set<string> {
  return new Set(words.flatMap((each) => each.match(MARK) ?? []));
}

/** Every mark and every link of the draft that this letter does not print. */
function forbiddenIn({ draft }: Case, printed: readonly string[]): string[] {
  const typed = Object.values(draft.details);
  const allowed = marksIn(printed);
  const links = Object.entries(draft.details).filter(([path]) => /\/links\/link\d+$/.test(path));
  return [
    ...[...marksIn(typed)].filter((mark) => !allowed.has(mark)),
    ...links.map(([, url]) => url).filter((url) => !printed.includes(url)),
  ];
}

/** The facts of one case on one day. */
export function factSheet(given: Case, tables: Tables, today: Date): FactSheet {
  const { kind, draft } = given;
  const about = isAboutPlace(kind);
  const left = [draft.answers[`${about ? PLACE : PERSON}/leave/${kind}`] ?? []].flat();
  const isLeft = (name: string): boolean => left.includes(name);
  const reading: Reading = { draft, tables, isAsked: asked(given), isLeft };
  const all = { ...valuesOf(given, reading), ...monthsOf(given, reading), ...dates(given, today) };
  const values = Object.fromEntries(
    Object.entries(all).map(([name, value]) => [name, isLeft(name) ? "" : value]),
  );
  const lists: FactSheet["lists"] = {
    ...listsOfPlaces(placesOf(given), reading),
    ...(about ? {} : { ...listsOfPerson(PERSON, reading), searches: [] }),
  };
  const rows = Object.values(lists).flat().flatMap((row) => Object.values(row));
  return { values, lists, forbidden: forbiddenIn(given, [...Object.values(values), ...rows]) };
}
