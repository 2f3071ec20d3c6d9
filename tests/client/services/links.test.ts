import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import * as path from "node:path";
import { test } from "node:test";
import { emptyDraft } from "../../../app/client/draft/draft.ts";
import { fillingFor } from "../../../app/client/letters/filling.ts";
import { isCutOff, sortOfLink } from "../../../app/client/services/link-kinds.ts";
import { serviceOf } from "../../../app/client/services/of-link.ts";
import { splitPlace } from "../../../app/client/questions/split-place.ts";
import { Store } from "../../../app/client/draft/store.ts";
import { tables } from "../cases/real-tables.ts";

interface Vector {
  url: string;
  service: string | null;
  sort: string | null;
}

const TODAY = new Date(2026, 10, 24);
const file = path.resolve(import.meta.dirname, "../vectors/links.json");
const VECTORS = JSON.parse(readFileSync(file, "utf8")) as Vector[];

test("links of real services are recognised, whatever their host, case, script and tail", (t) => {
  const wrong = VECTORS.filter(({ url, service }) => (serviceOf(url, tables) ?? null) !== service);
  assert.deepEqual(wrong.map(({ url }) => [url, serviceOf(url, tables)]), []);
  const known = VECTORS.filter(({ service }) => service !== null);
  const services = new Set(known.map(({ service }) => service));
  assert.ok(known.length >= 200);
  t.diagnostic(`${known.length} links of ${services.size} services, ${VECTORS.length - known.length} of none`);
});

test("a link tells its sort of place, and that of an unknown host tells none", () => {
  const wrong = VECTORS.filter(({ url, sort }) => (sortOfLink(url, tables) ?? null) !== sort);
  assert.deepEqual(wrong.map(({ url }) => [url, sortOfLink(url, tables)]), []);
});

/** Pages of every service that are nobody's post, and hosts that are a person's own. */
const NO_POSTS = ["/", "/messages/1", "/direct/t/1", "/inbox", "/chat/1", "/home", "/settings", "/login?next=/p/1"];

test("no page of one's own account and no start page is taken for a post, on any service", () => {
  const taken = tables.hosts.flatMap(([host]) =>
    NO_POSTS.map((path) => `https://${host.replace("=", "")}${path}`).filter(
      (url) => sortOfLink(url, tables) === "post",
    ),
  );
  assert.ok(tables.hosts.length > 200);
  assert.deepEqual(taken, []);
});

test("a link of no known form leaves the question open, but on hosts that hold posts alone", () => {
  const told = tables.hosts
    .map(([host]) => `https://${host.replace("=", "")}/zz/zz`)
    .filter((url) => sortOfLink(url, tables) === "post");
  const short = ["dai.ly", "fb.watch", "ibb.co", "pin.it", "redd.it", "youtu.be"];
  const telegraph = ["telegra.ph", "te.legra.ph", "graph.org"];
  const posts = [...short, ...telegraph, "staticflickr.com", "streamable.com"];
  assert.deepEqual(told.map((url) => new URL(url).host).sort(), posts.sort());
});

test("whole links are never called cut off, and links without their key are", () => {
  assert.deepEqual(VECTORS.filter(({ url }) => isCutOff(url, tables)).map(({ url }) => url), []);
  for (const url of [
    "https://mega.nz/file/AbCdEfGh",
    "https://mega.nz/folder/AbCdEfGh#",
    "https://mega.nz/#!AbCdEfGh",
    "https://www.dropbox.com/scl/fi/abc/file.jpg?dl=0",
    "https://www.icloud.com/sharedalbum/",
    "https://drive.proton.me/urls/0A1B2C3D4E",
    "https://u.pcloud.link/publink/show",
  ]) {
    assert.ok(isCutOff(url, tables), url);
  }
});

test("the letter prints every link as it was pasted", (t) => {
  const draft = emptyDraft("testing", "en");
  draft.answers = { adults: "yes", "places/a/place.sort": "post" };
  draft.lists = { places: ["a"], "places/a/links": VECTORS.map((_, at) => `l${at}`) };
  VECTORS.forEach(({ url }, at) => (draft.details[`places/a/links/l${at}`] = url));
  const filling = fillingFor("platform-report", draft, { place: "a" }, tables, TODAY);
  assert.deepEqual(
    filling.lists["links"]?.map((row) => row["link.url"]),
    VECTORS.map(({ url }) => url),
  );
  t.diagnostic(`${VECTORS.length} links printed, none altered`);
});

test("links of several sites get a place each, unaltered, with what stood beside them", () => {
  const store = new Store(emptyDraft("testing", "en"));
  const place = store.add("places");
  store.setAnswer(`places/${place}/seen`, "never");
  store.setAnswer(`places/${place}/place.sort`, "post");
  const urls = [
    "https://www.instagram.com/p/1?x#y",
    "https://mega.nz/file/AbCdEfGh#0a1B2c3D4e5F",
    "https://unknown.example/1",
    "https://m.tiktok.com/@a/video/1",
    "https://www.instagram.com/p/2",
    "https://mega.nz/folder/XyZ12345#0a1B2c3D4e5F",
  ];
  for (const url of urls) {
    const id = store.add(`places/${place}/links`);
    store.setDetail(`places/${place}/links/${id}`, url);
    store.setDetail(`places/${place}/links/${id}/link.when`, `when ${url}`);
  }
  const done = splitPlace(store, place, tables);
  assert.deepEqual(done.stays, { name: "Instagram", links: 2 });
  assert.deepEqual(
    done.made.map(({ name, links }) => [name, links]),
    [["MEGA", 2], ["unknown.example", 1], ["TikTok", 1]],
  );
  assert.equal(done.unread, 0);
  const found = store.list("places").map((each) => {
    const home = `places/${each}/links`;
    const links = store.list(home).map((id) => {
      assert.equal(store.detail(`${home}/${id}/link.when`), `when ${store.detail(`${home}/${id}`)}`);
      return store.detail(`${home}/${id}`);
    });
    const answer = (name: string): unknown => store.answer(`places/${each}/${name}`);
    return [store.detail(`places/${each}/place.service`), answer("place.sort"), answer("seen"), links];
  });
  assert.deepEqual(found, [
    ["", "post", "never", [urls[0], urls[4]]],
    ["mega", "shared-link", "never", [urls[1], urls[5]]],
    ["other", "post", "never", [urls[2]]],
    ["tiktok", "post", "never", [urls[3]]],
  ]);
  assert.deepEqual(splitPlace(store, place, tables).made, []);
});
