import assert from "node:assert/strict";
import { test } from "node:test";
import fc, { examples } from "../examples.ts";
import { emptyDraft } from "../../../app/client/draft/draft.ts";
import { fillingFor } from "../../../app/client/letters/filling.ts";
import { learned, setLeft } from "../../../app/client/letters/disclosed.ts";
import type { About } from "../../../app/client/letters/details.ts";
import { Store } from "../../../app/client/draft/store.ts";
import { anyCase } from "../cases/cases.ts";
import { tables } from "../cases/real-tables.ts";

const TODAY = new Date(2026, 10, 24);
const ALL = tables.placeholders.map(({ name }) => name);

/** Gaps that hold nothing typed about people: companies, dates, and groups edited beside the letter. */
const NOT_TYPED =
  /^(?:service|host|letter|limit|ref|image)\.|^link\.service$|\.(?:sent|due)$|^answer\.when$/;

/** A list that is told as a whole, by its first gap. */
const LISTS = ["devices", "events", "reports", "searches"].map((list) => tables.lists[list] ?? []);

function toldAs(name: string): string {
  return LISTS.find((gaps) => gaps.includes(name))?.[0] ?? name;
}

test("every typed detail that a letter prints is told, each with its words", () => {
  fc.assert(
    fc.property(anyCase(tables), ({ kind, draft, scope }) => {
      const told = learned({ kind, draft, scope, tables }, ALL);
      const filling = fillingFor(kind, draft, scope, tables, TODAY);
      const rows = Object.values(filling.lists).flat().flatMap((row) => Object.entries(row));
      for (const [name, value] of [...Object.entries(filling.values), ...rows]) {
        if (value === "" || NOT_TYPED.test(name)) continue;
        const item = told.find((each) => each.name === toldAs(name));
        assert.ok(item !== undefined && !item.left, `${name} is printed and not told`);
        const isWhole = toldAs(name) === name && !LISTS.flat().includes(name);
        const inWords = item.values.some((words) => (isWhole ? words === value : words.includes(value)));
        assert.ok(inWords, `${name} is told in other words`);
      }
    }),
    { numRuns: examples(300) },
  );
});

test("what is left out is still told, as left out, and is printed nowhere", () => {
  fc.assert(
    fc.property(anyCase(tables), ({ kind, draft, scope }) => {
      const filling = fillingFor(kind, draft, scope, tables, TODAY);
      for (const { name, left } of learned({ kind, draft, scope, tables }, ALL)) {
        if (!left) continue;
        assert.equal(filling.values[name] ?? "", "");
        const list = Object.entries(tables.lists).find(([, gaps]) => gaps[0] === name)?.[0];
        if (list !== undefined) assert.deepEqual(filling.lists[list], []);
      }
    }),
    { numRuns: examples(300) },
  );
});

test("leaving out and putting back leaves the draft as it was, and touches no detail", () => {
  const draft = emptyDraft("testing", "en");
  draft.lists = { places: ["a"] };
  draft.answers = { adults: "yes", "places/a/place.sort": "post" };
  draft.details = { "sender.name": "Siân" };
  const store = new Store(draft);
  const before = structuredClone(draft);
  const printing: About = { kind: "platform-report", draft, scope: { place: "a" }, tables };
  setLeft(store, printing, "sender.name", true);
  assert.deepEqual(draft.answers["places/a/leave/platform-report"], ["sender.name"]);
  assert.deepEqual(learned(printing, ALL).map(({ left }) => left), [true]);
  setLeft(store, printing, "sender.name", false);
  assert.deepEqual(draft, before);
});
