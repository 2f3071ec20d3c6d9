/** Every gap of every kind of letter holds what a second reading of the draft says, and nothing else. */
import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import fc, { examples } from "../examples.ts";
import { fillingFor } from "../../../app/client/letters/filling.ts";
import { caseOf, kindsOf } from "../cases/cases.ts";
import { factSheet } from "../fact-sheet/fact-sheet.ts";
import { tables } from "../cases/real-tables.ts";

const TODAY = new Date(2026, 10, 24);
/** Left to whoever writes on: nobody asks for them. */
const NOT_TOLD = /^ref\./;

test("each gap holds what the facts say, for every kind of letter", (context: TestContext) => {
  const counts = { gaps: 0, filled: 0, rows: 0 };
  const ever = new Set<string>();
  for (const kind of kindsOf(tables)) {
    fc.assert(
      fc.property(caseOf(kind, tables), (given) => {
        const { values, lists } = fillingFor(kind, given.draft, given.scope, tables, TODAY);
        const facts = factSheet(given, tables, TODAY);
        for (const { name, list } of tables.placeholders) {
          if (list || NOT_TOLD.test(name)) continue;
          assert.equal(values[name], facts.values[name] ?? "", `${kind} ${name}`);
          counts.gaps += 1;
          if (values[name] !== "") ever.add(name);
          counts.filled += values[name] === "" ? 0 : 1;
        }
        for (const [list, names] of Object.entries(tables.lists)) {
          const told = (rows: Record<string, string>[] = []): string[][] =>
            rows.map((row) => names.filter((name) => !NOT_TOLD.test(name)).map((name) => row[name] ?? ""));
          assert.deepEqual(told(lists[list]), told(facts.lists[list]), `${kind} ${list}`);
          counts.rows += lists[list]?.length ?? 0;
        }
      }),
      { numRuns: examples(15, 15) },
    );
  }
  const never = tables.placeholders.filter(({ name, list }) => !list && !NOT_TOLD.test(name) && !ever.has(name));
  assert.deepEqual(never.map(({ name }) => name), []);
  context.diagnostic(`gaps compared: ${JSON.stringify(counts)}`);
});
