import assert from "node:assert/strict";
import { test } from "node:test";
import { type AnswerValue, emptyDraft } from "../../../app/client/draft/draft.ts";
import { groupOf } from "../../../app/client/plan/groups.ts";
import { offered } from "../../../app/client/plan/offered.ts";
import { tables } from "../cases/real-tables.ts";

const PERSON: Record<string, AnswerValue> = {
  happened: ["kept-asked", "shared"],
  risk: ["none"],
  who: "ex",
  where: "england-wales",
  home: "england-wales",
  police: "may",
};

/** Kind → group, for one person with these answers. */
function groups(answers: Record<string, AnswerValue> = {}): Record<string, string> {
  const draft = emptyDraft("testing", "en");
  draft.lists = { people: ["p"] };
  draft.answers = { adults: "yes" };
  for (const [name, value] of Object.entries({ ...PERSON, ...answers })) {
    draft.answers[`people/p/${name}`] = value;
  }
  const offers = offered(draft, tables);
  return Object.fromEntries(offers.map((offer) => [offer.kind, groupOf(offer, offers, draft, tables)]));
}

test("the letter to the person and the brief come first, papers to be signed wait", () => {
  const found = groups();
  assert.equal(found["letter-of-claim"], "first");
  assert.equal(found["solicitor-brief"], "first");
  assert.equal(found["recipient-request"], "next");
  for (const kind of ["undertakings", "certificate", "holding-undertaking", "hand-over-receipt", "release-to-delete"]) {
    assert.equal(found[kind], "later", kind);
  }
});

test("someone who was never asked is asked simply first, before any legal letter", () => {
  const found = groups({ happened: ["kept-unasked"], police: "no" });
  assert.equal(found.withdrawal, "first");
  assert.equal(found["letter-of-claim"], "next");
});

test("the simple request is not offered with a risk, with the police or with more than keeping", () => {
  for (const more of [
    { risk: ["violent"] },
    { police: "may" },
    { police: "reported" },
    { happened: ["kept-unasked", "threatened"] },
  ]) {
    const found = groups({ happened: ["kept-unasked"], police: "no", ...more });
    assert.equal(found.withdrawal, undefined, JSON.stringify(more));
    assert.notEqual(found["letter-of-claim"], undefined);
  }
});

test("with a threat alone, and where the police have it, the letter to the person waits", () => {
  assert.equal(groups({ happened: ["threatened"] })["letter-of-claim"], "next");
  const reported = groups({ police: "reported" });
  assert.equal(reported["police-letter"], "first");
  assert.equal(reported["letter-of-claim"], "next");
  assert.equal(groups({ risk: ["police"] })["letter-of-claim"], "next");
});

test("no release is offered where everything is to be deleted at once", () => {
  const confirmed = ["own-evidence", "no-others", "no-proceedings"];
  const found = groups({ police: "no", confirmed });
  assert.equal(found["release-to-delete"], undefined);
  assert.notEqual(found.certificate, undefined);
});

/** Where the letter to a company behind the site stands, for a post on this service. */
function behind(service: string, answers: Record<string, AnswerValue> = {}): string | undefined {
  const draft = emptyDraft("testing", "en");
  draft.lists = { places: ["a"] };
  draft.answers = { adults: "yes", shows: "intimate", seen: "never", acting: "self", uk: "yes" };
  draft.answers["places/a/place.sort"] = "post";
  for (const [name, value] of Object.entries(answers)) draft.answers[`places/a/${name}`] = value;
  draft.details = { "places/a/place.service": service };
  const offers = offered(draft, tables);
  const offer = offers.find(({ kind }) => kind === "host-notice");
  return offer && groupOf(offer, offers, draft, tables);
}

test("a company behind a site is written to at once only where the site is not, and late behind a large service", () => {
  assert.equal(behind("other", { hostile: "no" }), "next");
  assert.equal(behind("xvideos"), "next");
  assert.equal(behind("xvideos", { hostile: "yes" }), "first");
  assert.equal(behind("instagram"), "later");
});
