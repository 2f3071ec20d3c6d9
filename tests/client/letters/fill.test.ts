import assert from "node:assert/strict";
import { test } from "node:test";
import fc, { examples } from "../examples.ts";
import { fill, UnknownPlaceholder } from "../../../app/client/letters/fill.ts";
import { type Filling, fillingFor } from "../../../app/client/letters/filling.ts";
import type { Letter, Run } from "../../../app/client/letters/letter.ts";
import { plainText } from "../../../app/client/letters/plain-text.ts";
import { anyCase } from "../cases/cases.ts";
import { anyLetter } from "../cases/letter-cases.ts";
import { tables } from "../cases/real-tables.ts";

const TODAY = new Date(2026, 10, 24);
const CASES = examples(300);

function letterOf(runs: Run[], more: Partial<Letter> = {}): Letter {
  return {
    kind: "platform-report",
    edition: "testing",
    title: "A letter",
    blocks: [{ type: "para", style: "body", runs }],
    short: [],
    placeholders: [],
    lists: [],
    authorities: [],
    ...more,
  };
}

function fillingOf(values: Record<string, string>, lists: Filling["lists"] = {}): Filling {
  const prompts = Object.fromEntries(tables.placeholders.map(({ name, prompt }) => [name, prompt]));
  return { values, lists: { links: [], images: [], ...lists }, prompts };
}

function textOf(letter: Letter, filling: Filling): string {
  return plainText(fill(letter, filling)).trim();
}

test("a detail stands in its gap exactly as typed, and is never read as a template", () => {
  const typed = "$& $1 %(name)s {{ x }} [your name] <b>&";
  const filling = fillingOf({ "sender.name": typed, "sender.email": "other" });
  assert.equal(textOf(letterOf(["I am ", { gap: "sender.name" }, "."]), filling), `I am ${typed}.`);
});

test("an open gap shows its prompt in brackets and is listed once", () => {
  const filled = fill(letterOf([{ gap: "sender.name" }, { gap: "sender.name" }]), fillingOf({}));
  assert.deepEqual(filled.missing, ["sender.name"]);
  const prompt = "[your name, or the name you sign with]";
  assert.equal(plainText(filled), `${prompt}${prompt}\n`);
});

test("a placeholder that the closed list does not know throws", () => {
  for (const name of ["sender.nickname", "constructor", "__proto__"]) {
    assert.throws(() => fill(letterOf([{ gap: name }]), fillingOf({})), UnknownPlaceholder);
  }
});

test("a list has a row for each link, numbered from 1, and one open row when there is none", () => {
  const letter = letterOf([], {
    blocks: [{ type: "repeat", list: "links", block: { type: "bullet", runs: [{ row: true }, " ", { gap: "link.url" }] } }],
  });
  const rows = ["https://a.example/?k=1#x", "https://b.example/"].map((url) => ({ "link.url": url }));
  assert.equal(textOf(letter, fillingOf({}, { links: rows })), `• 1 ${rows[0]?.["link.url"]}\n\n• 2 ${rows[1]?.["link.url"]}`);
  assert.deepEqual(fill(letter, fillingOf({})).missing, ["link.url"]);
});

test("right-to-left names are isolated in text, links never are", () => {
  const filling = fillingOf({ "sender.name": "محمد" }, { links: [{ "link.url": "https://a.example/محمد" }] });
  assert.equal(textOf(letterOf([{ gap: "sender.name" }, "!"]), filling), "\u2068محمد\u2069!");
  const letter = letterOf([], {
    blocks: [{ type: "table", head: [["Link"]], rows: [{ list: "links", cells: [[{ gap: "link.url" }]] }] }],
  });
  assert.equal(textOf(letter, filling), "Link: https://a.example/محمد");
});

function gapsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(gapsIn);
  if (typeof value !== "object" || value === null) return [];
  if ("gap" in value) return [String(value.gap)];
  return Object.values(value).flatMap(gapsIn);
}

test("any letter and any case: all gaps filled with their own words or listed as open", () => {
  let count = 0;
  fc.assert(
    fc.property(anyLetter(tables), anyCase(tables), (letter, { kind, draft, scope }) => {
      const filling = fillingFor(kind, draft, scope, tables, TODAY);
      const filled = fill(letter, filling);
      const pieces = [...filled.blocks, ...filled.short.flatMap(({ said, beside, listed }) => [...said, ...beside, ...listed])].flatMap((block) => {
        if (block.type === "page") return [];
        return block.type === "table" ? [block.head, ...block.rows].flat(2) : block.runs;
      });
      const used = new Set(pieces.map(({ gap }) => gap).filter((gap) => gap !== undefined));
      assert.deepEqual([...used].sort(), [...new Set(gapsIn([letter.blocks, letter.short]))].sort());
      for (const { source, text, gap } of pieces) {
        if (source === "letter") continue;
        const rows = Object.values(filling.lists).flat();
        const known = [filling.values[gap ?? ""], ...rows.map((row) => row[gap ?? ""])];
        if (source === "open") assert.ok(filled.missing.includes(gap ?? ""));
        else assert.ok(known.includes(text), `${gap} is not its own words`);
      }
      count += 1;
    }),
    { numRuns: CASES },
  );
  console.log(`# ${count} letters filled`);
});
