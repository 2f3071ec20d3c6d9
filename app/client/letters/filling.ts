/**
 * The words in a letter's gaps: every placeholder of the closed list, with its words or with "".
 *
 * Only what was typed, what the registry knows of the service, and dates computed from the day.
 */
import { DAY_NAMES, letterDates } from "./dates-asked-for.ts";
import { longDate } from "../time/dates.ts";
import { limitDates } from "./law-periods.ts";
import {
  detail,
  hostAt,
  hostName,
  isAboutPlace,
  type Kind,
  leftOut,
  type Printing,
  printingFor,
  type Row,
  serviceAt,
  serviceName,
} from "./details.ts";
import { printedDetails, printedLists } from "./printed.ts";
import { letterDay, reviewDay } from "./review-day.ts";
import { lookup, type Scope } from "../questions/scope.ts";
import { addressOf, companyOf, privacyOf } from "../services/words-for-letters.ts";
import type { Draft } from "../draft/draft.ts";
import type { Tables } from "../draft/tables.ts";

export type { Row } from "./details.ts";

/** Each placeholder that exists has a prompt; one without is unknown and may not stand in a letter. */
export interface Filling {
  values: Record<string, string>;
  lists: Record<string, Row[]>;
  prompts: Record<string, string>;
}

function ofPlace(printing: Printing): Row {
  const place = printing.scope.place;
  if (place === undefined) return {};
  const service = serviceAt(place, printing);
  return {
    "service.name": serviceName(place, printing),
    "service.entity": companyOf(service),
    "service.address": addressOf(service),
    "service.privacy": privacyOf(service),
    "host.name": hostName(printing),
    "host.address": addressOf(hostAt(printing)),
  };
}

/** A threat, or images that are up now, make the holding request urgent. */
export function isUrgent({ draft, scope, tables }: Printing): boolean {
  if (scope.person === undefined) return false;
  const happened = [lookup(draft, scope, tables)("happened") ?? []].flat();
  return happened.includes("threatened") || happened.includes("shared");
}

/** Where a letter's own small settings are kept: with its place or its person. */
export function ownPath({ kind, scope }: Printing): string {
  return isAboutPlace(kind) ? `places/${scope.place}` : `people/${scope.person}`;
}

function chosenDays(printing: Printing): Record<string, string> {
  const own = ownPath(printing);
  const chosen = DAY_NAMES.map((name) => [name, printing.draft.details[`${own}/days.${name}`] ?? ""]);
  return Object.fromEntries(chosen) as Record<string, string>;
}

/** Dates after which a claim may be too late, from the months given. */
function ofPerson(printing: Printing): Row {
  const first = detail("conduct.first", printing);
  return limitDates(first, detail("conduct.last", printing) || first);
}

/** The filling of one letter on one day. A detail left out is nowhere in it. */
export function fillingFor(
  kind: Kind,
  draft: Draft,
  scope: Scope,
  tables: Tables,
  today: Date,
): Filling {
  const printing = printingFor({ kind, draft, scope, tables });
  const about = isAboutPlace(kind);
  const own: Row = {
    ...printedDetails(printing),
    ...(about ? ofPlace(printing) : ofPerson(printing)),
    ...letterDates(letterDay(kind, printing, today), chosenDays(printing), isUrgent(printing)),
    ...(about ? {} : { "letter.review_by": longDate(reviewDay(printing, today)) }),
  };
  const left = leftOut(printing);
  const names = tables.placeholders.filter(({ list }) => !list).map(({ name }) => name);
  const value = (name: string): string => (left.includes(name) ? "" : (own[name] ?? ""));
  return {
    values: Object.fromEntries(names.map((name) => [name, value(name)])),
    lists: printedLists(printing),
    prompts: Object.fromEntries(tables.placeholders.map(({ name, prompt }) => [name, prompt])),
  };
}
