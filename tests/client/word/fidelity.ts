/**
 * Runs in a real browser: generated cases through the client as the page uses it, against the real
 * server's skeletons, marked against the fact sheet. tests/journeys/test_letter_fidelity.py drives it.
 */
import { strFromU8, unzipSync } from "fflate";
import fc from "../examples.ts";
import { fill } from "../../../app/client/letters/fill.ts";
import { fillingFor } from "../../../app/client/letters/filling.ts";
import { LetterSource } from "../../../app/client/server/letter-cache.ts";
import type { Letter } from "../../../app/client/letters/letter.ts";
import { readInto, type RegistryFile } from "../../../app/client/services/read-registry.ts";
import { requestBody } from "../../../app/client/letters/request-body.ts";
import type { Tables } from "../../../app/client/draft/tables.ts";
import { plainText } from "../../../app/client/letters/plain-text.ts";
import { fillWord } from "../../../app/client/word/fill-word.ts";
import { child, controls, R, W } from "../../../app/client/word/content-controls.ts";
import { parseXml } from "../../../app/client/word/xml.ts";
import { answersFor } from "../cases/case-answers.ts";
import { type Case, caseOf, kindsOf } from "../cases/cases.ts";
import { linesOf } from "../fact-sheet/fact-lines.ts";
import { type FactSheet, factSheet } from "../fact-sheet/fact-sheet.ts";

const TODAY = new Date(2026, 10, 24);
/** The annotated copy is filled by the same code, so fewer cases show as much. */
const ANNOTATED_EVERY = 5;

export interface Sample {
  kind: string;
  file: string;
  present: string[];
  forbidden: string[];
}

export interface Report {
  cases: number;
  details: number;
  open: number;
  bindings: number;
  /** Bindings of the annotated copies. */
  annotated: number;
  leftOut: number;
  /** Each gap that stands in some letter, and whether it was ever filled. */
  gaps: Record<string, boolean>;
  samples: Sample[];
  milliseconds: number;
}

const tables = JSON.parse(document.getElementById("tables")?.textContent ?? "") as Tables;
const edition = document.body.dataset.edition ?? "";
const source = new LetterSource();

/** The file of every service, as the page fetches it for everybody alike. */
async function loadRegistry(): Promise<void> {
  if (tables.services.length > 1) return;
  const response = await fetch(tables.registry ?? "");
  readInto(tables, (await response.json()) as RegistryFile);
}

function expect(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what);
}

/** Isolates that stand around a whole expected value are the letter's; they are taken away. */
function bare(text: string, facts: FactSheet): string {
  const values = [...Object.values(facts.values), ...Object.values(facts.lists).flat().flatMap((row) => Object.values(row))];
  return values.reduce((rest, value) => rest.replaceAll(`\u2068${value}\u2069`, () => value), text);
}

/** The text of a paragraph or a control as a reader sees it. */
function textOf(node: Element): string {
  return Array.from(node.getElementsByTagNameNS(W, "*"), (part) => {
    if (part.localName === "t") return part.textContent ?? "";
    if (part.localName === "br" && part.getAttributeNS(W, "type") === null) return "\n";
    return part.localName === "tab" && part.parentElement?.localName === "r" ? "\t" : "";
  }).join("");
}

function paragraphs(root: Document): string[] {
  const all = Array.from(root.getElementsByTagNameNS(W, "p"), textOf);
  return all.filter((line) => line.trim() !== "");
}

/** Every bound control shows what its node of the custom part holds, or its prompt and the node nothing. */
function checkBindings(parts: Record<string, Uint8Array>): number {
  const custom = parseXml(strFromU8(parts["customXml/item1.xml"] ?? new Uint8Array()));
  const props = strFromU8(parts["customXml/itemProps1.xml"] ?? new Uint8Array());
  const resolver = (prefix: string | null): string | null => (prefix === "r" ? R : null);
  let count = 0;
  for (const name of Object.keys(parts).filter((each) => /^word\/[a-z0-9]+\.xml$/.test(each))) {
    const root = parseXml(strFromU8(parts[name] ?? new Uint8Array()));
    for (const control of controls(root)) {
      // One press takes the drafting note away: it is a control of its own, and holds no detail.
      if (control.tag === "drafting-note") continue;
      const binding = child(control.properties, "dataBinding");
      expect(binding !== undefined, `${control.tag} is not bound`);
      const xpath = binding.getAttributeNS(W, "xpath") ?? "";
      const nodes = custom.evaluate(xpath, custom, resolver, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE);
      expect(nodes.snapshotLength === 1, `${xpath} finds ${nodes.snapshotLength}`);
      const held = nodes.snapshotItem(0)?.textContent ?? "";
      const open = child(control.properties, "showingPlcHdr") !== undefined;
      expect(held === (open ? "" : textOf(control.content)), `${xpath} differs from its control`);
      expect(open || held !== "", `${xpath} is empty and shows no prompt`);
      expect(props.includes(binding.getAttributeNS(W, "storeItemID") ?? "?"), "bound to another part");
      count += 1;
    }
    checkIds(root, name);
  }
  return count;
}

function checkIds(root: Document, part: string): void {
  const ids = controls(root).map(({ properties }) =>
    Number(child(properties, "id")?.getAttributeNS(W, "val")),
  );
  expect(ids.every((id) => Number.isInteger(id) && id > 0 && id < 2 ** 31), `${part}: an id is not positive`);
  expect(new Set(ids).size === ids.length, `${part}: an id stands twice`);
}

function checkForbidden(parts: Record<string, Uint8Array>, text: string, { forbidden }: FactSheet): void {
  for (const words of forbidden) {
    const escaped = new XMLSerializer().serializeToString(document.createTextNode(words));
    expect(!text.includes(words), `the text still holds ${words}`);
    for (const [name, bytes] of Object.entries(parts)) {
      const part = `${name}\n${strFromU8(bytes)}`;
      expect(!part.includes(words) && !part.includes(escaped), `${name} still holds ${words}`);
    }
  }
}

function checkText(letter: Letter, facts: FactSheet, text: string, lines: readonly string[]): void {
  const flat = (words: string): string => words.replace(/\s+/gu, "");
  const found = flat(bare(text, facts));
  let from = 0;
  for (const line of lines) {
    const at = found.indexOf(flat(line), from);
    expect(at !== -1, `the text lacks, or has out of order: ${line}`);
    // A table's head is said once for each row, so the next line may begin where this one did.
    from = letter.blocks.some(({ type }) => type === "table") ? 0 : at;
  }
}

/** The copy for a solicitor: every gap of it bound and filled, nothing in it that was left out. */
async function checkAnnotated({ kind, draft, scope }: Case, facts: FactSheet): Promise<number> {
  const skeleton = await source.file(requestBody(kind, "annotated", draft, scope, tables));
  const parts = unzipSync(fillWord(skeleton, fillingFor(kind, draft, scope, tables, TODAY)));
  checkForbidden(parts, "", facts);
  expect(parts["word/comments.xml"] !== undefined, "the annotated copy has no comments");
  return checkBindings(parts);
}

async function check(given: Case, report: Report): Promise<Uint8Array> {
  const { kind, draft, scope } = given;
  draft.edition = edition;
  const letter = await source.letter(requestBody(kind, "blocks", draft, scope, tables));
  const skeleton = await source.file(requestBody(kind, "docx", draft, scope, tables));
  const filling = fillingFor(kind, draft, scope, tables, TODAY);
  const filled = fill(letter, filling);
  const started = performance.now();
  const file = fillWord(skeleton, filling);
  report.milliseconds += performance.now() - started;

  const facts = factSheet(given, tables, TODAY);
  const lines = linesOf(letter, facts, tables);
  const parts = unzipSync(file);
  const root = parseXml(strFromU8(parts["word/document.xml"] ?? new Uint8Array()));
  const inFile = paragraphs(root).map((line) => bare(line, facts));
  const clash = inFile.findIndex((line, index) => line !== lines[index]);
  expect(clash === -1 && inFile.length === lines.length, `line ${clash}: ${JSON.stringify(inFile[clash])} is not ${JSON.stringify(lines[clash])}; ${inFile.length} and ${lines.length}`);
  const text = plainText(filled);
  checkText(letter, facts, text, lines);
  checkForbidden(parts, text, facts);
  report.bindings += checkBindings(parts);
  if (report.cases % ANNOTATED_EVERY === 0) report.annotated += await checkAnnotated(given, facts);
  report.open += filled.missing.length;
  report.leftOut += facts.forbidden.length;
  const pieces = filled.blocks.flatMap((block) => {
    if (block.type === "page") return [];
    return block.type === "table" ? block.rows.flat(2) : block.runs;
  });
  report.details += pieces.filter((piece) => piece.source === "detail").length;
  for (const { gap, source } of pieces) {
    if (gap !== undefined) report.gaps[gap] ||= source === "detail";
  }
  expect(pieces.map(({ text }) => text).join("").length > 100, "the letter is empty");
  report.cases += 1;
  return file;
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

function sampleOf(given: Case, file: Uint8Array): Sample {
  const { values, lists, forbidden } = factSheet(given, tables, TODAY);
  const rows = Object.values(lists).flat().flatMap((row) => Object.values(row));
  return { kind: given.kind, file: base64(file), present: [...Object.values(values), ...rows], forbidden };
}

function emptyReport(): Report {
  const counts = { cases: 0, details: 0, open: 0, bindings: 0, annotated: 0, leftOut: 0 };
  return { ...counts, gaps: {}, samples: [], milliseconds: 0 };
}

/** `each` cases of every kind over `shapes` sets of answers; throws at the first that fails. */
async function run(seed: number, each: number, shapes: number, samples: number): Promise<Report> {
  const report = emptyReport();
  await loadRegistry();
  for (const kind of kindsOf(tables)) {
    const pool = fc.sample(answersFor(kind, tables), { seed, numRuns: shapes });
    const cases = caseOf(kind, tables, fc.constantFrom(...pool));
    for (const given of fc.sample(cases, { seed, numRuns: each })) {
      try {
        const file = await check(given, report);
        if (report.samples.filter((sample) => sample.kind === kind).length < samples) {
          report.samples.push(sampleOf(given, file));
        }
      } catch (error) {
        throw new Error(`${String(error)}\n${JSON.stringify(given)}`);
      }
    }
  }
  return report;
}

/** The bytes of one fixed case, to be compared between time zones. */
async function once(seed: number): Promise<string> {
  await loadRegistry();
  const [given] = fc.sample(caseOf("letter-of-claim", tables), { seed, numRuns: 1 });
  const report = emptyReport();
  return base64(await check(given as Case, report));
}

Object.assign(globalThis, { fidelity: { run, once } });
