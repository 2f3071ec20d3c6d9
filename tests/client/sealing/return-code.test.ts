import assert from "node:assert/strict";
import { test } from "node:test";
import { wordlist } from "@scure/bip39/wordlists/english.js";
import fc, { examples } from "../examples.ts";
import { CodeMistake, type MistakeKind } from "../../../app/client/sealing/code-mistakes.ts";
import { UNKIND } from "../../../app/client/sealing/code-words.ts";
import { keysOf } from "../../../app/client/sealing/keys.ts";
import { checkRetyped, codeOf, newCode, parseCode } from "../../../app/client/sealing/return-code.ts";
import vectors from "../../vectors/return-code.json" with { type: "json" };

const RUNS = examples(60);
const random91 = fc.uint8Array({ minLength: 12, maxLength: 12 }).map((bytes) => {
  bytes[0] = (bytes[0] ?? 0) & 7;
  return bytes;
});

function fromHex(hex: string): Uint8Array {
  return new Uint8Array(Buffer.from(hex, "hex"));
}

async function kindOf(typed: string): Promise<MistakeKind | undefined> {
  try {
    await parseCode(typed);
    return undefined;
  } catch (error) {
    assert.ok(error instanceof CodeMistake);
    return error.kind;
  }
}

test("every vector's random bits give its words and numbers", async () => {
  for (const { random, words, numbers } of vectors.codes) {
    const code = await codeOf(fromHex(random));
    assert.deepEqual([code.words, code.numbers], [words, numbers]);
  }
});

test("every vector's spellings are read as the same code", async () => {
  for (const { random, typed } of vectors.codes) {
    for (const spelling of typed) {
      assert.equal(Buffer.from((await parseCode(spelling)).random).toString("hex"), random, spelling);
    }
  }
});

test("every vector's code yields its identity, recipient, locator and token", async () => {
  for (const { random, keys } of vectors.codes) {
    assert.deepEqual(await keysOf(await codeOf(fromHex(random))), keys);
  }
});

test("every vector's mistake is named and placed", async () => {
  for (const { typed, kind, position } of vectors.mistakes) {
    await assert.rejects(parseCode(typed), { kind, position }, typed);
  }
});

test(`${RUNS} codes are read back from words, prefixes, numbers and mixtures of them`, async () => {
  await fc.assert(
    fc.asyncProperty(random91, fc.infiniteStream(fc.nat(3)), async (random, forms) => {
      const code = await codeOf(random);
      const typed = code.words.map((word, at) => {
        const form = forms.next().value;
        return [word, word.slice(0, 4), code.numbers[at], word.toUpperCase()][form];
      });
      assert.deepEqual((await parseCode(typed.join(", "))).random, random);
    }),
    { numRuns: RUNS },
  );
});

test("a code typed with invisible marks, accents on letters or full-width figures is still read", async () => {
  const { words, numbers } = await codeOf(fromHex("0123456789abcdef01234567"));
  const wide = numbers.join(" ").replace(/\d/g, (d) => String.fromCharCode(0xff10 + Number(d)));
  const persian = numbers.join("-").replace(/\d/g, (d) => String.fromCharCode(0x6f0 + Number(d)));
  for (const typed of [`\u200e${words.join(" ")}\u200f`, wide, persian, `${words.join(". ")}.\n`]) {
    assert.deepEqual((await parseCode(typed)).words, words);
  }
});

test("of 2,000 codes with one word changed, all but one in 256 are refused", async () => {
  let accepted = 0;
  for (let run = 0; run < 2000; run++) {
    const { words } = await newCode();
    const at = run % 9;
    const other = wordlist[(wordlist.indexOf(words[at] ?? "") + 1 + (run % 2047)) % 2048] ?? "";
    if ((await kindOf(words.with(at, other).join(" "))) === undefined) accepted += 1;
  }
  assert.ok(accepted < 2000 * (3 / 256), `${accepted} accepted`);
});

test("retyping points at the word that differs, and at two that changed places", async () => {
  const code = await newCode();
  const at = code.words.findIndex((word, index) => index > 0 && word !== code.words[index + 1]);
  const other = code.words[at] === "apple" ? "bread" : "apple";
  checkRetyped(code.numbers.join(" "), code);
  const wrong = code.words.with(at, other).join(" ");
  assert.throws(() => checkRetyped(wrong, code), { kind: "different", position: at + 1 });
  const [here = "", there = ""] = code.words.slice(at, at + 2);
  const swapped = code.words.with(at, there).with(at + 1, here).join(" ");
  assert.throws(() => checkRetyped(swapped, code), { kind: "swapped", position: at + 1 });
});

test("a mistake never carries what was typed", async () => {
  try {
    await parseCode("siân o’connor lives at number twelve and so on");
    assert.fail("accepted");
  } catch (error) {
    assert.doesNotMatch(JSON.stringify(error) + String(error), /connor|lives/i);
  }
});

test("a drawn code holds no unkind word, and leaving them out costs under half a bit", async () => {
  for (const word of UNKIND) assert.ok(wordlist.includes(word), word);
  const cost = 9 * -Math.log2((2048 - UNKIND.size) / 2048);
  assert.ok(cost < 0.5, `${UNKIND.size} words cost ${cost} bits`);
  for (const word of ["abuse", "assault", "blame", "expose", "private", "photo", "video", "child"]) {
    assert.ok(UNKIND.has(word), word);
  }
  for (let run = 0; run < 500; run++) {
    assert.deepEqual((await newCode()).words.filter((word) => UNKIND.has(word)), []);
  }
});

test("a draw with an unkind word is drawn again", async () => {
  const draws = [fromHex("000000000000000000000000"), fromHex("02f1e2d3c4b5a69788796a5b")];
  const code = await newCode((bytes) => bytes.set(draws.shift() ?? assert.fail("drawn a third time")));
  assert.equal(draws.length, 0);
  assert.equal(code.words[0], "funny");
});

test("unkind words are read when typed", async () => {
  assert.equal(await kindOf("abandon abandon abandon abandon abandon abandon abandon abandon bomb"), undefined);
});
