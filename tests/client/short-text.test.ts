import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fill } from "../../app/client/fill.ts";
import { fillingFor } from "../../app/client/gaps.ts";
import type { FilledLetter } from "../../app/client/letter.ts";
import { shortTexts } from "../../app/client/short-text.ts";
import { blocksText } from "../../app/client/text.ts";
import { anyCase, link } from "./cases.ts";
import { anyLetter } from "./letter-cases.ts";
import { tables } from "./real-tables.ts";

const LIMIT = 1000;
const CASES = 1000;
const TODAY = new Date(2026, 10, 24);

function shortOf(paragraphs: readonly string[]): FilledLetter {
  const short = paragraphs.map((text) => {
    return { type: "para" as const, style: "body" as const, runs: [{ text, source: "letter" as const }] };
  });
  return { title: "", blocks: [], short, missing: [] };
}

function withoutLabels(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : parts.map((part) => part.slice(part.indexOf("\n") + 1)).join("");
}

/** Half of a surrogate pair. */
const HALF = /\p{Surrogate}/u;

const bare = (text: string): string => text.replaceAll("\n", "");

function check(filled: FilledLetter): number {
  const parts = shortTexts(filled, LIMIT);
  for (const part of parts) {
    assert.ok(part.length <= LIMIT, `a part of ${part.length}`);
    assert.ok(!HALF.test(part) || HALF.test(blocksText(filled.short).join("")), "a pair is cut");
  }
  assert.equal(bare(withoutLabels(parts)), bare(blocksText(filled.short).join("")));
  return parts.length;
}

test("a short text that fits is one part, without a number", () => {
  assert.deepEqual(shortTexts(shortOf(["One.", "Two."]), LIMIT), ["One.\nTwo."]);
});

test("parts are numbered, links stay whole, and they come last as the letter has them", () => {
  const links = Array.from({ length: 8 }, (_, index) => `https://a.example/${index}?k=${"k".repeat(200)}`);
  const parts = shortTexts(shortOf(["I declare.", ...links]), LIMIT);
  assert.ok(parts.length > 1);
  assert.ok(parts[0]?.startsWith("1/2\nI declare.\n"));
  for (const url of links) assert.ok(parts.some((part) => part.split("\n").includes(url)));
});

test("a letter without a short text has no parts", () => {
  assert.deepEqual(shortTexts(shortOf([]), LIMIT), []);
});

test("a limit too small to hold anything is refused, not looped on", () => {
  assert.throws(() => shortTexts(shortOf(["words"]), 10), RangeError);
});

test("a thousand short texts with long links: within the limit, and nothing is lost", () => {
  let count = 0;
  let most = 0;
  const paragraph = fc.oneof(link, fc.lorem({ maxCount: 40 }), fc.string({ unit: "grapheme", maxLength: 2500 }));
  fc.assert(
    fc.property(fc.array(paragraph, { maxLength: 9 }), (paragraphs) => {
      most = Math.max(most, check(shortOf(paragraphs)));
      count += 1;
    }),
    { numRuns: CASES },
  );
  console.log(`# ${count} short texts, at most ${most} parts`);
});

test("a thousand filled short texts: within the limit, and nothing is lost", () => {
  fc.assert(
    fc.property(anyLetter(tables), anyCase(tables), (letter, { kind, draft, scope }) => {
      check(fill(letter, fillingFor(kind, draft, scope, tables, TODAY)));
    }),
    { numRuns: CASES },
  );
});
