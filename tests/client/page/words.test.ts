import assert from "node:assert/strict";
import { test } from "node:test";
import { fillSentence } from "../../../app/client/page/words.ts";

test("a value that looks like a gap is not filled again", () => {
  const filled = fillSentence("%(one)s and %(two)s", { one: "%(two)s", two: "$& $1" });
  assert.equal(filled, "%(two)s and $& $1");
});

test("a gap without a value stays as it is", () => {
  assert.equal(fillSentence("Question %(number)s", {}), "Question %(number)s");
});
