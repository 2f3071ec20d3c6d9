import assert from "node:assert/strict";
import { test } from "node:test";
import fc, { examples } from "../examples.ts";
import { fill } from "../../../app/client/letters/fill.ts";
import { fillingFor } from "../../../app/client/letters/filling.ts";
import type { FilledBlock, FilledLetter } from "../../../app/client/letters/letter.ts";
import { limitFor, shortTexts, SIZES } from "../../../app/client/letters/form-texts.ts";
import { blocksText } from "../../../app/client/letters/plain-text.ts";
import { link } from "../cases/case-typed.ts";
import { anyCase } from "../cases/cases.ts";
import { anyLetter } from "../cases/letter-cases.ts";
import { tables } from "../cases/real-tables.ts";

const LIMIT = 1000;
const CASES = examples(300);
const TODAY = new Date(2026, 10, 24);
const limits = fc.constantFrom(...SIZES);

function paragraphs(texts: readonly string[]): FilledBlock[] {
  return texts.map((text) => ({
    type: "para",
    style: "body",
    runs: [{ text, source: "letter" }],
  }));
}

function shortOf(said: readonly string[], links: readonly string[], limit = 500): FilledLetter {
  const short = [{ limit, said: paragraphs(said), beside: [], listed: paragraphs(links) }];
  return { title: "", blocks: [], short, missing: [] };
}

/** Half of a surrogate pair. */
const HALF = /\p{Surrogate}/u;

const bare = (text: string): string => text.replaceAll("\n", "");
const withoutLabel = (part: string): string => part.slice(part.indexOf("\n") + 1);

/** The rows that stand beside links, one by one before the links; those left over before the last. */
function side(beside: readonly string[], links: readonly string[]): string[] {
  const waiting = [...beside];
  const found: string[] = [];
  links.forEach((link, index) => {
    const now = index === links.length - 1 ? waiting.splice(0) : waiting.splice(0, 1);
    found.push(...now, link);
  });
  return [...found, ...waiting];
}

interface Count {
  parts: number;
  alone: boolean;
}

/** Within the limit; every part alone says everything, and each row stands in one of them. */
function check(filled: FilledLetter, limit: number): Count {
  const { parts, alone } = shortTexts(filled, limit);
  const versions = filled.short.map(({ said, beside, listed }) => ({
    said: blocksText(said).join("\n"),
    rows: [...blocksText(beside), ...blocksText(listed)],
    pieces: side(blocksText(beside), blocksText(listed)),
  }));
  for (const part of parts) {
    assert.ok(part.length <= limit && [...part].length <= limit, `a part of ${part.length}`);
    const given = versions.some(({ said, rows }) => HALF.test(said + rows.join("")));
    assert.ok(!HALF.test(part) || given, "a pair is cut");
  }
  if (parts.length === 0) {
    assert.ok(versions.every(({ said, rows }) => said === "" && rows.length === 0));
    return { parts: 0, alone };
  }
  const holds = alone
    ? versions.some(({ said, rows, pieces }) => {
        if (!parts.every((part) => part.startsWith(said))) return false;
        const rest = parts.map((part) => bare(part.slice(said.length))).join("");
        return rest === bare((parts.length < 2 ? rows : pieces).join(""));
      })
    : versions.some(({ said, rows }) => {
        const whole = parts.length < 2 ? parts : parts.map(withoutLabel);
        return bare(whole.join("")) === bare([said, ...rows].join(""));
      });
  assert.ok(holds, "something is lost");
  return { parts: parts.length, alone };
}

test("a short text that fits is one part, without a number", () => {
  assert.deepEqual(shortTexts(shortOf(["One.", "Two."], []), LIMIT).parts, ["One.\nTwo."]);
});

test("the fullest text that fits is taken, and a shorter one rather than two reports", () => {
  const short = [500, 1000].map((limit) => ({
    limit,
    said: paragraphs(["x".repeat(limit - 100)]),
    beside: [],
    listed: paragraphs(["https://a.example/1"]),
  }));
  const filled = { ...shortOf([], []), short };
  assert.ok((shortTexts(filled, 1000).parts[0]?.length ?? 0) > 900);
  assert.ok((shortTexts(filled, 500).parts[0]?.length ?? 0) <= 500);
  const long = { ...filled, short: short.map((each) => ({ ...each, listed: paragraphs(["y".repeat(300)]) })) };
  assert.equal(shortTexts(long, 1000).parts.length, 1);
});

test("links that do not fit go into reports of their own, each with the whole text", () => {
  const links = Array.from({ length: 8 }, (_, index) => `https://a.example/${index}?k=${"k".repeat(200)}`);
  const { parts, alone } = shortTexts(shortOf(["I declare."], links), LIMIT);
  assert.equal(alone, true);
  assert.ok(parts.length > 1);
  assert.ok(parts.every((part) => part.startsWith("I declare.\n")));
  for (const url of links) assert.equal(parts.filter((part) => part.split("\n").includes(url)).length, 1);
});

test("a link that leaves no room for the text goes on in numbered parts, whole if it can", () => {
  const url = `https://a.example/?k=${"k".repeat(450)}`;
  const { parts, alone } = shortTexts(shortOf(["I declare. ".repeat(20)], [url]), 500);
  assert.equal(alone, false);
  assert.ok(parts.some((part) => part.split("\n").includes(url)));
  assert.ok(parts[0]?.startsWith("1/2\n"));
});

test("a search stands in a report with a link, never in one of its own", () => {
  const long = (name: string): string => `https://a.example/${name}?k=${"k".repeat(200)}`;
  const filled = shortOf(["I declare."], [long("one"), long("two")]);
  const beside = paragraphs(["x", "y", "z"].map((name) => `Search: ${long(name)}`));
  const { parts, alone } = shortTexts({ ...filled, short: filled.short.map((each) => ({ ...each, beside })) }, LIMIT);
  assert.equal(alone, true);
  assert.deepEqual(
    parts.map((part) => part.split("\n").map((line) => /[/](one|two|x|y|z)[?]/.exec(line)?.[1] ?? line)),
    [
      ["I declare.", "x", "one"],
      ["I declare.", "y", "z", "two"],
    ],
  );
});

test("a letter without a short text has no parts", () => {
  assert.deepEqual(shortTexts({ ...shortOf([], []), short: [] }, LIMIT).parts, []);
});

test("a limit too small to hold anything is refused, not looped on", () => {
  assert.throws(() => shortTexts(shortOf(["words"], []), 10), RangeError);
});

test("the limit is what was chosen, else what the form takes, else the usual", () => {
  assert.equal(limitFor(undefined, ""), 1000);
  assert.equal(limitFor(3000, ""), 3000);
  assert.equal(limitFor(500, ""), 500);
  assert.equal(limitFor(3000, "500"), 500);
  assert.equal(limitFor(8, "lots"), 1000);
});

test(`${CASES} short texts with long links: within the limit, and nothing is lost`, (context) => {
  let count = 0;
  let most = 0;
  const words = fc.oneof(fc.lorem({ maxCount: 40 }), fc.string({ unit: "grapheme", maxLength: 2500 }));
  fc.assert(
    fc.property(
      fc.array(words, { maxLength: 4 }),
      fc.array(link, { maxLength: 9 }),
      limits,
      (said, links, limit) => {
        most = Math.max(most, check(shortOf(said, links), limit).parts);
        count += 1;
      },
    ),
    { numRuns: CASES },
  );
  context.diagnostic(`${count} short texts, at most ${most} parts`);
});

test(`${CASES} letters of any form: within the limit, and nothing is lost`, () => {
  fc.assert(
    fc.property(anyLetter(tables), anyCase(tables), limits, (letter, { kind, draft, scope }, limit) => {
      check(fill(letter, fillingFor(kind, draft, scope, tables, TODAY)), limit);
    }),
    { numRuns: CASES },
  );
});
