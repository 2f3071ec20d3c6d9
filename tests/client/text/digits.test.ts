import assert from "node:assert/strict";
import { test } from "node:test";
import fc, { ANY } from "../examples.ts";
import { westernDigits } from "../../../app/client/text/digits.ts";

test("a year may be typed in the digits of any script", () => {
  for (const year of ["2024", "٢٠٢٤", "۲۰۲۴", "२०२४", "２０２４", "𝟚𝟘𝟚𝟜"]) {
    assert.equal(westernDigits(year), "2024", year);
  }
});

test("what is no digit stays as it was typed", () => {
  fc.assert(
    fc.property(fc.string({ unit: ANY }), (typed) => {
      const noDigits = typed.replace(/\p{Nd}/gu, "");
      assert.equal(westernDigits(noDigits), noDigits);
    }),
  );
});
