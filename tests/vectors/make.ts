/**
 * Writes the vectors that the browser client and the Python opener are both held against.
 * Run only when a format changes, and then as a new version beside the old one:
 *   npx esbuild tests/vectors/make.ts --bundle --platform=node --format=esm --outfile=build/make.mjs
 *   node build/make.mjs
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { identityToRecipient, generateHybridIdentity } from "age-encryption";
import { CodeMistake } from "../../app/client/sealing/code-mistakes.ts";
import { seal } from "../../app/client/sealing/draft-encryption.ts";
import { type Draft, emptyDraft } from "../../app/client/draft/draft.ts";
import { keysOf } from "../../app/client/sealing/keys.ts";
import { PADDED_SIZES } from "../../app/client/sealing/padding.ts";
import { type Code, codeOf, parseCode } from "../../app/client/sealing/return-code.ts";

const PLACE = "tests/vectors";
const RANDOMS = [
  "000000000000000000000000",
  "07ffffffffffffffffffffff",
  "000000000000000000000001",
  "040000000000000000000000",
  "0123456789abcdef01234567",
  "02f1e2d3c4b5a69788796a5b",
];

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}

function arabicDigits(figures: string): string {
  return figures.replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)));
}

function spellings(code: Code): string[] {
  const { words, numbers } = code;
  return [
    words.join(" "),
    words.map((word) => word.slice(0, 4).toUpperCase()).join(", "),
    words.join("-"),
    numbers.join(" "),
    numbers.join(""),
    numbers.map(arabicDigits).join("، "),
    words.map((word, at) => (at % 2 ? word : numbers[at])).join("\n"),
    words.map((word, at) => `${at + 1}. ${word}`).join("\n"),
  ];
}

async function codeVector(random: string): Promise<object> {
  const code = await codeOf(new Uint8Array(Buffer.from(random, "hex")));
  const { words, numbers } = code;
  return { random: hex(code.random), words, numbers, typed: spellings(code), keys: await keysOf(code) };
}

async function mistake(typed: string): Promise<object> {
  try {
    await parseCode(typed);
  } catch (error) {
    if (error instanceof CodeMistake) return { typed, kind: error.kind, position: error.position };
  }
  throw new Error(`not a mistake: ${typed}`);
}

async function mistakes(): Promise<object[]> {
  const random = new Uint8Array(Buffer.from(RANDOMS[4] ?? "", "hex"));
  const { words, numbers } = await codeOf(random);
  const swapped = words.with(2, words[3] ?? "").with(3, words[2] ?? "");
  return await Promise.all(
    [
      " - ,",
      words.slice(0, 8).join(" "),
      [...words, "apple"].join(" "),
      words.with(4, "apfel").join(" "),
      words.with(0, "app").join(" "),
      numbers.with(6, "2049").join(" "),
      numbers.with(6, "0000").join(" "),
      words.with(8, words[8] === "apple" ? "bread" : "apple").join(" "),
      swapped.join(" "),
    ].map(mistake),
  );
}

function fullDraft(): Draft {
  return {
    ...emptyDraft("0123abcdef", "ar"),
    saves: 12,
    savedAt: "2026-12-03T14:10:00Z",
    answers: { path: "report", adults: "yes", "people/kfjq2m7a/risk": ["under18", "police"] },
    details: {
      "sender.name": "Siân O’Connor-Núñez",
      "people/kfjq2m7a/defendant.name": "محمد <b>& \"Zoë\" 👩🏽‍💻",
      "places/x5hb34qq/links/aaaaaaa2": "https://www.instagram.com/p/abc/?igsh=1#frag",
      "places/x5hb34qq/place.item": "line one\nline two   ",
    },
    lists: { places: ["x5hb34qq"], "places/x5hb34qq/links": ["aaaaaaa2"], people: ["kfjq2m7a"] },
    laterKey: { kept: [1, null, "ü"] },
  };
}

async function sealedVectors(): Promise<object[]> {
  mkdirSync(`${PLACE}/sealed`, { recursive: true });
  const code = await codeOf(new Uint8Array(Buffer.from(RANDOMS[4] ?? "", "hex")));
  const { recipient } = await keysOf(code);
  const other = await identityToRecipient(await generateHybridIdentity());
  const long = { ...fullDraft(), details: { "sender.name": "é".repeat(20_000) } };
  const cases: [string, Draft, string[]][] = [
    ["empty", emptyDraft("0123abcdef", "en"), [recipient]],
    ["full", fullDraft(), [recipient]],
    ["two-recipients", fullDraft(), [other, recipient]],
    ["second-size", long, [recipient]],
  ];
  return await Promise.all(
    cases.map(async ([name, draft, recipients]) => {
      const file = `sealed/${name}.age`;
      writeFileSync(`${PLACE}/${file}`, await seal(draft, recipients));
      return { file, words: code.words, recipients: recipients.length, draft };
    }),
  );
}

function paddings(): object[] {
  const edges = PADDED_SIZES.flatMap((size) => [size - 1, size, size + 1]);
  return [0, 1, ...edges].map((length) => ({
    length,
    padded: PADDED_SIZES.find((size) => length <= size) ?? null,
  }));
}

function write(name: string, value: unknown): void {
  writeFileSync(`${PLACE}/${name}.json`, `${JSON.stringify(value, null, 1)}\n`);
}

const codes = await Promise.all(RANDOMS.map(codeVector));
write("return-code", { version: 1, codes, mistakes: await mistakes() });
write("sealed", { version: 1, files: await sealedVectors() });
write("padding", { version: 1, sizes: PADDED_SIZES, lengths: paddings() });
