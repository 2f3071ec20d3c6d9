/**
 * The dates that the letter to the person asks for: so many days from today, editable within limits.
 */
import { type Day, longDate, plusDays } from "../time/dates.ts";

export type DayName = "holding" | "act" | "reply" | "review";

export interface DayRule {
  usual: number;
  /** When there is a threat, or images are up now. */
  urgent: number;
  least: number;
  most: number;
}

/**
 * Fourteen days for a reply is the ordinary reasonable time (Practice Direction Pre-Action Conduct,
 * paragraph 6(b)); the holding request has its own, shorter date.
 */
export const DAY_RULES: Readonly<Record<DayName, DayRule>> = {
  holding: { usual: 3, urgent: 1, least: 1, most: 14 },
  act: { usual: 7, urgent: 7, least: 3, most: 28 },
  reply: { usual: 14, urgent: 14, least: 7, most: 90 },
  review: { usual: 28, urgent: 28, least: 14, most: 180 },
};

export const DAY_NAMES = Object.keys(DAY_RULES) as DayName[];

const WHOLE = /^\d{1,3}$/;

/** The days in use: what was chosen, or the default when nothing usable was. */
export function daysFor(name: DayName, chosen: string, urgent: boolean): number {
  const rule = DAY_RULES[name];
  return isWithinLimits(name, chosen) ? Number(chosen) : urgent ? rule.urgent : rule.usual;
}

export function isWithinLimits(name: DayName, chosen: string): boolean {
  const { least, most } = DAY_RULES[name];
  return WHOLE.test(chosen) && Number(chosen) >= least && Number(chosen) <= most;
}

/** `letter.date` and the four dates asked for, as printed. */
export function letterDates(
  today: Day,
  chosen: Partial<Record<DayName, string>>,
  urgent: boolean,
): Record<string, string> {
  const dates = DAY_NAMES.map((name) => [
    `letter.${name}_by`,
    longDate(plusDays(today, daysFor(name, chosen[name] ?? "", urgent))),
  ]);
  return { "letter.date": longDate(today), ...Object.fromEntries(dates) };
}
