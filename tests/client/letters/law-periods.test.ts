/**
 * The period is what the server learns of the months, and it decides which law a letter names. It is
 * worked out a second time here, day by day, and compared over generated months.
 */
import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import fc, { examples } from "../examples.ts";
import { derive } from "../../../app/client/letters/derived-answers.ts";
import { emptyDraft } from "../../../app/client/draft/draft.ts";
import { limitDates, type Period, periodOf } from "../../../app/client/letters/law-periods.ts";
import { tables } from "../cases/real-tables.ts";

const RUNS = examples(4000);
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

type Month = [year: number, month: number];

const text = ([year, month]: Month): string => `${year}-${String(month).padStart(2, "0")}`;

/** Months of a whole lifetime. */
const wideMonth = fc
  .tuple(fc.integer({ min: 1990, max: 2060 }), fc.integer({ min: 1, max: 12 }))
  .map(text);

/** Months of fifteen years, half of them next to one of the two days on which the law changed. */
const anyMonth: fc.Arbitrary<Month> = fc.oneof(
  fc.tuple(fc.integer({ min: 2015, max: 2029 }), fc.integer({ min: 1, max: 12 })),
  fc.constantFrom<Month>([2023, 12], [2024, 1], [2024, 2], [2026, 1], [2026, 2], [2026, 3]),
);

function daysIn([year, month]: Month): number {
  const leap = month === 2 && year % 4 === 0;
  return (MONTH_DAYS[month - 1] ?? 0) + (leap ? 1 : 0);
}

function lawOn(year: number, month: number, day: number): Period {
  const number = year * 10000 + month * 100 + day;
  return number < 20240131 ? "before-2024-01-31" : number < 20260206 ? "to-2026-02-05" : "since";
}

/** The law on each day from the first of one month to the last of another. */
function lawsBetween(first: Month, last: Month): Set<Period> {
  const laws = new Set<Period>();
  for (let at = first[0] * 12 + first[1] - 1; at <= last[0] * 12 + last[1] - 1; at += 1) {
    const month: Month = [Math.floor(at / 12), (at % 12) + 1];
    for (let day = 1; day <= daysIn(month); day += 1) laws.add(lawOn(...month, day));
  }
  return laws;
}

function expected(first: Month | undefined, last: Month | undefined): Period {
  if (first === undefined || last === undefined) return "unknown";
  const laws = [...lawsBetween(first, last)];
  const [only = "unknown"] = laws;
  return laws.length > 1 ? "mixed" : only;
}

function say(context: TestContext, what: string, seen: Map<string, number>): void {
  const total = [...seen.values()].reduce((sum, count) => sum + count, 0);
  context.diagnostic(`${what}: ${total} cases, ${JSON.stringify(Object.fromEntries(seen))}`);
}

function count(seen: Map<string, number>, period: string): void {
  seen.set(period, (seen.get(period) ?? 0) + 1);
}

test("the period of two months is the law on every day between them", (context) => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(fc.option(anyMonth, { nil: undefined, freq: 12 }), fc.option(anyMonth, { nil: undefined, freq: 12 }), (first, last) => {
      const period = periodOf(first ? text(first) : "", last ? text(last) : "");
      assert.equal(period, expected(first, last));
      count(seen, period);
    }),
    { numRuns: RUNS },
  );
  assert.equal(seen.size, 5, "each of the five periods was met");
  say(context, "months", seen);
});

test("what is derived from the dates that were asked for is that period and never a month", (context) => {
  const seen = new Map<string, number>();
  const occasions = fc.constantFrom("one", "several", undefined);
  const months = fc.tuple(fc.option(anyMonth, { nil: undefined, freq: 12 }), fc.option(anyMonth, { nil: undefined, freq: 12 }));
  fc.assert(
    fc.property(months, occasions, ([first, last], often) => {
      const draft = emptyDraft("testing", "en");
      draft.lists = { people: ["p"], places: [] };
      draft.answers = { adults: "yes", "people/p/risk": ["none"] };
      if (often) draft.answers["people/p/occasions"] = often;
      if (first) draft.details["people/p/conduct.first"] = text(first);
      if (last) draft.details["people/p/conduct.last"] = text(last);
      const derived = derive({ kind: "letter-of-claim", draft, scope: { person: "p" }, tables });
      // The latest month is asked only of what happened more than once.
      const end = often === "several" ? last : often === "one" ? first : undefined;
      assert.equal(derived["conduct.period"], expected(first, end));
      assert.ok(!/\d{4}-\d{2}"/.test(JSON.stringify(derived)), "no month is told");
      count(seen, String(derived["conduct.period"]));
    }),
    { numRuns: RUNS },
  );
  assert.equal(seen.size, 5, "each of the five periods was met");
  say(context, "dated answers", seen);
});

test("time limits are whole months or years after the first day of a month", (context) => {
  const LATER = { six_months: 6, three_years: 36, five_years: 60, six_years: 72 };
  const NAMES = "January February March April May June July August September October November December".split(" ");
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(anyMonth, anyMonth, (first, last) => {
      const dates = limitDates(text(first), text(last));
      for (const [name, months] of Object.entries(LATER)) {
        const [year, month] = name === "six_months" ? last : first;
        const at = year * 12 + month - 1 + months;
        const wanted = `1 ${NAMES[at % 12]} ${Math.floor(at / 12)}`;
        assert.equal(dates[`limit.${name}`], wanted);
        count(seen, name);
      }
    }),
    { numRuns: examples(1000) },
  );
  say(context, "time limits", seen);
});

test("the period changes exactly at the boundaries, and a month across one is mixed", () => {
  assert.equal(periodOf("2023-12", "2023-12"), "before-2024-01-31");
  assert.equal(periodOf("2024-01", "2024-01"), "mixed");
  assert.equal(periodOf("2024-02", "2026-01"), "to-2026-02-05");
  assert.equal(periodOf("2026-02", "2026-02"), "mixed");
  assert.equal(periodOf("2026-03", "2026-11"), "since");
  assert.equal(periodOf("2020-01", "2026-11"), "mixed");
});

test("the period is unknown while a month is open or they are the wrong way round", () => {
  for (const [first, last] of [["", ""], ["2025-01", ""], ["", "2025-01"], ["2025-02", "2025-01"]]) {
    assert.equal(periodOf(first ?? "", last ?? ""), "unknown");
  }
});

test("a wider span never has a narrower period", () => {
  fc.assert(
    fc.property(fc.array(wideMonth, { minLength: 4, maxLength: 4 }), (months) => {
      const [first = "", second = "", third = "", fourth = ""] = months.toSorted();
      const outer = periodOf(first, fourth);
      if (outer !== "mixed") assert.equal(periodOf(second, third), outer);
    }),
  );
});

test("time limits count from the first day of the month, the earliest there could be", () => {
  assert.deepEqual(limitDates("2024-02", "2026-08"), {
    "limit.six_months": "1 February 2027",
    "limit.three_years": "1 February 2027",
    "limit.five_years": "1 February 2029",
    "limit.six_years": "1 February 2030",
  });
  assert.deepEqual(Object.values(limitDates("", "")), ["", "", "", ""]);
});
