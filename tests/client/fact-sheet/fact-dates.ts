/** The dates that a letter must have, and what it must say of the letters before it, counted again. */
import type { Draft } from "../../../app/client/draft/draft.ts";
import type { Kind } from "../../../app/client/letters/details.ts";

type Told = Record<string, string>;

const MONTHS =
  "January February March April May June July August September October November December".split(" ");
const REPORTS = ["platform-report", "cloud-notice", "search-removal"];
const HOURS_48 = 48 * 60 * 60 * 1000;

export function day(from: Date, more: number): string {
  const date = new Date(from.getTime());
  date.setDate(date.getDate() + more);
  return `${date.getDate()} ${MONTHS[date.getMonth()]} ${date.getFullYear()}`;
}

/** "1 March 2026", of `2026-03-01`. */
function dayIn(value: string): string {
  const [year, month, date] = value.slice(0, 10).split("-").map(Number);
  return value === "" ? "" : `${date} ${MONTHS[(month ?? 0) - 1]} ${year}`;
}

export function month(value: string): string {
  const [year, number] = value.split("-");
  return value === "" ? "" : `${MONTHS[Number(number) - 1]} ${year}`;
}

function firstOf(value: string, months: number): string {
  const [year = "", number = ""] = value.split("-");
  const total = Number(year) * 12 + Number(number) - 1 + months;
  return `1 ${MONTHS[total % 12]} ${Math.floor(total / 12)}`;
}

export function limits(first: string, last: string): Told {
  const latest = last || first;
  return {
    "limit.six_months": latest === "" ? "" : firstOf(latest, 6),
    "limit.three_years": first === "" ? "" : firstOf(first, 36),
    "limit.five_years": first === "" ? "" : firstOf(first, 60),
    "limit.six_years": first === "" ? "" : firstOf(first, 72),
  };
}

/** A day whose time nobody remembers. */
const isWholeDay = (stamp: string): boolean => stamp.length === "2026-03-01".length;

function moment(stamp: string): string {
  if (stamp === "" || isWholeDay(stamp)) return dayIn(stamp);
  const offset = stamp.slice(-6) === "+00:00" ? "" : stamp.slice(-6);
  return `${dayIn(stamp)} at ${stamp.slice(11, 16)} (UTC${offset})`;
}

/** Two days of hours later, on the clock of this device; of a day, counted from its last minute. */
function hoursLater(stamp: string): string {
  if (stamp === "") return "";
  if (isWholeDay(stamp)) return day(new Date(Date.parse(`${stamp}T23:59`) + HOURS_48), 0);
  const then = new Date(Date.parse(stamp) + HOURS_48);
  const zone = new Intl.DateTimeFormat("en", { timeZoneName: "longOffset" }).format(then);
  const offset = /GMT(.*)$/.exec(zone)?.[1] ?? "";
  return `${day(then, 0)} at ${then.toTimeString().slice(0, 5)} (UTC${offset.replace("+00:00", "")})`;
}

/** The last day of a month that begins with this day. */
function monthFrom(value: string): string {
  if (value === "") return "";
  const [year = 0, number = 0, date = 0] = value.slice(0, 10).split("-").map(Number);
  const isThere = new Date(year, number, date).getDate() === date;
  return day(new Date(year, isThere ? number : number + 1, isThere ? date - 1 : 0), 0);
}

/** The letter that this one is about: where it stands, and which it is. */
function followed(kind: Kind, place: string, draft: Draft): string | undefined {
  const noted = (each: string): boolean => draft.details[`${place}/sent/${each}`] !== undefined;
  const report = REPORTS.find(noted);
  switch (kind) {
    case "data-complaint":
      return "service-erasure";
    case "ico-complaint":
      return noted("data-complaint") ? "data-complaint" : "service-erasure";
    case "host-notice":
      return report === "search-removal" ? undefined : report;
    default:
      return report;
  }
}

const ABOUT_DATA: readonly Kind[] = ["service-erasure", "data-complaint", "ico-complaint"];
/** Kinds that follow none: of what came up again, the one about it before. */
const FIRST: readonly Kind[] = [
  "platform-report",
  "cloud-notice",
  "search-removal",
  "copyright-notice",
  "service-erasure",
];

/** Notes of the letters before this one; for a copy that came up again, of the letter about it then. */
export function ofSent(kind: Kind, place: string, draft: Draft): Told {
  const again = draft.details[`${place}/again`];
  const isFirst = FIRST.includes(kind);
  const home = isFirst ? `places/${again}` : place;
  const noted = (name: string, each: string | undefined, where = place): string =>
    draft.details[`${where}/${name}/${each}`] ?? "";
  const before = isFirst ? kind : followed(kind, place, draft);
  const isOfData = ABOUT_DATA.includes(kind);
  const report = isOfData ? REPORTS.find((each) => noted("sent", each) !== "") : before;
  const reported = isOfData ? place : home;
  return {
    "notice.sent": moment(noted("sent", report, reported)),
    "notice.due": hoursLater(noted("sent", report, reported)),
    "notice.reference": noted("reference", report, reported),
    "erasure.sent": dayIn(noted("sent", "service-erasure")),
    "erasure.due": monthFrom(noted("sent", "service-erasure")),
    "erasure.reference": noted("reference", "service-erasure"),
    "complaint.sent": dayIn(noted("sent", "data-complaint")),
    "complaint.reference": noted("reference", "data-complaint"),
    "expedited.sent": dayIn(noted("sent", "expedited-complaint")),
    "expedited.reference": noted("reference", "expedited-complaint"),
    "answer.when": dayIn(noted("came.on", before, home)),
    "answer.words": ["", "nothing"].includes(noted("came", before, home))
      ? ""
      : noted("answer.words", before, home),
    "effect.words": draft.details[`${place}/effect.words`] ?? "",
  };
}
