import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "../examples.ts";
import { dayOf, firstDay, lastDay, longDate, longMonth, plusDays } from "../../../app/client/time/dates.ts";

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
