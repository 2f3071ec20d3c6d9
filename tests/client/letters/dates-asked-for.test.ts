import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "../examples.ts";
import {
  DAY_NAMES,
  DAY_RULES,
  daysFor,
  letterDates,
} from "../../../app/client/letters/dates-asked-for.ts";

test("dates asked for follow the usual days, sooner on a threat, and what was chosen within limits", () => {
  const usual = letterDates("2026-11-24", {}, false);
  assert.equal(usual["letter.date"], "24 November 2026");
  assert.equal(usual["letter.holding_by"], "27 November 2026");
  assert.equal(usual["letter.act_by"], "1 December 2026");
  assert.equal(usual["letter.reply_by"], "8 December 2026");
  assert.equal(usual["letter.review_by"], "22 December 2026");
  assert.equal(letterDates("2026-11-24", {}, true)["letter.holding_by"], "25 November 2026");
  assert.equal(letterDates("2026-11-24", { reply: "21" }, false)["letter.reply_by"], "15 December 2026");
});

test("days that cannot be used leave the usual ones in the letter", () => {
  fc.assert(
    fc.property(fc.constantFrom(...DAY_NAMES), fc.string(), fc.boolean(), (name, chosen, urgent) => {
      const days = daysFor(name, chosen, urgent);
      const { least, most, usual, urgent: sooner } = DAY_RULES[name];
      assert.ok((days >= least && days <= most) || days === usual || days === sooner);
    }),
  );
  assert.equal(daysFor("reply", "0", false), 14);
  assert.equal(daysFor("reply", "1e2", false), 14);
});
