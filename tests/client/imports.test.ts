import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { test } from "node:test";

/** main → wizard, exit → letters, fill, preview, word-file → draft, box → draft-encryption → errors */
const client = path.resolve(import.meta.dirname, "../../app/client");
const modules = fs.readdirSync(client).filter((name) => /(?<!\.d)\.ts$/.test(name));

/** What a module loads with itself; types are gone when it runs, and `import()` comes later. */
const LOADS = /^(?:import|export)\s+(?!type\b)[^;]*?from\s+"([^"]+)"|^import\s+"([^"]+)"/gm;

const loads = new Map(
  modules.map((name) => {
    const source = fs.readFileSync(path.join(client, name), "utf8");
    const named = [...source.matchAll(LOADS)]
      .filter(([statement]) => !/import\s*{(\s*type\s+[\w\s]+,?)+}/.test(statement))
      .map(([, from, bare]) => (from ?? bare ?? "").replace(/^\.\//, ""));
    return [name, named] as const;
  }),
);

/** Everything that loading `name` loads. */
function reached(name: string, seen: Set<string> = new Set()): Set<string> {
  for (const next of loads.get(name) ?? []) {
    if (seen.has(next)) continue;
    seen.add(next);
    reached(next, seen);
  }
  return seen;
}

function importers(name: string): string[] {
  return modules.filter((other) => loads.get(other)?.includes(name));
}

test("no module needs itself to be loaded", () => {
  assert.ok(modules.length > 40);
  assert.deepEqual(modules.filter((name) => reached(name).has(name)), []);
});

test("main stands above the wizard, and nothing above main", () => {
  assert.deepEqual(importers("main.ts"), []);
  for (const name of ["wizard.ts", "presses.ts", "quiet.ts"]) {
    assert.deepEqual(importers(name), ["main.ts"], name);
  }
});

test("the letters, saving and opening know the wizard only by what they may ask of it", () => {
  for (const screen of ["letter-page.ts", "save-page.ts", "open-page.ts"]) {
    for (const above of ["wizard.ts", "screens.ts", "step-view.ts", "fields.ts", "visits.ts"]) {
      assert.ok(!reached(screen).has(above), `${screen} → ${above}`);
    }
  }
});

test("the letters know nothing of saving, and saving nothing of the letters' texts", () => {
  const saving = ["draft-encryption.ts", "return-code.ts", "box.ts", "autosave.ts", "keeper.ts"];
  assert.deepEqual(saving.filter((name) => reached("letter-page.ts").has(name)), []);
  for (const screen of ["save-page.ts", "open-page.ts"]) {
    const letters = ["letters.ts", "fill.ts", "gaps.ts", "word-file.ts", "derived.ts"];
    assert.deepEqual(letters.filter((name) => reached(screen).has(name)), [], screen);
  }
});

test("what computes knows no page: it can be tested, and trusted, without one", () => {
  const pure = [
    "box.ts",
    "checks.ts",
    "counts.ts",
    "derived.ts",
    "draft-encryption.ts",
    "fill.ts",
    "gaps.ts",
    "letters.ts",
    "place-sites.ts",
    "request-body.ts",
    "return-code.ts",
    "shown.ts",
    "split-place.ts",
    "steps.ts",
    "store.ts",
    "text.ts",
    "word-file.ts",
  ];
  for (const name of pure) assert.ok(!reached(name).has("page.ts"), name);
});

test("exit needs nothing but the words of the page, so that nothing can hold it up", () => {
  assert.deepEqual([...reached("exit.ts")], ["page.ts"]);
});

test("the first load brings no cryptography and no Word files", () => {
  const first = reached("main.ts");
  const later = ["age-encryption", "fflate", "draft-encryption.ts", "word-file.ts", "keys.ts"];
  assert.deepEqual(later.filter((name) => first.has(name)), []);
  assert.ok(reached("save-page.ts").has("age-encryption"), "or this test looks past it");
});
