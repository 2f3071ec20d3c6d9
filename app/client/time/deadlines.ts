/**
 * Periods that letters set going, counted as the law counts them. Pure: no clock.
 *
 * Hours are hours on every clock: when summer time begins or ends, 48 hours later is another hour of
 * the day. Days and months are on the calendar, in whole days.
 */
import { isBankHoliday, isKnownYear, type Part, PARTS } from "./bank-holidays.ts";
import { type Day, plusDays } from "./dates.ts";

const HOUR = 3_600_000;

/** So many hours later, as time passes. */
export function plusHours(from: Date, hours: number): Date {
  return new Date(from.getTime() + hours * HOUR);
}

interface YearMonth {
  year: number;
  month: number;
}

function monthLater(day: Day, months: number): YearMonth {
  const [year = 0, month = 0] = day.split("-").map(Number);
  const count = year * 12 + (month - 1) + months;
  return { year: Math.floor(count / 12), month: (count % 12) + 1 };
}

function daysIn({ year, month }: YearMonth): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function dayIn({ year, month }: YearMonth, day: number): Day {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The same date so many months later; the last of that month when it has no such date. */
export function sameDateLater(day: Day, months: number): Day {
  const then = monthLater(day, months);
  return dayIn(then, Math.min(Number(day.slice(8)), daysIn(then)));
}

/**
 * The last day of a period of months that begins with this day: the day before the same date, and
 * the last of the month when there is no such date.
 */
export function endOfMonthsBeginning(day: Day, months: number): Day {
  const then = monthLater(day, months);
  const date = Number(day.slice(8));
  return date > daysIn(then) ? dayIn(then, daysIn(then)) : plusDays(dayIn(then, date), -1);
}

/** The last day of a period of days that begins with this day, which is the first of them. */
export function endOfDaysBeginning(day: Day, days: number): Day {
  return plusDays(day, days - 1);
}

function isWeekend(day: Day): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}

/** In no part of the United Kingdom that counts here a holiday, and no weekend. */
export function isWorkingDay(day: Day, parts: readonly Part[] = PARTS): boolean {
  return !isWeekend(day) && !parts.some((part) => isBankHoliday(day, part));
}

/** This day or the next that is a working day; undefined past the years whose holidays are known. */
export function workingDayFrom(day: Day, parts: readonly Part[] = PARTS): Day | undefined {
  let found = day;
  while (isKnownYear(found)) {
    if (isWorkingDay(found, parts)) return found;
    found = plusDays(found, 1);
  }
  return undefined;
}
