import assert from "node:assert/strict";
import { test } from "node:test";
import { type AnswerValue, emptyDraft } from "../../../app/client/draft/draft.ts";
import { neededQuestion } from "../../../app/client/plan/needed-question.ts";
import { tables } from "../cases/real-tables.ts";

function needed(answers: Record<string, AnswerValue>, scope: { place?: string; person?: string }) {
  const draft = emptyDraft("testing", "en");
  draft.lists = { places: ["a", "b"], people: ["p"] };
  draft.answers = { adults: "yes", ...answers };
  return neededQuestion(draft, scope, tables);
}

test("a report without a place waits for the place, whatever else was skipped", () => {
  assert.equal(needed({}, { place: "a" }), "place");
  assert.equal(needed({ "places/b/place.sort": "post" }, { place: "a" }), "place");
  assert.equal(needed({ "places/a/place.sort": "post" }, { place: "a" }), undefined);
});

test("a report whose place alone was skipped waits for it, though a follow-up would ask for less", () => {
  const all: Record<string, AnswerValue> = { path: "report", shows: "intimate", acting: "self", uk: "yes" };
  assert.equal(needed({ ...all, account: "yes", "places/a/seen": "never" }, { place: "a" }), "place");
});

test("nothing opens a letter for someone who has died", () => {
  assert.equal(needed({ acting: "died" }, { place: "a" }), undefined);
});

test("a letter to a person waits for the safety questions, and no answer opens one under 18", () => {
  assert.equal(needed({}, { place: "a", person: "p" }), "risk");
  assert.equal(needed({ "people/p/risk": ["under18"] }, { place: "a", person: "p" }), undefined);
});
