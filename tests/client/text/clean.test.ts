import assert from "node:assert/strict";
import { test } from "node:test";
import fc, { ANY, examples } from "../examples.ts";
import { clean } from "../../../app/client/text/clean.ts";
import { isolated } from "../../../app/client/text/bidi-isolate.ts";

const any = fc.oneof(
  fc.string({ unit: ANY }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
);

/** The characters that XML 1.0 allows, written out a second time: production [2], Char. */
function isChar(code: number): boolean {
  if (code === 0x9 || code === 0xa) return true;
  return (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) || code > 0xffff;
}

test("line ends become one kind, and what a document cannot hold is dropped", () => {
  assert.equal(clean("a\r\nb\rc\vd\ne"), "a\nb\nc\nd\ne");
  assert.equal(clean("x\u0000\u0007\f\u001b\uD800\uDC00y"), "x\u{10000}y");
  assert.equal(clean("\uDC00\uD800\uFFFE\uFFFF"), "");
});

test("names, signs, marks and pictures stay as they are", () => {
  for (const text of ["Siân O'Connor-Núñez", "محمد", "<b>&", "e\u0301", "👩🏽‍💻", "\u202Eabc\u202C", "\t"]) {
    assert.equal(clean(text), text);
  }
});

test("cleaned text holds nothing that XML forbids, and cleaning it again changes nothing", () => {
  fc.assert(
    fc.property(any, (text) => {
      const once = clean(text);
      assert.ok([...once].every((sign) => isChar(sign.codePointAt(0) ?? 0)));
      assert.equal(clean(once), once);
    }),
    { numRuns: examples(1000) },
  );
});

test("an isolate is a pair around the whole value, only where directions could mix", () => {
  assert.equal(isolated("Siân", "sender.name"), "Siân");
  assert.equal(isolated("محمد", "sender.name"), "\u2068محمد\u2069");
  assert.equal(isolated("https://a.example/محمد", "link.url"), "https://a.example/محمد");
  fc.assert(fc.property(any, (text) => isolated(text, "x").replace(/^\u2068(.*)\u2069$/su, "$1") === text || text === isolated(text, "x")));
});
