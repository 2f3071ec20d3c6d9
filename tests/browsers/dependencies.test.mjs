/**
 * The client's dependencies use features of newer browsers only where they are there. A package
 * is a text without types, so only names are looked for that could not be its own: JavaScript's, what
 * is static, and globals.
 */
import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";
import { BUILT_IN, NEWER, OLD } from "./newer.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** Read in the source of each package, and why it does no harm. */
const HARMLESS = {
  "@noble/ciphers/utils.js": { "looked for first": ["Uint8Array.fromHex", "Uint8Array.toHex"] },
  "@noble/curves/abstract/edwards.js": { "a method of its own points": ["Uint8Array.toHex"] },
  "@noble/curves/abstract/weierstrass.js": { "a method of its own points": ["Uint8Array.toHex"] },
  "@noble/hashes/utils.js": { "looked for first": ["Uint8Array.fromHex", "Uint8Array.toHex"] },
  "@scure/base/index.js": {
    "looked for first": [
      "String.isWellFormed",
      "Uint8Array.fromBase64",
      "Uint8Array.fromHex",
      "Uint8Array.toBase64",
      "Uint8Array.toHex",
    ],
  },
  "fflate/esm/browser.js": { "looked for first": ["Error.captureStackTrace"] },
};

/** The files of packages that end in a script of the site. */
async function filesOfPackages() {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ["app/client/main.ts", "app/client/site.ts"],
    bundle: true,
    format: "esm",
    splitting: true,
    outdir: "unwritten",
    write: false,
    metafile: true,
  });
  const used = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0),
  );
  return [...new Set(used.map(([file]) => file))].filter((file) => file.startsWith("node_modules/"));
}

const bare = (name) => name.replace(/_static$/, "").split(".").at(-1);
const oldMembers = new Set([...OLD].filter((name) => name.includes(".")).map(bare));

/** How a use of this name looks in code; undefined where it could as well be the package's own. */
function lookOf(name) {
  const [owner, ...more] = name.split(".");
  const member = bare(name);
  if (more.length === 0 || owner === "Window") {
    return `(?:globalThis|window|self)\\.${member}\\b|new ${member}\\(`;
  }
  const isBuiltIn = BUILT_IN.has(owner);
  if (!isBuiltIn && !name.endsWith("_static")) return undefined;
  const onAny = isBuiltIn && !oldMembers.has(member) ? `|\\.${member}\\(` : "";
  return `\\b${owner}\\.${member}\\b${onAny}`;
}

const LOOKS = [...NEWER.keys()]
  .filter((name) => !/_event$|@@/.test(name))
  .flatMap((name) => (lookOf(name) ? [[name, new RegExp(lookOf(name))]] : []));

/** The newer names that a text uses, its comments aside. */
async function newerIn(text) {
  const { code } = await transform(text, { minifyWhitespace: true, legalComments: "none" });
  return LOOKS.filter(([, look]) => look.test(code)).map(([name]) => name);
}

test("a dependency uses what only newer browsers have only after it looked for it", async () => {
  const files = await filesOfPackages();
  assert.ok(files.length > 20);
  const found = {};
  for (const file of files) {
    const names = await newerIn(fs.readFileSync(path.join(root, file), "utf8"));
    if (names.length > 0) found[file.replace(/^.*node_modules\//, "")] = names.sort();
  }
  const known = Object.entries(HARMLESS).map(([file, why]) => [file, Object.values(why).flat()]);
  assert.deepEqual(found, Object.fromEntries(known));
});

test("a newer name is found wherever a package uses it, and not where it only speaks of it", async () => {
  const uses = 'const x = URL.canParse("y"); Promise.withResolvers(); [].values().toArray()';
  assert.deepEqual(await newerIn(uses), [
    "URL.canParse_static",
    "Iterator.toArray",
    "Promise.withResolvers",
  ]);
  assert.deepEqual(await newerIn("// URL.canParse is not used\nexport const path = 1;"), []);
});
