/**
 * The texts for web forms of generated cases with long links: within 500, 1,000 and 2,000
 * characters, nothing that a law asks for lost, links last and each once.
 */
import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { fill } from "../../../app/client/letters/fill.ts";
import { fillingFor } from "../../../app/client/letters/filling.ts";
import type { FilledBlock, FilledLetter, FilledShort, Piece } from "../../../app/client/letters/letter.ts";
import { shortTexts, SIZES } from "../../../app/client/letters/form-texts.ts";
import { blocksText } from "../../../app/client/letters/plain-text.ts";
import { type Drafted, drafted } from "../cases/drafted.ts";
import { examples } from "../examples.ts";
import { tables } from "../cases/real-tables.ts";

const CASES = examples(300);
const TODAY = new Date(2026, 10, 24);

/** The text with its gaps as ⟨names⟩ in place of their words, as the table of elements has them. */
function named(blocks: readonly FilledBlock[]): FilledBlock[] {
  const runs = (pieces: readonly Piece[]): Piece[] =>
    pieces.map(({ text, source, gap }) => ({ source: "letter", text: source === "letter" ? text : `⟨${gap}⟩` }));
  return blocks.map((block): FilledBlock => {
    if (block.type === "page") return block;
    if (block.type !== "table") return { ...block, runs: runs(block.runs) };
    return { ...block, head: block.head.map(runs), rows: block.rows.map((row) => row.map(runs)) };
  });
}

/** JavaScript of this age has no `(?-i:…)`: such a pattern minds its case as a whole. */
function says(pattern: string, text: string): boolean {
  const minds = pattern.includes("(?-i:");
  return new RegExp(pattern.replaceAll("(?-i:", "(?:"), minds ? "" : "i").test(text);
}

interface Row {
  text: string;
  /** The same with its gaps named. */
  name: string;
  isLink: boolean;
}

interface Read {
  limit: number;
  said: string;
  saidNamed: string;
  rows: Row[];
}

function read({ limit, said, beside, listed }: FilledShort): Read {
  const text = (blocks: readonly FilledBlock[]): string => blocksText(blocks).join("\n");
  const rows = (blocks: readonly FilledBlock[], isLink: boolean): Row[] => {
    const names = blocksText(named(blocks));
    return blocksText(blocks).map((words, index) => ({ text: words, name: names[index] ?? "", isLink }));
  };
  return {
    limit,
    said: text(said),
    saidNamed: text(named(said)),
    rows: [...rows(beside, false), ...rows(listed, true)],
  };
}

/** The rows that these words are, one a line or more; undefined when they are anything else. */
function rowsIn(words: string, rows: readonly Row[]): Row[] | undefined {
  if (words === "") return [];
  const fitting = rows.filter(({ text }) => `${words}\n`.startsWith(`${text}\n`));
  const [row] = fitting.toSorted((one, other) => other.text.length - one.text.length);
  if (row === undefined) return undefined;
  const rest = rowsIn(words.slice(row.text.length + 1), rows.filter((each) => each !== row));
  return rest && [row, ...rest];
}

/** Each report with what it says, gaps named; undefined when the parts are not this text's reports. */
function reports(parts: readonly string[], { said, saidNamed, rows }: Read): string[] | undefined {
  const found: string[] = [];
  let left = rows;
  for (const part of parts) {
    if (!`${part}\n`.startsWith(`${said}\n`)) return undefined;
    const own = rowsIn(part.slice(said.length + 1), left);
    if (own === undefined) return undefined;
    assert.ok(rows.length === 0 || own.some(({ isLink }) => isLink), `a report without a link: ${part}`);
    left = left.filter((row) => !own.includes(row));
    found.push([saidNamed, ...own.map(({ name }) => name)].join("\n"));
  }
  return left.length === 0 ? found : undefined;
}

/** Parts that go on from one another: together they are the text, links last and in order. */
function goesOn(parts: readonly string[], { said, rows }: Read): boolean {
  const bare = (text: string): string => text.replaceAll("\n", "");
  const labelled = parts.every((part, index) => part.startsWith(`${index + 1}/${parts.length}\n`));
  const words = parts.map((part) => (parts.length < 2 ? part : part.slice(part.indexOf("\n") + 1)));
  const whole = [said, ...rows.map(({ text }) => text)].join("");
  return (parts.length < 2 || labelled) && bare(words.join("")) === bare(whole);
}

export interface Marked {
  elements: number;
  alone: boolean;
  parts: number;
  links: number;
}

/** Throws at the first fault of these parts; else what was looked at. */
export function marked(
  filled: FilledLetter,
  patterns: Drafted["patterns"],
  size: number,
  { parts, alone } = shortTexts(filled, size),
): Marked {
  for (const part of parts) assert.ok([...part].length <= size, `a part of ${[...part].length}`);
  const versions = filled.short.map(read);
  const [shortest] = versions.toSorted((one, other) => one.limit - other.limit);
  assert.ok(shortest !== undefined && parts.length > 0, "no text");
  const version = alone
    ? versions.find((each) => reports(parts, each) !== undefined)
    : versions.find((each) => each.limit === shortest.limit && goesOn(parts, each));
  assert.ok(version !== undefined, "something is lost, twice there, or not last");
  const texts = alone
    ? (reports(parts, version) ?? [])
    : [[version.saidNamed, ...version.rows.map(({ name }) => name)].join("\n")];
  const needed = patterns[version.limit] ?? [];
  for (const text of texts) {
    for (const pattern of needed) assert.ok(says(pattern, text), `lacks ${pattern}:\n${text}`);
  }
  return { elements: needed.length * texts.length, alone, parts: parts.length, links: version.rows.length };
}

const cases = drafted(CASES, tables);
const filledOf = ({ kind, draft, scope, letter }: Drafted): FilledLetter =>
  fill(letter, fillingFor(kind, draft, scope, tables, TODAY));
const filledCases = cases.map((given) => ({ ...given, filled: filledOf(given) }));

test(`${CASES} cases with long links: each within its limit, and nothing that a law asks for is lost`, (context: TestContext) => {
  for (const size of SIZES) {
    const counts = { texts: 0, parts: 0, reports: 0, goesOn: 0, links: 0, elements: 0 };
    const kinds: Record<string, number> = {};
    for (const given of filledCases) {
      const found = marked(given.filled, given.patterns, size);
      counts.texts += 1;
      counts.parts += found.parts;
      counts.links += found.links;
      counts.elements += found.elements;
      if (found.alone && found.parts > 1) counts.reports += 1;
      if (!found.alone) counts.goesOn += 1;
      kinds[given.kind] = (kinds[given.kind] ?? 0) + 1;
    }
    assert.ok(counts.texts >= CASES && counts.elements > CASES && counts.links > CASES / 3, JSON.stringify(counts));
    context.diagnostic(`${size}: ${JSON.stringify(counts)} ${JSON.stringify(kinds)}`);
  }
});

test("only a report whose words and one link have no room together goes on in numbered parts", () => {
  for (const size of SIZES) {
    for (const { filled } of filledCases) {
      if (shortTexts(filled, size).alone) continue;
      for (const { said, rows, limit } of filled.short.map(read)) {
        const longest = Math.max(0, ...rows.map(({ text }) => text.length + 1));
        const searches = rows.filter(({ isLink }) => !isLink).map(({ text }) => text.length + 1);
        const beside = searches.reduce((sum, length) => sum + length, 0);
        assert.ok(limit > size || said.length + longest + beside > size, "it has room");
      }
    }
  }
});

/** The case with its last link many times over, each as long as a part has room for two. */
function crowded(given: Drafted): Drafted {
  const draft = structuredClone(given.draft);
  const home = `places/${given.scope.place}/links`;
  const last = (draft.lists[home] ?? []).at(-1);
  if (last === undefined) return given;
  const more = Array.from({ length: 6 }, (_, number) => `more${number}`);
  for (const id of more) draft.details[`${home}/${id}`] = `${draft.details[`${home}/${last}`]}?${id}=${"x".repeat(500)}`;
  draft.lists[home] = [last, ...more];
  return { ...given, draft };
}

test("the marking catches a lost element, a lost link, a link that stands first, and a part too long", () => {
  const many = cases.map(crowded).map((given) => ({ ...given, filled: filledOf(given) }));
  const given = many.find(({ filled, patterns }) => {
    const { parts, alone } = shortTexts(filled, 2000);
    return alone && parts.length > 1 && (patterns[2000] ?? []).some((each) => each.includes("sender"));
  });
  assert.ok(given !== undefined);
  const { filled } = given;
  const whole = shortTexts(filled, 2000);
  const wrong = (parts: string[]): void => {
    assert.throws(() => marked(filled, given.patterns, 2000, { parts, alone: true }));
  };
  marked(filled, given.patterns, 2000);
  wrong(whole.parts.slice(1));
  wrong([...whole.parts, ...whole.parts.slice(-1)]);
  wrong(whole.parts.map((part) => part.split("\n").toReversed().join("\n")));
  wrong(whole.parts.map((part) => part + " ".repeat(2001 - [...part].length)));
  const without = filled.short.map((text) => ({ ...text, said: text.said.slice(0, -1) }));
  assert.throws(() => marked({ ...filled, short: without }, given.patterns, 2000), /lacks .*sender/);
});
