/**
 * The day on which the person writes again about images that are only being kept: so many days after
 * the letter was sent, or after today while it has not been. Pure.
 */
import { DAY_RULES, daysFor } from "./dates-asked-for.ts";
import { type Day, dayOf, daysBetween, isDay, plusDays } from "../time/dates.ts";
import type { Draft } from "../draft/draft.ts";
import type { Kind } from "./details.ts";
import type { Scope } from "../questions/scope.ts";

/** The days that "more time" adds: as many as a first letter usually gives. */
const MORE = DAY_RULES.review.usual;

interface About {
  draft: Draft;
  scope: Scope;
}

function detail(name: string, { draft, scope }: About): string {
  return draft.details[`people/${scope.person}/${name}`] ?? "";
}

/** The day that the person noted; "" while the letter has not been sent. */
export function sentOn(about: About): Day | "" {
  const day = detail("sent.on", about);
  return isDay(day) ? day : "";
}

/** The day a letter is dated, and counts from: the letter that was noted as sent keeps its own. */
export function letterDay(kind: Kind, about: About, today: Date): Day {
  return (kind === "letter-of-claim" && sentOn(about)) || dayOf(today);
}

/** The number of days until the review, the same whether or not the holding request is urgent. */
export function reviewDays(about: About): number {
  return daysFor("review", detail("days.review", about), false);
}

export function reviewDay(about: About, today: Date): Day {
  return plusDays(sentOn(about) || dayOf(today), reviewDays(about));
}

/** Whether that day has come for a letter that was sent. */
export function isDue(about: About, today: Date): boolean {
  return sentOn(about) !== "" && reviewDay(about, today) <= dayOf(today);
}

/** People whose letter was sent and whose day has come, in the draft's order. */
export function duePeople(draft: Draft, today: Date): string[] {
  const people = draft.lists.people ?? [];
  return people.filter((person) => isDue({ draft, scope: { person } }, today));
}

/** The days that put the review as much later again, counted from today; undefined past the longest. */
export function moreDays(about: About, today: Date): number | undefined {
  const sent = sentOn(about);
  if (sent === "") return undefined;
  const days = daysBetween(sent, dayOf(today)) + MORE;
  return days <= DAY_RULES.review.most ? days : undefined;
}
