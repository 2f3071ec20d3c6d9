/**
 * The next steps after each letter that was sent: the dates with how they were counted, and the
 * letters that are next. Pure: today is an argument.
 */
import { daysFor } from "../letters/dates-asked-for.ts";
import { type Part, PARTS } from "../time/bank-holidays.ts";
import { type Day, dayOf, plusDays } from "../time/dates.ts";
import {
  endOfDaysBeginning,
  endOfMonthsBeginning,
  plusHours,
  sameDateLater,
  workingDayFrom,
} from "../time/deadlines.ts";
import { derive } from "../letters/derived-answers.ts";
import { type About, type Printing, printingFor } from "../letters/details.ts";
import { type Kind, REPORTS } from "../letters/kinds.ts";
import { lookup } from "../questions/scope.ts";
import { type Sent, sentOf } from "../letters/sent-record.ts";
import { latestOf } from "../time/moments.ts";
import type { Shown } from "../draft/view.ts";

/** A moment, or a whole day. */
export type Due = { at: Date } | { on: Day };

export interface NextStep {
  /** The key of the page's sentence that tells the step and how its date was counted. */
  key: string;
  due: Due;
  /** The start of the period: a moment where hours count, else a day. */
  from: Due;
  /** The letters that are next, the likeliest first; those not offered are passed over. */
  opens: readonly Kind[];
  /** Past this it is only told, and reminds of nothing. */
  quiet?: boolean;
}

/** Our own suggestions, where no law names a time. */
const CONFIRM_HOURS = 24;
const AUTHORITY_HOURS = 72;
const WEEK = 7;
const CHASE_DAYS = 3;
const TEN_WEEKS = 70;

/** The period that the law gives a service for removal, and the first hour after it. */
const REMOVE_HOURS = 48;
const CHASE_HOURS = 49;

const PUBLISHED = ["post", "group", "shared-link", "album"];

/** The 48-hour periods that a report starts: those whose declarations its answers allow. */
function hoursOf(about: Printing): { uk: boolean; us: boolean } {
  const { draft, scope, tables, kind } = about;
  const answer = lookup(draft, scope, tables);
  const says = (name: string, ...values: string[]): boolean =>
    values.some((value) => [answer(name) ?? ""].flat().includes(value));
  const declares =
    kind !== "search-removal" &&
    says("shows", "intimate") &&
    says("seen", "never", "less") &&
    says("acting", "self", "other") &&
    says("place.sort", ...PUBLISHED);
  const regimes = regimesOf(about);
  const isSigned = derive(about)["has.name"] === "yes";
  return {
    uk: declares && regimes.includes("uk-osa") && (says("uk", "yes") || says("account", "yes")),
    us: declares && regimes.includes("us-take-it-down") && isSigned,
  };
}

function regimesOf(about: Printing): string[] {
  return [derive(about)["service.regimes"] ?? []].flat();
}

/** The part of the country whose bank holidays count: the person's home, or all where it is not known. */
function partsOf(draft: Shown): readonly Part[] {
  const homes = (draft.lists.people ?? []).map((id) => draft.answers[`people/${id}/home`]);
  const known = PARTS.filter((part) => homes.includes(part));
  return known.length === 0 ? PARTS : known;
}

/** A due day where only the day of sending is known: an exact time would be made up. */
function dueAfter(sent: Sent, at: Date, hours: number): Pick<NextStep, "due" | "from"> {
  const then = plusHours(at, hours);
  if (sent.at !== sent.day) return { due: { at: then }, from: { at } };
  return { due: { on: dayOf(then) }, from: { on: sent.day } };
}

function ofReport(about: Printing, sent: Sent, at: Date): NextStep[] {
  const regimes = regimesOf(about);
  const { uk, us } = hoursOf(about);
  const after = (hours: number, key: string, opens: readonly Kind[] = []): NextStep => ({
    key,
    ...dueAfter(sent, at, hours),
    opens,
  });
  const confirm = regimes.includes("eu-dsa")
    ? [{ ...after(CONFIRM_HOURS, "confirm"), quiet: true }]
    : [];
  if (!(uk || us)) {
    const on = sent.day === "" ? dayOf(at) : sent.day;
    const week: NextStep = {
      key: "week",
      due: { on: plusDays(on, WEEK) },
      from: { on },
      opens: ["chaser", "host-notice"],
    };
    return [...confirm, week];
  }
  return [
    ...confirm,
    { ...after(REMOVE_HOURS, "hours-48"), quiet: true },
    after(CHASE_HOURS, "hours-49", ["chaser", ...(uk ? ["expedited-complaint" as const] : [])]),
    ...(uk ? [after(AUTHORITY_HOURS, "hours-72-uk", ["ofcom-report"])] : []),
    ...(us ? [after(AUTHORITY_HOURS, "hours-72-us", ["ftc-complaint"])] : []),
  ];
}

function onDay(key: string, on: Day, from: Day, opens: readonly Kind[] = []): NextStep {
  return { key, due: { on }, from: { on: from }, opens };
}

function ofErasure(about: Printing, day: Day): NextStep[] {
  const same = sameDateLater(day, 1);
  const wait = workingDayFrom(same, partsOf(about.draft)) ?? same;
  return [
    { ...onDay("month", endOfMonthsBeginning(day, 1), day), quiet: true },
    { ...onDay("month-wait", wait, day), quiet: true },
    onDay("month-over", plusDays(wait, 1), day, ["data-complaint"]),
    { ...onDay("month-longer", endOfMonthsBeginning(day, 3), day), quiet: true },
  ];
}

function ofDataComplaint(sent: Sent, day: Day): NextStep[] {
  const last = sent.cameOn === "" ? day : sent.cameOn;
  return [
    { ...onDay("days-30", endOfDaysBeginning(day, 30), day), quiet: true },
    onDay("day-31", endOfDaysBeginning(day, 31), day, ["ico-complaint"]),
    onDay("ten-weeks", plusDays(last, TEN_WEEKS), last, ["ico-complaint"]),
    { ...onDay("three-months", sameDateLater(last, 3), last), quiet: true },
  ];
}

function ofClaim({ draft, scope }: Printing, day: Day): NextStep[] {
  const chosen = draft.details[`people/${scope.person}/days.reply`] ?? "";
  const days = daysFor("reply", chosen, false);
  return [{ ...onDay("reply", plusDays(day, days), day), quiet: true }];
}

function ofSent(about: Printing, sent: Sent): NextStep[] {
  const at = latestOf(sent.at);
  if (at === undefined || sent.day === "") return [];
  if (REPORTS.includes(sent.kind)) return ofReport(about, sent, at);
  switch (sent.kind) {
    case "host-notice":
      return [onDay("week-host", plusDays(sent.day, WEEK), sent.day, ["search-removal"])];
    case "chaser":
      return [onDay("chase-days", plusDays(sent.day, CHASE_DAYS), sent.day, ["expedited-complaint"])];
    case "expedited-complaint":
      return [
        onDay("complaint-days", plusDays(sent.day, CHASE_DAYS), sent.day, ["ofcom-report"]),
      ];
    case "service-erasure":
    case "erasure-request":
      return ofErasure(about, sent.day);
    case "data-complaint":
      return ofDataComplaint(sent, sent.day);
    case "ico-complaint":
      return [onDay("silence", sameDateLater(sent.day, 3), sent.day)];
    case "letter-of-claim":
      return ofClaim(about, sent.day);
    default:
      return [];
  }
}

/** The steps that an answer opens, counted from the day it came. */
function ofAnswer(about: Printing, sent: Sent, today: Day): NextStep[] {
  const day = sent.cameOn === "" ? today : sent.cameOn;
  const isReport = REPORTS.includes(sent.kind);
  if (sent.came === "refused" && (isReport || sent.kind === "service-erasure")) {
    const eu = isReport && regimesOf(about).includes("eu-dsa");
    const appeal = onDay("six-months", sameDateLater(day, 6), day, ["dsa-complaint"]);
    return [
      onDay("refused", day, day, [isReport ? "refusal-answer" : "data-complaint"]),
      ...(eu && sent.cameOn !== "" ? [{ ...appeal, quiet: true }] : []),
      ...(isReport ? [onDay("erase", day, day, ["service-erasure"])] : []),
    ];
  }
  return isReport && sent.came === "removed" ? [onDay("erase", day, day, ["service-erasure"])] : [];
}

/** The step without letters that were sent already. With none left, it reminds of nothing. */
function withoutSent(step: NextStep, { scope, draft }: Printing): NextStep {
  const opens = step.opens.filter((kind) => sentOf({ kind, scope }, draft) === undefined);
  const isDone = step.opens.length > 0 && opens.length === 0;
  return { ...step, opens, quiet: step.quiet === true || isDone };
}

/** All next steps of one letter, soonest first; no hours count once the images are gone. */
export function nextSteps(letter: About, today: Date): NextStep[] {
  const about = printingFor(letter);
  const sent = sentOf(about, about.draft);
  if (sent === undefined) return [];
  const answered = ofAnswer(about, sent, dayOf(today));
  const isOver = sent.came === "removed" || (sent.came === "refused" && answered.length > 0);
  const waiting = isOver ? [] : ofSent(about, sent);
  const all = [...answered, ...waiting].map((step) => withoutSent(step, about));
  return all.toSorted((one, other) => startOf(one.due) - startOf(other.due));
}

/** When it begins to be due, on this device's clock. */
export function startOf(due: Due): number {
  return "at" in due ? due.at.getTime() : new Date(`${due.on}T00:00`).getTime();
}

export function isDue({ due }: NextStep, today: Date): boolean {
  return startOf(due) <= today.getTime();
}
