import assert from "node:assert/strict";
import { test } from "node:test";
import { type Draft, emptyDraft } from "../../../app/client/draft/draft.ts";
import { answerOfFollowed, followedGaps, longMoment } from "../../../app/client/letters/earlier-letter.ts";
import { isDue, nextSteps } from "../../../app/client/plan/next-steps.ts";
import { mattersOf } from "../../../app/client/plan/offered.ts";
import type { Kind } from "../../../app/client/letters/details.ts";
import { copyOfPlace } from "../../../app/client/questions/new-place.ts";
import { type CameBack, earlier, note, sentOf } from "../../../app/client/letters/sent-record.ts";
import { instantOf, stampOf } from "../../../app/client/time/moments.ts";
import { Store } from "../../../app/client/draft/store.ts";
import { wasSent } from "../../../app/client/draft/was-sent.ts";
import { tables } from "../cases/real-tables.ts";

const SCOPE = { place: "a" };
const TODAY = new Date("2026-11-24T12:00:00Z");

function draftOf(details: Record<string, string> = {}): Draft {
  const draft = emptyDraft("testing", "en");
  draft.answers = { adults: "yes", "places/a/place.sort": "post", "places/b/place.sort": "post" };
  draft.lists = { places: ["a"] };
  draft.details = details;
  return draft;
}

function sent(kind: Kind, at: string, came?: CameBack, cameOn = ""): Draft {
  const store = new Store(draftOf());
  const letter = { kind, scope: SCOPE };
  note(store, letter, { sent: at, reference: "R1", ...(came ? { came, "came.on": cameOn } : {}) });
  return store.draft;
}

function stepsOf(kind: Kind, draft: Draft): string[] {
  return nextSteps({ kind, scope: SCOPE, draft, tables }, TODAY).map(({ key, due }) => {
    return `${key} ${"at" in due ? due.at.toISOString().slice(0, 16) : due.on}`;
  });
}

test("nothing follows from a letter that was not sent", () => {
  assert.deepEqual(stepsOf("platform-report", draftOf()), []);
  assert.equal(wasSent(draftOf()), false);
});

test("a report that declares nothing starts no hours, and a week is suggested", () => {
  assert.deepEqual(stepsOf("platform-report", sent("platform-report", "2026-11-20T10:00+00:00")), [
    "week 2026-11-27",
  ]);
});

test("a report under the Online Safety Act has its 48 hours, across a change of the clocks", () => {
  const draft = sent("platform-report", "2026-10-24T12:00+01:00");
  Object.assign(draft.answers, { shows: "intimate", acting: "self", uk: "yes", "places/a/seen": "never" });
  assert.deepEqual(stepsOf("platform-report", draft), [
    "hours-48 2026-10-26T11:00",
    "hours-49 2026-10-26T12:00",
    "hours-72-uk 2026-10-27T11:00",
  ]);
});

test("hours of a report whose time is not known are whole days, counted from the end of its day", () => {
  const draft = sent("platform-report", "2026-11-02");
  Object.assign(draft.answers, { shows: "intimate", acting: "self", uk: "yes", "places/a/seen": "never" });
  assert.deepEqual(stepsOf("platform-report", draft), [
    "hours-48 2026-11-04",
    "hours-49 2026-11-05",
    "hours-72-uk 2026-11-05",
  ]);
});

test("an erasure request has its month, its waiting day, and the complaint on the day after", () => {
  const draft = sent("service-erasure", "2026-11-25T10:00+00:00");
  assert.deepEqual(stepsOf("service-erasure", draft), [
    "month 2026-12-24",
    "month-wait 2026-12-29",
    "month-over 2026-12-30",
    "month-longer 2027-02-24",
  ]);
});

test("a complaint about data has 30 days, the 31st, ten weeks and three months", () => {
  assert.deepEqual(stepsOf("data-complaint", sent("data-complaint", "2026-11-01T10:00+00:00")), [
    "days-30 2026-11-30",
    "day-31 2026-12-01",
    "ten-weeks 2027-01-10",
    "three-months 2027-02-01",
  ]);
});

test("a refusal can be answered at once, and a removal ends the hours", () => {
  const refused = sent("platform-report", "2026-11-20T10:00+00:00", "refused", "2026-11-22");
  assert.deepEqual(stepsOf("platform-report", refused), ["refused 2026-11-22", "erase 2026-11-22"]);
  const removed = sent("platform-report", "2026-11-20T10:00+00:00", "removed", "2026-11-21");
  assert.deepEqual(stepsOf("platform-report", removed), ["erase 2026-11-21"]);
});

test("a refused erasure request is answered by the complaint about data, never as if a report was refused", () => {
  const draft = sent("service-erasure", "2026-11-20T10:00+00:00", "refused", "2026-11-22");
  const steps = nextSteps({ kind: "service-erasure", scope: SCOPE, draft, tables }, TODAY);
  assert.deepEqual(steps.map(({ key, opens }) => [key, opens]), [["refused", ["data-complaint"]]]);
  assert.equal(earlier("refusal-answer", SCOPE, draft), undefined);
});

test("a notice to a host or for copyright alone is no report that a follow-up could speak of", () => {
  for (const kind of ["host-notice", "copyright-notice"] as const) {
    const draft = sent(kind, "2026-11-20T10:00+00:00", "refused", "2026-11-22");
    for (const after of ["chaser", "refusal-answer", "expedited-complaint", "dsa-complaint", "ofcom-report", "ftc-complaint", "coordinator-information"] as const) {
      assert.equal(earlier(after, SCOPE, draft), undefined, after);
    }
  }
});

test("an erasure request names the report that went before it", () => {
  const draft = sent("platform-report", "2026-10-24T12:00+01:00");
  const gaps = followedGaps({ kind: "service-erasure", draft, scope: SCOPE, tables });
  assert.equal(gaps["notice.sent"], "24 October 2026 at 12:00 (UTC+01:00)");
  assert.equal(gaps["notice.reference"], "R1");
});

test("a letter that was sent is not named again", () => {
  const draft = sent("service-erasure", "2026-10-01T10:00+01:00");
  const over = (): unknown => {
    const steps = nextSteps({ kind: "service-erasure", scope: SCOPE, draft, tables }, TODAY);
    return steps.find(({ key }) => key === "month-over");
  };
  assert.deepEqual((over() as { opens: Kind[] }).opens, ["data-complaint"]);
  note(new Store(draft), { kind: "data-complaint", scope: SCOPE }, { sent: "2026-11-20T10:00+00:00" });
  assert.deepEqual((over() as { opens: Kind[] }).opens, []);
  assert.equal((over() as { quiet: boolean }).quiet, true);
});

test("a day is due from its first minute, a moment from itself", () => {
  const step = { key: "", from: { on: "2026-11-01" }, opens: [] };
  assert.equal(isDue({ ...step, due: { on: "2026-11-24" } }, new Date("2026-11-24T00:00")), true);
  assert.equal(isDue({ ...step, due: { on: "2026-11-24" } }, new Date("2026-11-23T23:59")), false);
  assert.equal(isDue({ ...step, due: { at: TODAY } }, TODAY), true);
});

test("what was noted fills the next letter, in English and with its clock", () => {
  const draft = sent("platform-report", "2026-10-24T12:00+01:00", "refused", "2026-10-26");
  const printing = { kind: "refusal-answer" as const, draft, scope: SCOPE, tables };
  const gaps = followedGaps(printing);
  assert.equal(gaps["notice.sent"], "24 October 2026 at 12:00 (UTC+01:00)");
  assert.equal(gaps["notice.reference"], "R1");
  assert.equal(gaps["answer.when"], "26 October 2026");
  assert.equal(answerOfFollowed("still", printing), "yes");
  assert.equal(answerOfFollowed("refusal", printing), undefined);
  draft.details["places/a/why/platform-report"] = "id";
  assert.equal(answerOfFollowed("refusal", printing), "id");
  assert.equal(answerOfFollowed("shows", printing), undefined);
  draft.answers["places/a/leave/refusal-answer"] = ["notice.reference"];
  assert.equal(followedGaps(printing)["notice.reference"], "");
  assert.equal(longMoment("2026-11-24T14:10+00:00"), "24 November 2026 at 14:10 (UTC)");
  assert.equal(longMoment("no moment"), "");
});

test("a moment is kept with its offset, and comes back as it was", () => {
  assert.match(stampOf(TODAY), /^2026-11-2\dT\d\d:00[+-]\d\d:\d\d$/);
  assert.equal(instantOf(stampOf(TODAY))?.getTime(), TODAY.getTime());
  for (const wrong of ["", "2026-02-30T10:00+00:00", "2026-02-20", "2026-02-20T24:00Z"]) {
    assert.equal(instantOf(wrong), undefined, wrong);
  }
});

test("the letter to the person keeps its day where it always was", () => {
  const store = new Store(draftOf());
  const letter = { kind: "letter-of-claim" as const, scope: { person: "p" } };
  note(store, letter, { sent: "2026-11-20T10:00+00:00" });
  assert.equal(store.detail("people/p/sent.on"), "2026-11-20");
  store.setDetail("people/p/sent.on", "2026-11-21");
  assert.equal(sentOf(letter, store.draft)?.day, "2026-11-21");
});

test("places of one service and sort are one matter until one of them was reported", () => {
  const draft = draftOf({ "places/a/place.service_name": "Example", "places/b/place.service_name": "example" });
  draft.lists.places = ["a", "b"];
  for (const place of draft.lists.places) draft.answers[`places/${place}/place.sort`] = "shared-link";
  assert.equal(mattersOf(draft, tables).length, 2, "without a link each stands alone");
  for (const place of ["a", "b"]) {
    draft.lists[`places/${place}/links`] = ["x"];
    draft.details[`places/${place}/links/x`] = `https://unknown.example/${place}`;
  }
  assert.deepEqual(mattersOf(draft, tables), [{ place: "a", also: ["b"] }]);
  draft.details["places/b/place.owner"] = "somebody else";
  assert.equal(mattersOf(draft, tables).length, 2, "an owner is printed once");
  delete draft.details["places/b/place.owner"];
  draft.details["places/a/sent/platform-report"] = "2026-11-20T10:00+00:00";
  assert.deepEqual(mattersOf(draft, tables), [{ place: "a" }, { place: "b" }]);
  note(new Store(draft), { kind: "platform-report", scope: { place: "a", also: ["b"] } }, { sent: "2026-11-20T10:00+00:00" });
  assert.deepEqual(mattersOf(draft, tables), [{ place: "a", also: ["b"] }]);
  draft.answers["places/b/place.sort"] = "group";
  assert.equal(mattersOf(draft, tables).length, 2);
});

test("a copy that came up again keeps what is true of the images, and none of the links", () => {
  const store = new Store(draftOf({ "places/a/links/x": "https://a.example/1" }));
  store.setAnswer("places/a/seen", "never");
  store.draft.lists["places/a/links"] = ["x"];
  const place = copyOfPlace(store, "a");
  assert.equal(store.answer(`places/${place}/seen`), "never");
  assert.equal(store.answer(`places/${place}/place.sort`), "post");
  assert.deepEqual(store.list(`places/${place}/links`), []);
  assert.equal(store.detail(`places/${place}/again`), "a");
});
