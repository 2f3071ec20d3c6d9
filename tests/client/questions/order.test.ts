import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "../examples.ts";
import { counts } from "../../../app/client/questions/counts.ts";
import { type Draft, emptyDraft } from "../../../app/client/draft/draft.ts";
import type { Rule } from "../../../app/client/draft/rules.ts";
import { papersWanted } from "../../../app/client/questions/later-questions.ts";
import { pathOf, type Scope } from "../../../app/client/questions/scope.ts";
import { after, applies, before, END, next, questions } from "../../../app/client/questions/order.ts";
import type { ScopeName, StepTable, Tables } from "../../../app/client/draft/tables.ts";

const ALWAYS: Rule = { all: [] };
const REPORT: Rule = { includes: ["path", "report"] };
const PERSON: Rule = { includes: ["path", "person"] };

function step(name: string, scope: ScopeName, applies: Rule, more: Partial<StepTable> = {}): StepTable {
  const fields = [{ name, type: "pick", shown: null }];
  return { name, scope, applies, fields, asks: [name], ...more };
}

const steps: StepTable[] = [
  step("choose", "case", ALWAYS, { fields: [], asks: [] }),
  step("adults", "case", ALWAYS),
  step("stop-child", "case", { includes: ["adults", "no", "unsure"] }, { stop: true }),
  step("happened", "person", PERSON),
  step("seen", "place", { any: [REPORT, { includes: ["happened", "shared"] }] }),
  step("place", "place", REPORT, {
    fields: [
      { name: "place", type: "pick", shown: null },
      { name: "account", type: "text", shown: { includes: ["place", "post"] } },
    ],
    asks: ["place", "account"],
  }),
  step("contact", "case", REPORT),
  step("me", "person", PERSON),
  step("letters", "case", ALWAYS, { screen: true }),
  step("save", "case", { any: [] }, { screen: true }),
];

const tables = {
  scopes: {
    path: "case",
    adults: "case",
    happened: "person",
    seen: "place",
    place: "place",
    account: "place",
    contact: "case",
    me: "person",
  },
  steps,
} as unknown as Tables;

const REPORTING: Scope = { place: "aaaaaaaa" };
const ASKING: Scope = { place: "aaaaaaaa", person: "bbbbbbbb" };

function draftWith(answers: Record<string, string | string[]>, scope: Scope = ASKING): Draft {
  const draft = emptyDraft("1", "en");
  draft.lists = { places: ["aaaaaaaa"], people: ["bbbbbbbb"] };
  for (const [name, value] of Object.entries(answers)) {
    draft.answers[pathOf(name, scope, tables)] = value;
  }
  return draft;
}

const names = (draft: Draft, scope: Scope): string[] =>
  questions(draft, scope, tables).map(({ name }) => name);

test("a report asks nothing about a person, and a letter to a person nothing for a report", () => {
  const draft = draftWith({ adults: "yes" });
  assert.deepEqual(names(draft, REPORTING), ["choose", "adults", "seen", "place", "contact"]);
  assert.deepEqual(names(draft, ASKING), ["choose", "adults", "happened", "me"]);
});

test("an answer opens the step that depends on it", () => {
  const draft = draftWith({ adults: "yes", happened: ["threatened", "shared"] });
  assert.deepEqual(names(draft, ASKING), ["choose", "adults", "happened", "seen", "me"]);
});

test("a closed door is the last step, whatever would apply behind it", () => {
  for (const adults of ["no", "unsure"]) {
    const draft = draftWith({ adults });
    assert.deepEqual(names(draft, REPORTING), ["choose", "adults", "stop-child"]);
    assert.ok(!applies("contact", draft, REPORTING, tables));
    assert.deepEqual(after("stop-child", draft, REPORTING, tables), []);
  }
});

test("a closed door is not passed over while filling in what is missing", () => {
  const from = { step: "adults", scope: REPORTING, filling: true };
  assert.equal(next(from, draftWith({ adults: "no" }), tables, () => true), "stop-child");
});

test("a step about a place that was removed does not apply", () => {
  const draft = draftWith({ adults: "yes" });
  draft.lists["places"] = [];
  assert.ok(!applies("place", draft, REPORTING, tables));
  assert.ok(applies("contact", draft, REPORTING, tables));
});

test("screens can be shown at any time and are never on the way", () => {
  const draft = draftWith({});
  assert.ok(applies("letters", draft, {}, tables) && applies("save", draft, {}, tables));
  assert.ok(!names(draft, REPORTING).includes("letters"));
});

test("continue goes to the next step that applies, and at last to the letters", () => {
  const draft = draftWith({ adults: "yes" });
  const from = (step: string) => ({ step, scope: REPORTING, filling: false });
  const never = (): boolean => true;
  assert.equal(next(from("adults"), draft, tables, never), "seen");
  assert.equal(next(from("contact"), draft, tables, never), END);
});

test("coming from the letters, only what is unanswered is asked", () => {
  const draft = draftWith({ adults: "yes" });
  const from = { step: "choose", scope: REPORTING, filling: true };
  assert.equal(next(from, draft, tables, (step) => step !== "place"), "place");
  assert.equal(next(from, draft, tables, () => true), END);
});

test("before and after agree on the order, whatever is answered", () => {
  const answers = fc.record(
    {
      adults: fc.constantFrom("yes", "no", "unsure"),
      happened: fc.subarray(["shared", "threatened"]),
      place: fc.constantFrom("post", "album"),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(answers, fc.constantFrom(REPORTING, ASKING), (given, scope) => {
      const draft = draftWith(given as Record<string, string>);
      const walked = names(draft, scope);
      walked.forEach((name, at) => {
        assert.equal(before(name, draft, scope, tables), walked[at - 1]);
        assert.equal(after(name, draft, scope, tables)[0], walked[at + 1]);
      });
    }),
  );
});

test("an answer in a field that is not shown does not count, and is not lost", () => {
  const draft = draftWith({ adults: "yes", place: "album" });
  draft.details["places/aaaaaaaa/account"] = "siân.o'connor";
  assert.ok(!counts("account", draft, REPORTING, tables));
  draft.answers["places/aaaaaaaa/place"] = "post";
  assert.ok(counts("account", draft, REPORTING, tables));
});

test("nothing counts behind a closed door", () => {
  const draft = draftWith({ adults: "unsure", place: "post" });
  assert.ok(!counts("place", draft, REPORTING, tables));
  assert.ok(counts("adults", draft, REPORTING, tables));
});

test("what a report was told still counts once a letter to a person is begun", () => {
  const draft = draftWith({ adults: "yes", place: "post", contact: "x" });
  draft.answers["path"] = "person";
  assert.ok(counts("contact", draft, REPORTING, tables));
});

test("what no step asks for always counts", () => {
  assert.ok(counts("route", draftWith({ adults: "no" }), ASKING, tables));
});

const PAPERS: StepTable[] = [
  step("devices", "person", { includes: ["adults", "yes"] }, { papers: true }),
  step("officer", "person", { includes: ["happened", "threatened"] }, { papers: true }),
  step("wishes", "person", ALWAYS, { papers: true }),
];
const withPapers = {
  scopes: { ...tables.scopes, devices: "person", officer: "person", wishes: "person" },
  steps: [...steps.slice(0, -2), ...PAPERS, ...steps.slice(-2)],
  letters: [
    { kind: "brief", scope: "person", group: "next", applies: PERSON, papers: ["wishes"] },
    { kind: "police", scope: "person", group: "next", applies: { includes: ["happened", "shared"] }, papers: ["devices", "officer"] },
  ],
} as unknown as Tables;

test("questions of the papers are never on the way to a first letter", () => {
  const draft = draftWith({ adults: "yes", happened: ["threatened"] });
  for (const scope of [REPORTING, ASKING]) {
    assert.deepEqual(questions(draft, scope, withPapers), questions(draft, scope, tables));
  }
  const from = { step: "me", scope: ASKING, filling: false };
  assert.equal(next(from, draft, withPapers, () => false), END);
});

test("of the papers only those are asked that were asked for, then the letters come", () => {
  const draft = draftWith({ adults: "yes", happened: ["threatened"] });
  const only = ["devices", "wishes"];
  const from = (step: string) => ({ step, scope: ASKING, filling: true, only });
  assert.equal(next(from("devices"), draft, withPapers, () => false), "wishes");
  assert.equal(next(from("wishes"), draft, withPapers, () => false), END);
  assert.equal(before("wishes", draft, ASKING, withPapers), "officer");
  assert.equal(before("devices", draft, ASKING, withPapers), undefined);
});

test("a question of the papers stands while it applies, and what it holds counts then", () => {
  const draft = draftWith({ adults: "yes", happened: ["shared"] });
  assert.ok(applies("devices", draft, ASKING, withPapers));
  assert.ok(counts("devices", draft, ASKING, withPapers));
  assert.ok(!applies("officer", draft, ASKING, withPapers));
  assert.ok(!counts("officer", draft, ASKING, withPapers));
});

test("all papers are what the letters offered about this person want", () => {
  const wanted = (answers: Record<string, string | string[]>): string[] =>
    papersWanted(draftWith({ adults: "yes", ...answers }), ASKING, withPapers);
  assert.deepEqual(wanted({}), ["wishes"]);
  assert.deepEqual(wanted({ happened: ["shared"] }), ["devices", "wishes"]);
  assert.deepEqual(wanted({ happened: ["shared", "threatened"] }), ["devices", "officer", "wishes"]);
});
