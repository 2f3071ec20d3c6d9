import assert from "node:assert/strict";
import { test } from "node:test";
import fc, { ANY, examples } from "../examples.ts";
import { isDoubtful } from "../../../app/client/services/facts.ts";
import { readInto } from "../../../app/client/services/read-registry.ts";
import { loadRegistry, registryState, whenKnown } from "../../../app/client/server/registry.ts";
import { called, offeredServices, search } from "../../../app/client/services/search.ts";
import { bare, registryFile, tables } from "../cases/real-tables.ts";

const ALL = offeredServices(tables, []);

function found(query: string): string[] {
  return search(query, ALL, tables).map(({ service }) => service.id);
}

test("the page alone knows no service but another one, and the file brings all of them", () => {
  assert.deepEqual(bare.services.map(({ id }) => id), ["other"]);
  const page = structuredClone(bare);
  readInto(page, registryFile);
  assert.equal(page.services.length, registryFile.services.length + 1);
  assert.equal(page.services.at(-1)?.id, "other");
  readInto(page, registryFile);
  assert.equal(page.services.length, registryFile.services.length + 1);
});

test("everybody asks once for the same file, whatever is picked before, between and after", async () => {
  const asked: [string, RequestInit][] = [];
  const recording = (fails: boolean) => async (url: string, options: RequestInit) => {
    asked.push([url, options]);
    if (fails) throw new TypeError("no network");
    return new Response(JSON.stringify(registryFile));
  };
  let told = 0;
  whenKnown(() => (told += 1));
  await loadRegistry(bare, recording(true), []);
  assert.equal(registryState(), "missing");
  for (const { id } of registryFile.services) {
    search(id, offeredServices(bare, []), bare);
    await loadRegistry(bare, recording(true), []);
  }
  asked.length = 0;
  await loadRegistry(bare, recording(false), []);
  assert.equal(registryState(), "known");
  assert.equal(told, 2);
  for (const service of ALL) search(service.name, ALL, tables);
  await loadRegistry(bare, recording(false), []);
  assert.deepEqual(asked.map(([url]) => url), [bare.registry]);
  assert.match(String(bare.registry), /^\/static\/list-[0-9a-f]+\.json$/);
  assert.equal(asked[0]?.[1].body, undefined);
  assert.equal(asked[0]?.[1].credentials, "omit");
  assert.equal(asked[0]?.[1].cache, "no-store", "the browser would keep it on the disk");
});

test("nobody is offered a regulator, a helpline or a hash service to report to", () => {
  const kinds = new Set(ALL.map(({ kind }) => kind));
  for (const kind of ["regulator", "hash", "support", "other"]) assert.ok(!kinds.has(kind), kind);
  assert.ok(offeredServices(tables, ["host"]).every(({ kind }) => kind === "host"));
});

test("a service is found by its name, another name, a part of it, and a pasted link", () => {
  assert.equal(found("tik tok")[0], "tiktok");
  assert.equal(found("INSTA")[0], "instagram");
  assert.equal(found("twitter")[0], "x");
  assert.equal(found("drive")[0], "google-drive");
  assert.equal(found("https://m.tiktok.com/@a/video/1")[0], "tiktok");
  assert.equal(found("onlyfans.com")[0], "onlyfans");
  assert.deepEqual(found("no such service anywhere"), []);
  assert.equal(found("").length, ALL.length);
});

test("every service is the first one found by its own name, or shares it", () => {
  assert.equal(called("icloud", ALL)?.id, "apple-icloud");
  for (const service of ALL) assert.equal(called(service.name, ALL)?.id, service.id, service.name);
});

test("any text at all may be typed", () => {
  fc.assert(fc.property(fc.string({ unit: ANY }), (typed) => void found(typed)), { numRuns: examples(50) });
});

test("a fact that is past its day, or that nobody confirmed, is to be checked", () => {
  const fact = { value: "", seen: "2026-01-01", confidence: "verified", role: "", due: "2026-06-30" } as const;
  assert.equal(isDoubtful(fact, "2026-06-30"), false);
  assert.equal(isDoubtful(fact, "2026-07-01"), true);
  assert.equal(isDoubtful({ ...fact, confidence: "unverified" }, "2026-01-02"), true);
  for (const service of tables.services) {
    for (const each of Object.values(service.facts ?? {})) assert.match(each.due, /^\d{4}-\d\d-\d\d$/);
  }
});
