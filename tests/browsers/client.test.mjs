/** The client uses no name that its oldest browsers lack; the compiler is the proof. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { libraryOfTargets } from "./library.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "targets-"));
after(() => fs.rmSync(folder, { recursive: true }));

const { compilerOptions } = JSON.parse(fs.readFileSync(path.join(root, "tsconfig.json"), "utf8"));
const { lib, ...options } = compilerOptions;
const library = path.join(folder, "targets.d.ts");
fs.writeFileSync(library, libraryOfTargets(lib.map((part) => part.toLowerCase())));

/** The compiler's errors in these files, a line each, compiled without the types of Node. */
function complaints(name, what) {
  const config = path.join(folder, `${name}.json`);
  const compilerOptions = { ...options, noLib: true, types: [] };
  fs.writeFileSync(config, JSON.stringify({ compilerOptions, files: [library], ...what }));
  const words = [path.join(root, "node_modules/typescript/bin/tsc"), "-p", config];
  const { stdout, stderr } = spawnSync(process.execPath, words, { encoding: "utf8", cwd: root });
  assert.equal(stderr, "");
  return stdout.split("\n").filter((line) => line !== "");
}

/** Those of these expressions that the compiler refuses. */
function refused(name, expressions) {
  const file = path.join(folder, `${name}.ts`);
  const lines = expressions.map((expression, at) => `export const use${at} = ${expression};`);
  fs.writeFileSync(file, lines.join("\n"));
  const numbers = complaints(name, { files: [library, file] }).map((line) => {
    const [, number] = /\.ts\((\d+),/.exec(line) ?? [];
    return Number(number);
  });
  return expressions.filter((_, at) => numbers.includes(at + 1));
}

test("the client uses nothing that the oldest browsers lack", () => {
  assert.deepEqual(complaints("client", { include: [path.join(root, "app/client/**/*.ts")] }), []);
});

const ONLY_NEWER = [
  'URL.canParse("x")',
  'URL.parse("x")',
  "Promise.withResolvers()",
  "Object.groupBy([1], () => 1)",
  "Map.groupBy([1], () => 1)",
  "Array.fromAsync([])",
  "new Set([1]).union(new Set([2]))",
  "new Set([1]).isSubsetOf(new Set([2]))",
  '"x".isWellFormed()',
  "[1].values().map((x) => x)",
  'Uint8Array.fromBase64("")',
  "new Uint8Array().toHex()",
  "RegExp.escape",
  "Promise.try(() => 1)",
  "new ArrayBuffer(1).transfer()",
  'new Intl.Segmenter("en")',
  'new Intl.NumberFormat("en").formatRange(1, 2)',
  "AbortSignal.any([])",
  "requestIdleCallback(() => 1)",
  "window.requestIdleCallback(() => 1)",
  "document.body.showPopover()",
  "document.body.popover",
  "document.body.checkVisibility()",
  "document.body.ariaLabel",
  "document.startViewTransition()",
  "new Blob().bytes()",
  "new Response().bytes()",
  "Response.json({})",
  "navigator.userActivation",
  "new CloseWatcher()",
];

test("the compiler refuses what only newer browsers have", () => {
  assert.deepEqual(refused("newer", ONLY_NEWER), ONLY_NEWER);
});

const OLD_ENOUGH = [
  'new URL("https://example.org")',
  "[1].toSorted()",
  "[1].with(0, 2)",
  "[1].findLast(Boolean)",
  "new Uint8Array(1).toReversed()",
  '"a".replaceAll("a", "b")',
  "Object.hasOwn({}, 'a')",
  "structuredClone({})",
  "AbortSignal.timeout(1)",
  "crypto.randomUUID()",
  'crypto.subtle.digest("SHA-256", new Uint8Array())',
  "document.body.replaceChildren()",
  'document.createElement("dialog").showModal()',
  'document.createElement("form").requestSubmit()',
  "new Response().json()",
  "navigator.clipboard.writeText('')",
  "visualViewport?.height",
  'new Intl.PluralRules("cy").select(2)',
  'new Intl.DateTimeFormat("ar", { dateStyle: "long" }).format(new Date())',
];

test("the compiler lets through what the oldest browsers have", () => {
  assert.deepEqual(refused("old", OLD_ENOUGH), []);
});
