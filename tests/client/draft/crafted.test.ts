/** Crafted drafts: what a stranger's file may hold, and what it must not bring about. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { generateHybridIdentity, identityToRecipient } from "age-encryption";
import { type Draft, emptyDraft, newId } from "../../../app/client/draft/draft.ts";
import { Store } from "../../../app/client/draft/store.ts";
import { open, seal } from "../../../app/client/sealing/draft-encryption.ts";
import { DraftDamaged, parse, serialise } from "../../../app/client/sealing/draft-file.ts";
import fc, { ANY, examples } from "../examples.ts";

const PLACE = "x5hb34qq";
const LINK = "aaaaaaa2";
const MAPS = ["answers", "details", "lists"] as const;

function bytesOf(content: unknown): Uint8Array {
  const text = typeof content === "string" ? content : JSON.stringify(content);
  return new TextEncoder().encode(text);
}

function withDetail(path: string, value = "x"): Draft {
  const draft = emptyDraft("e", "en");
  draft.details[path] = value;
  return draft;
}

/** A draft with these lists, as text: a key `__proto__` is written out like any other. */
function textWith(name: string, entry: string): string {
  return JSON.stringify(emptyDraft("e", "en")).replace(`"${name}":{}`, `"${name}":{${entry}}`);
}

const anyId = fc.constant(undefined).map(newId);
/** Paths as the page writes them. */
const anyName = fc.constantFrom("sender.name", "place.sort_filled-in", "conduct.first", "links", "seen");
const anyPath = fc.oneof(
  anyName,
  fc.constantFrom("order/chase", "house"),
  fc.tuple(fc.constantFrom("places", "people"), anyId, anyName).map((parts) => parts.join("/")),
  fc.tuple(anyId, fc.constantFrom("sent", "leave", "came.on")).map(([id, name]) => `places/${id}/${name}/police-letter`),
  fc.tuple(anyId, anyId).map(([place, id]) => `places/${place}/links/${id}`),
  fc.tuple(anyId, anyId).map(([place, id]) => `people/${place}/events/${id}/event.when`),
);

test("every path that the page writes is read again", () => {
  fc.assert(
    fc.property(anyPath, (path) => {
      const read = parse(serialise(withDetail(path)));
      assert.equal(read.details[path], "x");
    }),
  );
});

test(`ids of ${examples(200)} new items are of the pattern that is read`, () => {
  const store = new Store(emptyDraft("e", "en"));
  for (let made = 0; made < Math.min(examples(200), 200); made += 1) store.add("places");
  assert.deepEqual(parse(serialise(store.draft)).lists["places"], store.list("places"));
});

const CRAFTED = [
  "__proto__", "constructor/../x", "toString/", "/shows", "shows/", "places//seen", `places/${PLACE}/../x`,
  `places/${PLACE.toUpperCase()}/seen`, "places/short/seen", `places/${PLACE}/links/${LINK}/a/b`, " shows", "sh ows", "é", "",
  "a".repeat(10_000), `${"a.".repeat(5000)}!`,
];

test("a path that is not of the grammar is refused, in each of the three maps", () => {
  for (const path of CRAFTED) {
    for (const name of MAPS) {
      const entry = `${JSON.stringify(path)}:${name === "details" ? '"x"' : "[]"}`;
      assert.throws(() => parse(bytesOf(textWith(name, entry))), DraftDamaged, `${name} ${path.slice(0, 40)}`);
    }
  }
});

test("any characters around a path make it another, which is refused", () => {
  const some = fc.string({ unit: ANY, minLength: 1, maxLength: 4 }).filter((text) => !/^[a-z0-9._/-]*$/.test(text));
  fc.assert(
    fc.property(anyPath, some, fc.boolean(), (path, more, before) => {
      assert.throws(() => parse(bytesOf(withDetail(before ? more + path : path + more))), DraftDamaged);
    }),
  );
});

test("an id with a slash is refused, which would take another link along", () => {
  const draft = withDetail(`places/${PLACE}/links/${LINK}`, "https://x.com/a/status/1");
  draft.lists = { places: [PLACE, `${PLACE}/links/${LINK}`], [`places/${PLACE}/links`]: [LINK] };
  assert.throws(() => parse(bytesOf(draft)), DraftDamaged);
});

test("an id that stands twice is refused: removing one would empty the other", () => {
  for (const lists of [{ places: [PLACE, PLACE] }, { places: [PLACE], people: [PLACE] }]) {
    assert.throws(() => parse(bytesOf({ ...emptyDraft("e", "en"), lists })), DraftDamaged);
  }
});

test("no list, answer or detail is there that nobody put there", () => {
  for (const draft of [emptyDraft("e", "en"), parse(bytesOf(emptyDraft("e", "en")))]) {
    const store = new Store(draft);
    for (const path of ["constructor", "__proto__", "toString", "hasOwnProperty"]) {
      assert.deepEqual([store.answer(path), store.detail(path), store.list(path)], [undefined, "", []], path);
    }
  }
});

test("what is crafted into single values is refused: a day that no calendar has, a text that is a number", () => {
  const empty = emptyDraft("e", "en");
  const crafted: object[] = [
    { savedAt: "yesterday" }, { savedAt: "2026-13-45T99:99:99Z" }, { savedAt: "+275760-09-13T00:00:00Z" },
    { language: 1 }, { edition: null }, { saves: 1.5 }, { saves: "1" }, { days: -1 }, { shares: {} },
  ];
  for (const part of crafted) {
    assert.throws(() => parse(bytesOf({ ...empty, ...part })), DraftDamaged, JSON.stringify(part));
  }
});

test("deep JSON is refused without an error of the stack", () => {
  const deep = `${"[".repeat(50_000)}${"]".repeat(50_000)}`;
  const text = JSON.stringify(emptyDraft("e", "en")).replace(/\}$/, `,"later":${deep}}`);
  assert.throws(() => parse(bytesOf(text)), DraftDamaged);
});

test("unknown keys survive a save, one called __proto__ as well", () => {
  const text = JSON.stringify(emptyDraft("e", "en")).replace(/\}$/, ',"__proto__":{"shares":[1]},"later":{"a":[null]}}');
  const again = new TextDecoder().decode(serialise(parse(bytesOf(text)))).trim();
  assert.deepEqual(JSON.parse(again), JSON.parse(text));
});

test("a number of saves is at most a thousand million, and stays there", async () => {
  const identity = await generateHybridIdentity();
  const recipient = await identityToRecipient(identity);
  for (const saves of ["9007199254740991", "9007199254740992", "1e308", "1e999", "1000000001"]) {
    const text = JSON.stringify(emptyDraft("e", "en")).replace('"saves":0', `"saves":${saves}`);
    const read = parse(bytesOf(text));
    assert.equal(read.saves, 1_000_000_000);
    assert.equal((await open(await seal(read, [recipient]), identity)).saves, 1_000_000_000);
  }
});

test("nothing is sealed that would not be read again", async () => {
  const recipient = await identityToRecipient(await generateHybridIdentity());
  const crafted = [withDetail("no path"), { ...emptyDraft("e", "en"), savedAt: "soon" }, { ...emptyDraft("e", "en"), saves: -1 }];
  for (const draft of crafted) await assert.rejects(seal(draft, [recipient]), DraftDamaged);
});
