import assert from "node:assert/strict";
import { test } from "node:test";
import { emptyDraft } from "../../../app/client/draft/draft.ts";
import { Store } from "../../../app/client/draft/store.ts";

test("a draft is blank until something but the way in is answered or typed", () => {
  const store = new Store(emptyDraft("testing", "cy"));
  assert.equal(store.isBlank, true);
  store.setAnswer("path", "report");
  assert.equal(store.isBlank, true, "the choice that led here is nothing to be missed");
  store.setAnswer("adults", "yes");
  assert.equal(store.isBlank, false);
  store.setAnswer("adults", undefined);
  assert.equal(store.isBlank, true);
  store.setDetail("sender.name", "Ó Dálaigh-Núñez");
  assert.equal(store.isBlank, false);
});
