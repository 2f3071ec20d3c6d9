import assert from "node:assert/strict";
import { test } from "node:test";
import { type Draft, emptyDraft } from "../../../app/client/draft/draft.ts";
import { followedGaps } from "../../../app/client/letters/earlier-letter.ts";
import type { Kind } from "../../../app/client/letters/details.ts";
import { dayOfStamp, instantOf, latestOf } from "../../../app/client/time/moments.ts";
import { tables } from "../cases/real-tables.ts";

const SENT = "2026-11-02T10:00+00:00";

/** A place from which these letters were sent, each answered with words of its own. */
function answered(came: string, ...kinds: Kind[]): Draft {
  const draft = emptyDraft("testing", "en");
  draft.lists = { places: ["a"] };
  for (const kind of kinds) {
    draft.details[`places/a/sent/${kind}`] = SENT;
    draft.details[`places/a/came/${kind}`] = came;
    draft.details[`places/a/answer.words/${kind}`] = `to ${kind}`;
  }
  return draft;
}

function words(kind: Kind, draft: Draft): string | undefined {
  return followedGaps({ kind, draft, scope: { place: "a" }, tables })["answer.words"];
}

test("what a service wrote stands only in a letter that follows the one it answered", () => {
  const both = answered("refused", "platform-report", "service-erasure");
  assert.equal(words("ofcom-report", both), "to platform-report");
  assert.equal(words("ico-complaint", both), "to service-erasure");
  const silent = answered("refused", "platform-report", "service-erasure");
  silent.details["places/a/sent/data-complaint"] = SENT;
  assert.equal(words("ico-complaint", silent), "");
  assert.equal(words("ico-complaint", answered("refused", "platform-report")), "");
});

test("words that stand with no answer are not printed as one", () => {
  assert.equal(words("ofcom-report", answered("nothing", "platform-report")), "");
  assert.equal(words("ofcom-report", answered("", "platform-report")), "");
});

/** The two times of a report that a chaser prints, of one noted as sent then. */
function times(sent: string): (string | undefined)[] {
  const draft = answered("", "platform-report");
  draft.details["places/a/sent/platform-report"] = sent;
  const gaps = followedGaps({ kind: "chaser", draft, scope: { place: "a" }, tables });
  return [gaps["notice.sent"], gaps["notice.due"]];
}

test("a letter names no time that nobody remembered, and counts from the end of that day", () => {
  assert.deepEqual(times("2026-11-02"), ["2 November 2026", "4 November 2026"]);
  assert.deepEqual(times("2026-11-02T10:00+00:00"), [
    "2 November 2026 at 10:00 (UTC)",
    "4 November 2026 at 10:00 (UTC)",
  ]);
  assert.deepEqual(times("2026-11-31"), ["", ""]);
});

test("a day without a time is a day and no moment", () => {
  assert.equal(dayOfStamp("2026-11-02"), "2026-11-02");
  assert.equal(instantOf("2026-11-02"), undefined);
  assert.equal(latestOf("2026-11-02")?.getMinutes(), 59);
  assert.equal(latestOf("yesterday"), undefined);
});
