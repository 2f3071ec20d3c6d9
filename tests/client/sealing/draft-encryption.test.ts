import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Encrypter, generateHybridIdentity, generateX25519Identity, identityToRecipient } from "age-encryption";
import fc, { ANY, LONG, examples } from "../examples.ts";
import { CannotOpen, open, opened, seal } from "../../../app/client/sealing/draft-encryption.ts";
import { isNewer } from "../../../app/client/sealing/check-draft.ts";
import { DraftDamaged, migrate, parse, serialise } from "../../../app/client/sealing/draft-file.ts";
import { type Draft, MOST_SAVES, emptyDraft, newId } from "../../../app/client/draft/draft.ts";
import { keysOf } from "../../../app/client/sealing/keys.ts";
import { DraftTooLarge, PADDED_SIZES, pad } from "../../../app/client/sealing/padding.ts";
import { parseCode } from "../../../app/client/sealing/return-code.ts";
import paddings from "../../vectors/padding.json" with { type: "json" };
import sealedByPython from "../../vectors/sealed-python.json" with { type: "json" };
import sealed from "../../vectors/sealed.json" with { type: "json" };

const RUNS = examples(40);
const identity = await generateHybridIdentity();
const recipient = await identityToRecipient(identity);
const other = await generateHybridIdentity();

const anyText = fc.string({ unit: ANY, maxLength: 60 });
const anyPath = fc.stringMatching(/^(?:(?:places|people)\/[a-z2-7]{8}\/)?[a-z]{1,9}(?:\.[a-z]{1,9})?$/);
const anySaved = fc.date({ min: new Date(0), max: new Date("9999-12-31"), noInvalidDate: true }).map((day) => day.toISOString());
/** Lists whose ids stand in no other. */
const anyLists = fc
  .dictionary(anyPath, fc.nat({ max: 3 }))
  .map((all) => Object.fromEntries(Object.entries(all).map(([path, count]) => [path, Array.from({ length: count }, newId)])));
const anyDraft: fc.Arbitrary<Draft> = fc.record({
  version: fc.constant(1),
  edition: anyText,
  saves: fc.nat({ max: MOST_SAVES }),
  savedAt: fc.oneof(fc.constant(""), anySaved),
  language: anyText,
  answers: fc.dictionary(anyPath, fc.oneof(anyText, fc.array(anyText))),
  details: fc.dictionary(anyPath, anyText),
  lists: anyLists,
  shares: fc.array(fc.jsonValue()),
  later: fc.jsonValue(),
});

/** As JSON sees it: minus zero and prototypes are not part of a draft. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function headerOf(file: Uint8Array): string {
  return Buffer.from(file).toString("latin1").split("\n---")[0] ?? "";
}

test(`${RUNS} drafts of any text come back as they were, unknown keys too`, async () => {
  await fc.assert(
    fc.asyncProperty(anyDraft, async (draft) => {
      assert.deepEqual(plain(await open(await seal(draft, [recipient]), identity)), plain(draft));
    }),
    { numRuns: RUNS },
  );
});

test("another code's identity opens nothing", async () => {
  const file = await seal(emptyDraft("e", "en"), [recipient]);
  await assert.rejects(open(file, other), { name: "CannotOpen", reason: "wrong-code" });
});

test("a file for two opens for each of them, and for nobody else", async () => {
  const file = await seal(emptyDraft("e", "en"), [recipient, await identityToRecipient(other)]);
  for (const each of [identity, other]) assert.equal((await open(file, each)).version, 1);
  await assert.rejects(open(file, await generateHybridIdentity()), CannotOpen);
});

/** Of each so many bytes that the hybrid key share has in a header, one is flipped in a usual run. */
const STEP = LONG ? 1 : 7;

test("every flipped byte is refused: all of the header but its key share, a sample of the rest", async () => {
  const file = await seal(emptyDraft("e", "en"), [recipient]);
  const header = file.indexOf(10, Buffer.from(file).indexOf("--- ")) + 1;
  const share = Buffer.from(file).indexOf("-> ") + "-> mlkem768x25519 ".length;
  const shareEnd = file.indexOf(10, share);
  const isSampled = (at: number): boolean => at < share || at >= shareEnd || at % STEP === 0;
  const places = new Set([...Array(header + 20).keys(), file.length - 1].filter(isSampled));
  for (let at = header; at < file.length; at += 97) places.add(at);
  for (const at of places) {
    const changed = file.slice();
    changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
    await assert.rejects(open(changed, identity), CannotOpen, `byte ${at}`);
  }
  console.log(`flipped bytes refused: ${places.size} of ${places.size}`);
});

test("a file cut short anywhere, or with something after it, is refused", async () => {
  const file = await seal(emptyDraft("e", "en"), [recipient]);
  for (const length of [0, 1, 22, 1000, 1600, file.length - 17, file.length - 1]) {
    await assert.rejects(open(file.slice(0, length), identity), CannotOpen, `${length}`);
  }
  await assert.rejects(open(new Uint8Array([...file, 0]), identity), CannotOpen);
});

test("what is not an age file of hybrid recipients is refused before it is decrypted", async () => {
  const classical = await generateX25519Identity();
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  encrypter.addRecipient(await identityToRecipient(classical));
  const both = await encrypter.encrypt(serialise(emptyDraft("e", "en")));
  for (const file of [both, new Uint8Array(), new TextEncoder().encode("<b>&\n--- x")]) {
    await assert.rejects(open(file, identity), { reason: "not-sealed" });
  }
  const classicalRecipient = await identityToRecipient(classical);
  await assert.rejects(seal(emptyDraft("e", "en"), [classicalRecipient]), TypeError);
});

test("a draft is sealed for one to eight, all by the hybrid recipient", async () => {
  const draft = emptyDraft("e", "en");
  const eight = await seal(draft, Array<string>(8).fill(recipient));
  const stanzas = headerOf(eight).split("\n").filter((line) => line.startsWith("->"));
  assert.equal(stanzas.length, 8);
  assert.ok(stanzas.every((line) => line.startsWith("-> mlkem768x25519 ")));
  for (const none of [[], Array<string>(9).fill(recipient)]) {
    await assert.rejects(seal(draft, none), RangeError);
  }
});

test("plaintexts are 28, 56, 112 or 224 KiB and nothing else", () => {
  assert.deepEqual(PADDED_SIZES, [28_672, 57_344, 114_688, 229_376]);
  assert.deepEqual(paddings.sizes, PADDED_SIZES);
  for (const { length, padded } of paddings.lengths) {
    if (padded === null) assert.throws(() => pad(new Uint8Array(length)), DraftTooLarge);
    else assert.equal(pad(new Uint8Array(length)).length, padded);
  }
});

test("sealed sizes are the only ones that the lengths above can give, and fit a box", async () => {
  for (const size of PADDED_SIZES) {
    const draft = emptyDraft("e", "en");
    draft.details["sender.name"] = "é".repeat((size - 400) / 2);
    const file = await seal(draft, Array<string>(8).fill(recipient));
    const header = Buffer.from(file).indexOf("\n", Buffer.from(file).indexOf("\n--- ") + 1) + 1;
    assert.equal(file.length - header, 16 + size + 16 * Math.ceil(size / 65_536));
    assert.ok(file.length <= 256 * 1024);
  }
});

test("the stored files open with their words, those that Python sealed too", async () => {
  for (const { file, words, draft, recipients } of [...sealed.files, ...sealedByPython.files]) {
    const bytes = new Uint8Array(readFileSync(`tests/vectors/${file}`));
    const { identity: stored } = await keysOf(await parseCode(words.join(" ")));
    assert.deepEqual(plain(await open(bytes, stored)), draft);
    assert.equal(headerOf(bytes).match(/-> /g)?.length, recipients);
  }
});

test("what is no draft is refused, however well it was sealed", () => {
  const bad = ["", "[]", "null", "1", '{"version":0}', '{"version":"1"}', '{"version":1}', "{"];
  const draft = emptyDraft("e", "en");
  const nearly = [{ ...draft, saves: -1 }, { ...draft, details: { a: 1 } }, { ...draft, lists: [] }];
  for (const text of [...bad, ...nearly.map((each) => JSON.stringify(each))]) {
    assert.throws(() => parse(new TextEncoder().encode(text)), DraftDamaged, text);
  }
  assert.throws(() => parse(new Uint8Array([0xff, 0xfe])), DraftDamaged);
});

/** Written by a version that is to come: paths, values and keys that this one does not know. */
const NEWER = {
  ...emptyDraft("e", "en"),
  version: 99,
  saves: 12,
  answers: { adults: "yes", "cases/1/later": { a: 1 } },
  details: { "sender.name": "محمد <b>&", "Later:path": "x" },
  lists: { places: ["x5hb34qq"], people: ["not-an-id"] },
  novel: ["kept"],
};

test("of a newer version's draft what is understood is read", () => {
  for (const later of [NEWER, { version: 99 }, { version: 2, answers: 1, saves: "many" }]) {
    const read = parse(new TextEncoder().encode(JSON.stringify(later)));
    assert.ok(isNewer(read));
    assert.equal(typeof read.saves, "number");
  }
  const read = parse(new TextEncoder().encode(JSON.stringify(NEWER)));
  assert.deepEqual(plain([read.answers, read.details, read.lists]), [
    { adults: "yes" },
    { "sender.name": "محمد <b>&" },
    { places: ["x5hb34qq"] },
  ]);
});

test("a newer version's draft is sealed as it was found, byte for byte, and no changed copy of it is", async () => {
  const found = pad(new TextEncoder().encode(JSON.stringify(NEWER, null, 1)));
  const read = parse(found);
  read.details["sender.name"] = "changed";
  assert.deepEqual(await opened(await seal(read, [recipient]), identity), found);
  await assert.rejects(seal({ ...read }, [recipient]), TypeError);
});

test("older drafts come up one version at a time, and a missing step is an error", () => {
  const steps = {
    1: (older: Record<string, unknown>) => ({ ...older, two: true }),
    2: (older: Record<string, unknown>) => ({ ...older, three: older.two }),
  };
  const old = { version: 1, unknown: "kept" };
  assert.deepEqual(migrate(old, steps, 3), { version: 3, unknown: "kept", two: true, three: true });
  assert.deepEqual(old, { version: 1, unknown: "kept" });
  assert.throws(() => migrate({ version: 1 }, { 2: steps[2] }, 3), DraftDamaged);
});
