/** A sort of place is filled in while all links tell it; what somebody picked is never touched. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "../examples.ts";
import { emptyDraft } from "../../../app/client/draft/draft.ts";
import { copyOfPlace, searchForPlaces } from "../../../app/client/questions/new-place.ts";
import { fillSort } from "../../../app/client/questions/told-sort.ts";
import { splitPlace } from "../../../app/client/questions/split-place.ts";
import { Store } from "../../../app/client/draft/store.ts";
import { tables } from "../cases/real-tables.ts";

const POST = "https://x.com/someone/status/1790000000000000000";
const CHAT = "https://x.com/messages/1111-2222";
const UNKNOWN = "https://x.com/i/something/1111";
const INSTAGRAM = "https://www.instagram.com/p/C0ffee/";

function storeWith(...links: string[]): { store: Store; place: string } {
  const store = new Store(emptyDraft("testing", "en"));
  const place = store.add("places");
  put(store, place, links);
  return { store, place };
}

/** These links in place of those there are. */
function put(store: Store, place: string, links: readonly string[]): void {
  const home = `places/${place}/links`;
  for (const id of store.list(home)) store.remove(home, id);
  for (const url of links) store.setDetail(`${home}/${store.add(home)}`, url);
}

function sortAt(store: Store, place: string): unknown {
  return store.answer(`places/${place}/place.sort`);
}

function filled(...links: string[]): unknown {
  const { store, place } = storeWith(...links);
  fillSort(store, place, tables);
  return sortAt(store, place);
}

test("all links of a place tell its sort, or none does", () => {
  assert.equal(filled(), undefined);
  assert.equal(filled(POST), "post");
  assert.equal(filled(POST, `${POST}1`, " "), "post");
  assert.equal(filled(POST, CHAT), undefined);
  assert.equal(filled(CHAT, POST), undefined);
  assert.equal(filled(POST, UNKNOWN), undefined);
  assert.equal(filled(UNKNOWN), undefined);
});

test("property: what is filled in follows the links, and what somebody picked never does", () => {
  const links = fc.array(fc.constantFrom(POST, CHAT, UNKNOWN), { maxLength: 3 });
  const act = fc.oneof(
    links.map((urls) => ({ urls })),
    fc.constantFrom("post", "chat", "group").map((pick) => ({ pick })),
    fc.constant({ reopen: true }),
  );
  fc.assert(
    fc.property(fc.array(act, { maxLength: 8 }), (acts) => {
      const { store, place } = storeWith();
      let picked: string | undefined;
      let urls: string[] = [];
      for (const each of acts) {
        if ("pick" in each) store.setAnswer(`places/${place}/place.sort`, (picked = each.pick));
        else if ("urls" in each) put(store, place, (urls = each.urls));
        else store.replace(JSON.parse(JSON.stringify(store.draft)));
        fillSort(store, place, tables);
        assert.equal(sortAt(store, place), picked ?? filled(...urls));
      }
    }),
  );
});

test("a draft that does not say who picked its sort is the person's own", () => {
  const { store, place } = storeWith(POST);
  fillSort(store, place, tables);
  store.draft.answers[`places/${place}/place.sort`] = "group";
  fillSort(store, place, tables);
  assert.equal(sortAt(store, place), "group", "changed by a page that knew no marks");
});

test("a copy is of the sort of the place before until a link tells another", () => {
  const { store, place } = storeWith(POST);
  fillSort(store, place, tables);
  const copy = copyOfPlace(store, place);
  const sortOf = (...links: string[]): unknown => {
    put(store, copy, links);
    fillSort(store, copy, tables);
    return sortAt(store, copy);
  };
  assert.equal(sortOf(), "post");
  assert.equal(sortOf(UNKNOWN), "post");
  assert.equal(sortOf(POST, UNKNOWN), "post");
  assert.equal(sortOf(POST, CHAT), undefined);
  assert.equal(sortOf(CHAT), "chat");
  assert.equal(sortOf(UNKNOWN), undefined);
});

test("a search engine shows public pages whatever their links are, and no other service does", () => {
  const { store, place } = storeWith(CHAT);
  const search = searchForPlaces(store, [place], tables);
  fillSort(store, search, tables);
  assert.equal(sortAt(store, search), "post");
  store.setDetail(`places/${search}/place.service`, "x");
  fillSort(store, search, tables);
  assert.equal(sortAt(store, search), "chat");
});

/** The sort of the second place after the first was split. */
function afterSplit(links: string[], picked?: string): unknown {
  const { store, place } = storeWith(INSTAGRAM, ...links);
  if (picked !== undefined) store.setAnswer(`places/${place}/place.sort`, picked);
  splitPlace(store, place, tables);
  const [, made = ""] = store.list("places");
  return sortAt(store, made);
}

test("a place that a split makes is asked about where its links do not agree", () => {
  assert.equal(afterSplit([CHAT]), "chat");
  assert.equal(afterSplit([CHAT, POST]), undefined);
  assert.equal(afterSplit([POST, CHAT], "post"), undefined);
  assert.equal(afterSplit([POST, UNKNOWN]), undefined);
  assert.equal(afterSplit([POST, UNKNOWN], "post"), "post", "it was picked, and a link tells the same");
  assert.equal(afterSplit([UNKNOWN], "group"), "group");
});
