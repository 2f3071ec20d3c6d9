/** A letter goes to one service: links of several sites never share a place, and none is lost. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "../examples.ts";
import { emptyDraft } from "../../../app/client/draft/draft.ts";
import { offered } from "../../../app/client/plan/offered.ts";
import { splitPlace } from "../../../app/client/questions/split-place.ts";
import { Store } from "../../../app/client/draft/store.ts";
import { tables } from "../cases/real-tables.ts";

const INSTAGRAM = "https://www.instagram.com/p/C0ffee/?igsh=x";
const LEAK = "https://leakzone.example/v/1?a=b#c";

interface Given {
  service?: string;
  name?: string;
  sort?: string;
  more?: Record<string, string>;
}

/** A draft with one place that holds these links. */
function placeWith(links: readonly string[], given: Given = {}): { store: Store; place: string } {
  const store = new Store(emptyDraft("testing", "en"));
  store.setAnswer("adults", "yes");
  store.setAnswer("acting", "self");
  const place = store.add("places");
  store.setAnswer(`places/${place}/seen`, "never");
  if (given.sort !== "") store.setAnswer(`places/${place}/place.sort`, given.sort ?? "post");
  store.setDetail(`places/${place}/place.service`, given.service ?? "");
  store.setDetail(`places/${place}/place.service_name`, given.name ?? "");
  for (const url of links) {
    const id = store.add(`places/${place}/links`);
    store.setDetail(`places/${place}/links/${id}`, url);
    store.setDetail(`places/${place}/links/${id}/link.when`, `when ${url}`);
  }
  for (const [name, value] of Object.entries(given.more ?? {})) {
    store.setDetail(`places/${place}/${name}`, value);
  }
  return { store, place };
}

function linksAt(store: Store, place: string): string[] {
  const home = `places/${place}/links`;
  return store.list(home).map((id) => store.detail(`${home}/${id}`));
}

/** Whether any letter to a service is offered about the first place. */
function isOffered(links: readonly string[], given: Given = {}): boolean {
  const { store, place } = placeWith(links, given);
  return offered(store.draft, tables).some(({ scope }) => scope.place === place);
}

/** The places of a draft, each with its service, its name and its links. */
function places(store: Store): unknown[] {
  return store.list("places").map((place) => [
    store.detail(`places/${place}/place.service`),
    store.detail(`places/${place}/place.service_name`),
    linksAt(store, place),
  ]);
}

const MIXED: [string, string[], Given][] = [
  ["two services", [INSTAGRAM, "https://www.tiktok.com/@a/video/1"], {}],
  ["a service and an unknown host", [INSTAGRAM, LEAK], {}],
  ["an unknown host before the service", [LEAK, INSTAGRAM], {}],
  ["two unknown hosts", [LEAK, "https://other.example/1"], {}],
  ["two hosts under one ending, which may be a register's", ["https://a.co.example/1", "https://b.co.example/1"], {}],
  ["two servers of an entry that stands for many", ["https://mastodon.social/@a/1", "https://mastodon.online/@a/1"], {}],
  ["a service picked and an unknown host", [LEAK], { service: "instagram", name: "Instagram" }],
  ["a service picked and another one's link", [INSTAGRAM], { service: "reddit", name: "Reddit" }],
  ["a name typed and a known service", [INSTAGRAM], { service: "other", name: "Leak Zone" }],
  ["another host typed", [LEAK], { service: "other", name: "elsewhere.example" }],
  ["a wrapped link", [INSTAGRAM, "https://l.facebook.com/l.php?u=https%3A%2F%2Fleakzone.example%2F1&h=AT0"], {}],
  ["two links in one line", [`${INSTAGRAM},${LEAK}`], {}],
  ["a page of results and a post", [INSTAGRAM, "https://www.google.com/search?q=some+name"], {}],
];

for (const [name, links, given] of MIXED) {
  test(`no letter is offered about ${name} in one place`, () => {
    assert.equal(isOffered(links, given), false);
  });
}

const TOGETHER: [string, string[], Given][] = [
  ["x.com and twitter.com", ["https://x.com/a/status/1", "https://twitter.com/a/status/2"], {}],
  ["one unknown host with www and m", [LEAK, "https://www.leakzone.example/2", "m.leakzone.example/3"], {}],
  ["an unknown host and what stands below it", ["https://img.leakzone.example/1", LEAK, "https://b.cdn.leakzone.example/1"], {}],
  ["one host in two scripts", ["https://bücher.example/1", "https://xn--bcher-kva.example/2"], {}],
  ["a name typed and one unknown host", [LEAK], { service: "other", name: "Leak Zone" }],
  ["a host typed and its links", [LEAK, "https://www.leakzone.example/2"], { service: "other", name: "leakzone.example" }],
  ["an entry that stands for many and one unknown host", [LEAK], { service: "mastodon-instance", name: "Leak" }],
  ["a wrapped link and what it leads to", [INSTAGRAM, "https://l.instagram.com/?u=https%3A%2F%2Fwww.instagram.com%2Fp%2FA&e=1"], {}],
  ["a search engine and the pages that it shows", [INSTAGRAM, LEAK], { service: "google-search", name: "Google Search" }],
  ["several links of one service in one line", [`${INSTAGRAM},https://www.instagram.com/p/B/`], {}],
];

for (const [name, links, given] of TOGETHER) {
  test(`letters are offered about ${name} in one place`, () => {
    assert.equal(isOffered(links, given), true);
  });
}

test("splitting gives each service and each unknown host a place that is named", () => {
  const links = [INSTAGRAM, LEAK, "https://www.tiktok.com/@a/video/1", "https://www.leakzone.example/2", "https://bücher.example/1"];
  const { store, place } = placeWith(links);
  splitPlace(store, place, tables);
  assert.deepEqual(places(store), [
    ["", "", [INSTAGRAM]],
    ["other", "leakzone.example", [LEAK, "https://www.leakzone.example/2"]],
    ["tiktok", "TikTok", ["https://www.tiktok.com/@a/video/1"]],
    ["other", "bücher.example", ["https://bücher.example/1"]],
  ]);
});

test("what was picked stays, without a link if none is of it", () => {
  const { store, place } = placeWith([LEAK], { service: "instagram", name: "Instagram" });
  splitPlace(store, place, tables);
  assert.deepEqual(places(store), [
    ["instagram", "Instagram", []],
    ["other", "leakzone.example", [LEAK]],
  ]);
});

test("a new place takes what was said of the images, and nothing that was said of the site", () => {
  const more = {
    "place.account": "@someone",
    "place.owner": "owner@example.org",
    "place.item": "Album",
    "place.when": "3 March, 14:00",
    "sent/platform-report": "2026-11-24",
    "place.host": "hetzner",
    again: "before",
  };
  const { store, place } = placeWith([INSTAGRAM, LEAK], { more });
  store.setAnswer(`places/${place}/hostile`, "no");
  store.setAnswer(`places/${place}/host.role`, "host");
  store.setAnswer(`places/${place}/own.work`, "yes");
  store.setAnswer(`places/${place}/copyright.understood`, "yes");
  splitPlace(store, place, tables);
  const [, made = ""] = store.list("places");
  const own = (all: Record<string, unknown>): string[] =>
    Object.keys(all)
      .filter((path) => path.startsWith(`places/${made}/`) && !path.includes("/links"))
      .map((path) => path.replace(`places/${made}/`, ""))
      .sort();
  assert.deepEqual(own(store.draft.answers), ["own.work", "place.sort", "seen"]);
  assert.deepEqual(own(store.draft.details), ["place.service", "place.service_name", "place.when"]);
  assert.equal(store.detail(`places/${made}/place.when`), "3 March, 14:00");
});

test("two links in one line are parted, and a page of results stands under its search", () => {
  const results = "https://www.google.com/search?q=some+name";
  const { store, place } = placeWith([`${INSTAGRAM},${LEAK}`, results]);
  splitPlace(store, place, tables);
  assert.deepEqual(places(store), [
    ["", "", [INSTAGRAM]],
    ["other", "leakzone.example", [LEAK]],
    ["google-search", "Google Search", []],
  ]);
  const [, , search = ""] = store.list("places");
  const [row = ""] = store.list(`places/${search}/searches`);
  assert.equal(store.detail(`places/${search}/searches/${row}/search.results`), results);
});

const url = fc.constantFrom(
  INSTAGRAM,
  "https://instagram.com/p/2",
  "https://x.com/a/status/1",
  "https://twitter.com/a/status/2",
  "https://mega.nz/file/AbCdEfGh#0a1B2c3D4e5F",
  LEAK,
  "https://www.leakzone.example/2",
  "https://img.leakzone.example/3",
  "https://пример.испытание/путь",
  "https://mastodon.social/@a/1",
  "https://mastodon.online/@a/1",
  "no link at all",
  "",
);
const picked = fc.constantFrom(
  {},
  { service: "instagram", name: "Instagram" },
  { service: "other", name: "Leak Zone" },
  { service: "other", name: "leakzone.example" },
  { service: "mastodon-instance", name: "Somewhere" },
);

test("property: after splitting, letters are offered again, and every link is still there once", () => {
  fc.assert(
    fc.property(fc.array(url, { maxLength: 7 }), picked, (links, given) => {
      const { store, place } = placeWith(links, given);
      splitPlace(store, place, tables);
      const all = store.list("places").flatMap((each) => linksAt(store, each));
      assert.deepEqual(all.toSorted(), links.toSorted());
      const about = offered(store.draft, tables).flatMap(({ scope }) => [scope.place, ...(scope.also ?? [])]);
      for (const each of store.list("places")) assert.ok(about.includes(each), `${links} ${each}`);
      const before = store.list("places").length;
      for (const each of store.list("places")) splitPlace(store, each, tables);
      assert.equal(store.list("places").length, before);
    }),
  );
});
