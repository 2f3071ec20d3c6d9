import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "../examples.ts";
import { dayOf, daysBetween, isDay, plusDays } from "../../../app/client/time/dates.ts";
import { type Draft, emptyDraft } from "../../../app/client/draft/draft.ts";
import { duePeople, isDue, moreDays, reviewDay } from "../../../app/client/letters/review-day.ts";

const SCOPE = { person: "p" };
const noon = (day: string): Date => new Date(`${day}T12:00:00`);

function draftOf(details: Record<string, string>): Draft {
  const draft = emptyDraft("testing", "en");
  draft.lists = { people: ["p", "q"] };
  for (const [name, value] of Object.entries(details)) draft.details[`people/p/${name}`] = value;
  return draft;
}

test("the review is counted from the day of sending, and from today while nothing was sent", () => {
  const today = noon("2026-11-24");
  assert.equal(reviewDay({ draft: draftOf({}), scope: SCOPE }, today), "2026-12-22");
  const sent = draftOf({ "sent.on": "2026-11-01" });
  assert.equal(reviewDay({ draft: sent, scope: SCOPE }, today), "2026-11-29");
  const chosen = draftOf({ "sent.on": "2026-11-01", "days.review": "60" });
  assert.equal(reviewDay({ draft: chosen, scope: SCOPE }, today), "2026-12-31");
});

test("it is due on that day and after it, never before and never without a day of sending", () => {
  const about = { draft: draftOf({ "sent.on": "2026-11-01" }), scope: SCOPE };
  assert.equal(isDue(about, noon("2026-11-28")), false);
  assert.equal(isDue(about, noon("2026-11-29")), true);
  assert.equal(isDue(about, noon("2027-03-01")), true);
  assert.deepEqual(duePeople(about.draft, noon("2026-11-29")), ["p"]);
  assert.equal(isDue({ draft: draftOf({ "sent.on": "soon" }), scope: SCOPE }, noon("2027-03-01")), false);
});

test("more time is four weeks from today, until the longest that a letter may name", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), (later) => {
      const about = { draft: draftOf({ "sent.on": "2026-01-01" }), scope: SCOPE };
      const today = noon(plusDays("2026-01-01", later));
      const days = moreDays(about, today);
      if (later + 28 > 180) return assert.equal(days, undefined);
      about.draft.details["people/p/days.review"] = String(days);
      assert.equal(reviewDay(about, today), plusDays(dayOf(today), 28));
      assert.equal(isDue(about, today), false);
    }),
  );
});

test("only days that the calendar has are days", () => {
  assert.ok(isDay("2028-02-29"));
  for (const wrong of ["2026-02-29", "2026-13-01", "2026-11-31", "2026-1-1", "26-11-01", "", "--"]) {
    assert.equal(isDay(wrong), false, wrong);
  }
  assert.equal(daysBetween("2026-03-28", "2026-03-30"), 2);
});
