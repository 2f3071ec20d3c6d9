import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { DAY_NAMES, DAY_RULES, daysFor, letterDates } from "../../../app/client/letters/dates-asked-for.ts";
import { dayOf, firstDay, lastDay, longDate, longMonth, plusDays } from "../../../app/client/time/dates.ts";
import { limitDates, periodOf } from "../../../app/client/letters/law-periods.ts";

const month = fc
  .tuple(fc.integer({ min: 1990, max: 2060 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => `${year}-${String(number).padStart(2, "0")}`);
const day = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2090-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test("dates are written as letters write them", () => {
  assert.equal(longDate("2026-12-07"), "7 December 2026");
  assert.equal(longDate("2028-02-29"), "29 February 2028");
  assert.equal(longMonth("2025-03"), "March 2025");
  assert.equal(longMonth("2025-13"), "");
  assert.equal(longMonth("last spring"), "");
});

test("today is the day on the person's own clock, whatever the hour", () => {
  assert.equal(dayOf(new Date(2026, 10, 24, 0, 0, 1)), "2026-11-24");
  assert.equal(dayOf(new Date(2026, 10, 24, 23, 59, 59)), "2026-11-24");
});

test("summer time moves no day, and days add up", () => {
  assert.equal(plusDays("2026-03-28", 2), "2026-03-30");
  fc.assert(
    fc.property(day, fc.nat(400), fc.nat(400), (from, some, more) => {
      assert.equal(plusDays(plusDays(from, some), more), plusDays(from, some + more));
      assert.ok(plusDays(from, some + 1) > plusDays(from, some));
    }),
  );
});

test("a month ends the day before the next one begins", () => {
  assert.equal(lastDay("2024-02"), "2024-02-29");
  assert.equal(lastDay("2026-12"), "2026-12-31");
  fc.assert(fc.property(month, (each) => firstDay(each) <= lastDay(each)));
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
    fc.property(fc.array(month, { minLength: 4, maxLength: 4 }), (months) => {
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

test("dates asked for follow the usual days, sooner on a threat, and what was chosen within limits", () => {
  const usual = letterDates("2026-11-24", {}, false);
  assert.equal(usual["letter.date"], "24 November 2026");
  assert.equal(usual["letter.holding_by"], "27 November 2026");
  assert.equal(usual["letter.act_by"], "1 December 2026");
  assert.equal(usual["letter.reply_by"], "8 December 2026");
  assert.equal(usual["letter.review_by"], "22 December 2026");
  assert.equal(letterDates("2026-11-24", {}, true)["letter.holding_by"], "25 November 2026");
  assert.equal(letterDates("2026-11-24", { reply: "21" }, false)["letter.reply_by"], "15 December 2026");
});

test("days that cannot be used leave the usual ones in the letter", () => {
  fc.assert(
    fc.property(fc.constantFrom(...DAY_NAMES), fc.string(), fc.boolean(), (name, chosen, urgent) => {
      const days = daysFor(name, chosen, urgent);
      const { least, most, usual, urgent: sooner } = DAY_RULES[name];
      assert.ok((days >= least && days <= most) || days === usual || days === sooner);
    }),
  );
  assert.equal(daysFor("reply", "0", false), 14);
  assert.equal(daysFor("reply", "1e2", false), 14);
});
