/**
 * Days (`YYYY-MM-DD`) and months (`YYYY-MM`) as text, which compares as they do: whether there is
 * such a day, reckoning with days, and how a letter writes them. Pure: no clock. Reckoning is on the
 * calendar (UTC), so that summer time never moves a day.
 */
export type Day = string;
export type Month = string;

/** Only the years a person now alive can mean; arithmetic on them never leaves four figures. */
const MONTH = /^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])$/;
const DAY = /^(?:19|20)\d{2}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;

const LONG = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});
const MONTH_ONLY = new Intl.DateTimeFormat("en-GB", {
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

function utc(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

function iso(date: Date): Day {
  return date.toISOString().slice(0, 10);
}

/** The calendar day on the person's own device. */
export function dayOf(now: Date): Day {
  return iso(new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())));
}

export function plusDays(day: Day, days: number): Day {
  const date = utc(day);
  date.setUTCDate(date.getUTCDate() + days);
  return iso(date);
}

/** Whether the calendar has this day: 31 February is none. */
export function isDay(value: string): value is Day {
  return DAY.test(value) && !Number.isNaN(utc(value).getTime()) && plusDays(value, 0) === value;
}

/** The days from one to a later one; both must be days. */
export function daysBetween(from: Day, to: Day): number {
  return (utc(to).getTime() - utc(from).getTime()) / DAY_MS;
}

export function isMonth(value: string): value is Month {
  return MONTH.test(value);
}

export function firstDay(month: Month): Day {
  return `${month}-01`;
}

export function lastDay(month: Month): Day {
  return plusDays(plusMonths(firstDay(month), 1), -1);
}

/** The same day of a later month. Only for first days of a month, which every month has. */
export function plusMonths(day: Day, months: number): Day {
  const date = utc(day);
  date.setUTCMonth(date.getUTCMonth() + months);
  return iso(date);
}

/** "7 December 2026": letters are in English whatever the language of the page. */
export function longDate(day: Day): string {
  return LONG.format(utc(day));
}

/** "December 2026"; the empty string for what is not a month. */
export function longMonth(month: Month): string {
  return isMonth(month) ? MONTH_ONLY.format(utc(firstDay(month))) : "";
}
