import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import * as path from "node:path";
import { test } from "node:test";
import { isBankHoliday, LAST_YEAR, PARTS } from "../../../app/client/time/bank-holidays.ts";
import {
  endOfDaysBeginning,
  endOfMonthsBeginning,
  plusHours,
  sameDateLater,
  workingDayFrom,
} from "../../../app/client/time/deadlines.ts";
import { instantOf } from "../../../app/client/time/moments.ts";

interface Line {
  day: string;
  hours: [string, string][];
  same: string[];
  beginning: string[];
  days: string[];
  working: (string | null)[];
}

const root = path.resolve(import.meta.dirname, "../..");
const lines = JSON.parse(
  execFileSync(process.env.PYTHON ?? path.join(root, ".venv/bin/python"), ["tests/vectors/deadlines.py"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64_000_000,
  }),
) as Line[];

const MONTHS = [1, 2, 3, 6];
const HOURS = [24, 48, 49, 72];

function at(stamp: string): number {
  const instant = instantOf(stamp);
  assert.ok(instant, stamp);
  return instant.getTime();
}

test("every day from 2024 to 2030 agrees with the independent calculation", (context) => {
  let compared = 0;
  const same = (mine: unknown, theirs: unknown, what: string): void => {
    assert.deepEqual(mine, theirs, what);
    compared += 1;
  };
  for (const { day, ...each } of lines) {
    MONTHS.forEach((months, index) => {
      same(sameDateLater(day, months), each.same[index], `${day} + ${months} months`);
      same(endOfMonthsBeginning(day, months), each.beginning[index], `${months} beginning ${day}`);
    });
    [30, 31, 70].forEach((days, index) => {
      same(endOfDaysBeginning(day, days), each.days[index], `${days} days beginning ${day}`);
    });
    [...PARTS.map((part) => [part]), PARTS].forEach((parts, index) => {
      same(workingDayFrom(day, parts) ?? null, each.working[index], `${day} in ${parts.join()}`);
    });
    each.hours.forEach(([from, then], index) => {
      const hours = HOURS[index % HOURS.length] ?? 0;
      same(plusHours(new Date(at(from)), hours).getTime(), at(then), `${from} + ${hours} h`);
    });
  }
  assert.equal(lines.length, 2557);
  context.diagnostic(`${lines.length} start days, ${compared} dates and times compared`);
});

test("48 hours are another hour of the day when summer time begins or ends", () => {
  const later = (stamp: string): string => plusHours(new Date(at(stamp)), 48).toISOString();
  assert.equal(later("2026-03-28T12:00+00:00"), "2026-03-30T12:00:00.000Z");
  assert.equal(later("2026-10-24T12:00+01:00"), "2026-10-26T11:00:00.000Z");
});

test("a month that begins on a day ends the day before, or with a month that is too short", () => {
  assert.equal(endOfMonthsBeginning("2026-09-03", 1), "2026-10-02");
  assert.equal(endOfMonthsBeginning("2026-01-31", 1), "2026-02-28");
  assert.equal(endOfMonthsBeginning("2028-01-31", 1), "2028-02-29");
  assert.equal(endOfMonthsBeginning("2026-03-01", 1), "2026-03-31");
  assert.equal(sameDateLater("2028-02-29", 12), "2029-02-28");
});

test("the holidays are those of each part, and nothing is said of years that are not known", () => {
  assert.equal(isBankHoliday("2026-06-15", "scotland"), true);
  assert.equal(isBankHoliday("2026-04-06", "scotland"), false);
  assert.equal(isBankHoliday("2026-07-13", "northern-ireland"), true);
  assert.equal(workingDayFrom("2026-12-25"), "2026-12-29");
  assert.equal(workingDayFrom(`${LAST_YEAR + 1}-01-02`), undefined);
});
