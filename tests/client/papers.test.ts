/** The steps as the page has them: what is asked when, and nothing before its time. */
import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import fc from "fast-check";
import { derive } from "../../app/client/derived.ts";
import { fillingFor } from "../../app/client/gaps.ts";
import { papersAmong, papersWanted } from "../../app/client/papers.ts";
import { holds } from "../../app/client/rules.ts";
import { lookup } from "../../app/client/scope.ts";
import { questions } from "../../app/client/steps.ts";
import { answersFor, type Case, caseOf, KINDS } from "./cases.ts";
import { tables } from "./real-tables.ts";

const TODAY = new Date(2026, 10, 24);
const PAPERS = tables.steps.filter((step) => step.papers).map(({ name }) => name);

test("nine questions are asked from the letter page alone", () => {
  assert.deepEqual(PAPERS, [
    "safe-contact",
    "wishes",
    "events",
    "devices",
    "reports",
    "police-details",
    "impact",
    "sent-to",
    "agent",
  ]);
});

test("every question of the papers is wanted by some letter, and only letters about a person want any", () => {
  const wanted = new Set(tables.letters.flatMap((letter) => letter.papers));
  assert.deepEqual(PAPERS.filter((name) => !wanted.has(name)), []);
  for (const letter of tables.letters) {
    if (letter.scope === "place") assert.deepEqual(letter.papers, [], letter.kind);
  }
});

test("each generated case is one in which its letter is offered", (context: TestContext) => {
  let cases = 0;
  for (const kind of KINDS) {
    fc.assert(
      fc.property(caseOf(kind, tables), ({ draft, scope }) => {
        const letter = tables.letters.find((each) => each.kind === kind);
        assert.ok(letter && holds(letter.applies, lookup(draft, scope, tables)));
        cases += 1;
      }),
      { numRuns: 60 },
    );
  }
  context.diagnostic(`letters offered: ${cases} cases`);
});

test("no question of the papers is on the way, and all that are asked apply", () => {
  for (const kind of KINDS) {
    fc.assert(
      fc.property(caseOf(kind, tables), ({ draft, scope }: Case) => {
        const names = questions(draft, scope, tables).map(({ name }) => name);
        assert.deepEqual(names.filter((name) => PAPERS.includes(name)), []);
        const asked = papersWanted(draft, scope, tables);
        assert.deepEqual(papersAmong(asked, draft, scope, tables), asked);
        if (scope.person === undefined) assert.deepEqual(asked, []);
      }),
      { numRuns: 60 },
    );
  }
});

test("what a letter is told to be there stands in its gaps, and nothing else does", () => {
  const given = Object.entries(tables.filled);
  for (const kind of KINDS) {
    fc.assert(
      fc.property(caseOf(kind, tables), ({ draft, scope }) => {
        const derived = derive({ kind, draft, scope, tables });
        const { values, lists } = fillingFor(kind, draft, scope, tables, TODAY);
        for (const [name, answer] of given) {
          if (derived[answer] === undefined) continue;
          const printed = name === "sent.on" ? values["letter.sent_on"] : values[name];
          const there = Object.hasOwn(lists, name) ? lists[name]?.length : printed;
          assert.equal(derived[answer], there ? "yes" : "no", `${kind} ${name}`);
        }
      }),
      { numRuns: 60 },
    );
  }
});

test("one sends it oneself only without a risk, living apart, under one law, for more than a threat", () => {
  const answers = answersFor("letter-of-claim", tables);
  let open = 0;
  fc.assert(
    fc.property(answers, (given) => {
      const isOpen = holds(tables.self_sent, (name) => given[name]);
      const { risk = [], happened = [], ties = [], who, where, home } = given;
      const apart = who !== "partner" && ![ties].flat().includes("home");
      const isMoreThanThreat = [happened].flat().join() !== "threatened";
      const isSafe = risk.length === 1 && risk[0] === "none" && apart;
      const expected = isSafe && where === home && isMoreThanThreat;
      assert.equal(isOpen, expected);
      if (isOpen) open += 1;
    }),
    { numRuns: 500 },
  );
  assert.ok(open > 0);
});
