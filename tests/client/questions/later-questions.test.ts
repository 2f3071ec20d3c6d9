/** The steps as the page has them: what is asked when, and nothing before its time. */
import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { isDeepStrictEqual } from "node:util";
import fc, { examples } from "../examples.ts";
import { derive } from "../../../app/client/letters/derived-answers.ts";
import { fillingFor } from "../../../app/client/letters/filling.ts";
import { offered } from "../../../app/client/plan/offered.ts";
import { papersAmong, papersWanted } from "../../../app/client/questions/later-questions.ts";
import { isAboutPlace, type Kind } from "../../../app/client/letters/details.ts";
import { holds } from "../../../app/client/draft/rules.ts";
import { questions } from "../../../app/client/questions/order.ts";
import { answersFor } from "../cases/case-answers.ts";
import { anyCase, type Case, caseOf, kindsOf } from "../cases/cases.ts";
import { tables } from "../cases/real-tables.ts";
import { TELLING_OF } from "../cases/typed-details.ts";

const TODAY = new Date(2026, 10, 24);
/** Cases of each kind. */
const EACH = examples(15, 15);
const PAPERS = tables.steps.filter((step) => step.papers).map(({ name }) => name);

test("what is asked from the letter page alone stands together, behind every other question", () => {
  const asked = tables.steps.filter(({ screen, stop }) => !screen && !stop).map(({ name }) => name);
  assert.ok(PAPERS.length > 5);
  assert.deepEqual(asked.slice(-PAPERS.length), PAPERS);
});

test("every question of the papers is wanted by some letter, of its own scope", () => {
  const wanted = new Set(tables.letters.flatMap((letter) => letter.papers));
  assert.deepEqual(PAPERS.filter((name) => !wanted.has(name)), []);
  for (const letter of tables.letters) {
    const steps = tables.steps.filter(({ name }) => letter.papers.includes(name));
    assert.ok(steps.every(({ scope }) => scope === letter.scope), letter.kind);
  }
});

test("only a notice to a host and a copyright notice want more of a place", () => {
  const wanting = tables.letters.filter(({ scope, papers }) => scope === "place" && papers.length > 0);
  assert.deepEqual(
    wanting.map(({ kind, papers }) => [kind, papers]),
    [
      ["host-notice", ["hosting"]],
      ["copyright-notice", ["own-work"]],
    ],
  );
});

test("each generated case is one in which its letter is offered", (context: TestContext) => {
  assert.deepEqual(kindsOf(tables).sort(), Object.keys(tables.used).sort());
  const counts: Record<string, number> = {};
  for (const kind of kindsOf(tables)) {
    fc.assert(
      fc.property(caseOf(kind, tables), ({ draft, scope }) => {
        const offers = offered(draft, tables).filter((offer) => offer.kind === kind);
        assert.ok(offers.some((offer) => isDeepStrictEqual(offer.scope, scope)));
        counts[kind] = (counts[kind] ?? 0) + 1;
      }),
      { numRuns: EACH },
    );
  }
  assert.ok(Object.values(counts).every((count) => count >= EACH));
  context.diagnostic(`letters offered: ${JSON.stringify(counts)}`);
});

test("every kind stands often among any cases", (context: TestContext) => {
  const counts = Object.fromEntries(kindsOf(tables).map((kind) => [kind, 0]));
  for (const { kind } of fc.sample(anyCase(tables), 1000)) counts[kind] = (counts[kind] ?? 0) + 1;
  assert.ok(Object.values(counts).every((count) => count >= 10), JSON.stringify(counts));
  context.diagnostic(`any cases: ${JSON.stringify(counts)}`);
});

test("no question of the papers is on the way, and all that are asked apply", () => {
  for (const kind of kindsOf(tables)) {
    fc.assert(
      fc.property(caseOf(kind, tables), ({ draft, scope }: Case) => {
        const names = questions(draft, scope, tables).map(({ name }) => name);
        assert.deepEqual(names.filter((name) => PAPERS.includes(name)), []);
        const asked = papersWanted(draft, scope, tables);
        assert.deepEqual(papersAmong(asked, draft, scope, tables), asked);
      }),
      { numRuns: EACH },
    );
  }
});

/** Gaps and lists that stand once in a letter of this kind, with the answer that tells of each. */
function givenGaps(kind: Kind): (readonly [string, string])[] {
  const other = isAboutPlace(kind) ? "letter.sent_on" : "notice.sent";
  const shared = TELLING_OF.map(([, answer]) => answer).filter((answer, at, all) => all.indexOf(answer) !== at);
  return TELLING_OF.filter(
    ([name, answer]) => name !== other && !name.startsWith("link.") && (answer === "has.sent" || !shared.includes(answer)),
  );
}

test("what a letter is told to be there stands in its gaps, and nothing else does", (context: TestContext) => {
  const told: Record<string, number> = {};
  for (const kind of kindsOf(tables)) {
    fc.assert(
      fc.property(caseOf(kind, tables), ({ draft, scope }) => {
        const derived = derive({ kind, draft, scope, tables });
        const { values, lists } = fillingFor(kind, draft, scope, tables, TODAY);
        for (const [name, answer] of givenGaps(kind)) {
          if (derived[answer] === undefined) continue;
          const there = Object.hasOwn(lists, name) ? lists[name]?.length : values[name];
          assert.equal(derived[answer], there ? "yes" : "no", `${kind} ${name}`);
          if (there) told[answer] = (told[answer] ?? 0) + 1;
        }
      }),
      { numRuns: EACH },
    );
  }
  const all = kindsOf(tables).flatMap((kind) => givenGaps(kind).map(([, answer]) => answer));
  assert.deepEqual([...new Set(all)].filter((answer) => !told[answer]), []);
  context.diagnostic(`told to be there: ${JSON.stringify(told)}`);
});

test("what stands beside a link is told to be there when it stands with any link, or with the place", () => {
  for (const kind of kindsOf(tables).filter((each) => isAboutPlace(each))) {
    fc.assert(
      fc.property(caseOf(kind, tables), ({ draft, scope }) => {
        const derived = derive({ kind, draft, scope, tables });
        const { values, lists } = fillingFor(kind, draft, scope, tables, TODAY);
        for (const name of ["account", "when", "image"]) {
          const rows = (lists.links ?? []).some((row) => row[`link.${name}`] !== "");
          const there = rows || (values[`place.${name}`] ?? "") !== "";
          assert.equal(derived[`has.${name}`], there ? "yes" : "no", `${kind} ${name}`);
        }
      }),
      { numRuns: EACH },
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
    { numRuns: examples(500) },
  );
  assert.ok(open > 0);
});
