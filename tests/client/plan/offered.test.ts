/** The letters that stand on the page, beyond the rules of each kind. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { type Draft, emptyDraft } from "../../../app/client/draft/draft.ts";
import { offered } from "../../../app/client/plan/offered.ts";
import { requestBody } from "../../../app/client/letters/request-body.ts";
import { tables } from "../cases/real-tables.ts";

function draftOf(details: Record<string, string>): Draft {
  const draft = emptyDraft("testing", "en");
  draft.lists = { places: ["a"] };
  draft.answers = { adults: "yes", acting: "self", "places/a/place.sort": "post", "places/a/hostile": "yes" };
  draft.details = details;
  return draft;
}

function kinds(draft: Draft): string[] {
  return offered(draft, tables).map(({ kind }) => kind);
}

test("a site that asks for money is not written to", () => {
  const draft = draftOf({ "places/a/place.service": "other", "places/a/place.service_name": "Pay to remove" });
  assert.ok(!kinds(draft).includes("platform-report"));
  assert.ok(kinds(draft).includes("host-notice"));
});

test("an answer about another site than the one picked now closes no letter, as it is not sent", () => {
  const draft = draftOf({ "places/a/place.service": "instagram" });
  assert.ok(kinds(draft).includes("platform-report"));
  const body = new URLSearchParams(requestBody("platform-report", "blocks", draft, { place: "a" }, tables));
  assert.equal(body.get("hostile"), null);
  assert.equal(draft.answers["places/a/hostile"], "yes");
});
