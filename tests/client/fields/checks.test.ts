import assert from "node:assert/strict";
import { test } from "node:test";
import fc, { ANY } from "../examples.ts";
import { type Check, passes, trimmed } from "../../../app/client/fields/checks.ts";
import shared from "../../vectors/checks.json" with { type: "json" };

const [year = 0, month = 0, day = 0] = shared.today.split("-").map(Number);
const today = new Date(year, month - 1, day, 23, 59);

test("every shared vector has the verdict that Python gives it", () => {
  for (const { value, passes: expected, other_value, ...check } of shared.vectors) {
    const declared = { message: "", ...check } as Check;
    assert.equal(passes(declared, value, today, other_value), expected, JSON.stringify({ check, value }));
  }
});

test("the shared vectors try every check, passing and failing", () => {
  const tried = new Set(shared.vectors.map(({ check, passes: verdict }) => `${check} ${verdict}`));
  const dates = ["date", "not-after-today", "not-before"];
  for (const check of ["required", "min", "max", "link", "email", ...dates, "one-of"]) {
    assert.ok(tried.has(`${check} true`) && tried.has(`${check} false`), check);
  }
});

test("trimming takes away only what stands at the ends, and nothing the second time", () => {
  fc.assert(
    fc.property(fc.string({ unit: ANY }), (value) => {
      const bare = trimmed(value);
      assert.ok(value.includes(bare));
      assert.equal(trimmed(bare), bare);
    }),
  );
});

test("a link is good whatever stands after its host, white space and controls apart", () => {
  const after = fc.string({ unit: "grapheme" }).filter((text) => !/[\s\p{Cc}\ufeff]/u.test(text));
  fc.assert(
    fc.property(after, (text) => {
      const link: Check = { check: "link", message: "" };
      assert.ok(passes(link, `https://example.com/${text}`, today));
    }),
  );
});
