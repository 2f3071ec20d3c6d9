/**
 * The period of law in which it happened, and the dates when time limits may run out, from two months.
 *
 * A month is a span of days: only a span that lies wholly within one period is given that period.
 * 31 January 2024: Sexual Offences Act 2003 s.66B in force. 6 February 2026: ss.66E and 66F.
 */
import { type Day, firstDay, isMonth, lastDay, longDate, type Month, plusMonths } from "../time/dates.ts";

export type Period = "before-2024-01-31" | "to-2026-02-05" | "since" | "mixed" | "unknown";

const PERIODS: readonly { value: Period; from: Day; to: Day }[] = [
  { value: "before-2024-01-31", from: "0000-01-01", to: "2024-01-30" },
  { value: "to-2026-02-05", from: "2024-01-31", to: "2026-02-05" },
  { value: "since", from: "2026-02-06", to: "9999-12-31" },
];

/** The period that both months lie in; unknown while one is open or they are the wrong way round. */
export function periodOf(first: Month | "", last: Month | ""): Period {
  if (!isMonth(first) || !isMonth(last) || first > last) return "unknown";
  const [from, to] = [firstDay(first), lastDay(last)];
  return PERIODS.find((period) => from >= period.from && to <= period.to)?.value ?? "mixed";
}

/** Months after which a claim or a charge may be too late, and the month they are counted from. */
const LIMITS = {
  "limit.six_months": { months: 6, from: "last" },
  "limit.three_years": { months: 36, from: "first" },
  "limit.five_years": { months: 60, from: "first" },
  "limit.six_years": { months: 72, from: "first" },
} as const;

/**
 * Limitation dates for a solicitor or the police, counted from the first day of the month given: the
 * earliest they could be. An empty string where the month is not known.
 */
export function limitDates(first: Month | "", last: Month | ""): Record<string, string> {
  const months = { first, last };
  const dates = Object.entries(LIMITS).map(([name, limit]) => {
    const month = months[limit.from];
    return [name, isMonth(month) ? longDate(plusMonths(firstDay(month), limit.months)) : ""];
  });
  return Object.fromEntries(dates) as Record<string, string>;
}
