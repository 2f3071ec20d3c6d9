/**
 * Builds the browser client, the stylesheet and the manifest into app/static/dist/.
 *
 * File names carry a hash of their content, so they may be cached for ever. The manifest's
 * `edition` is a hash of everything that a page or a letter is made of: a page of another edition
 * than the server's is told so (problem `edition`) and loses nothing that was typed.
 * When nothing has changed, nothing is done.
 *
 * The module of the letter kinds is written first, from the Python table that is their one list.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import * as fs from "node:fs";
import * as path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import * as zlib from "node:zlib";
import { TARGETS } from "./targets.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const dist = path.join(root, "app/static/dist");
const kindsPath = path.join(root, "app/client/letters/kinds.ts");
const KINDS_WRITER = "app.letters.answers.kinds_module";
const manifestPath = path.join(dist, "manifest.json");

/** Module → the name its pages load it by: the wizard, and every other page. */
const ENTRIES = { main: "main", site: "exit" };
const INPUTS = ["app", "forms", "letter_templates", "translations", "package-lock.json"];
const NOT_INPUTS = /(^|\/)(__pycache__|static\/dist|migrations)(\/|$)|\.(mo|pyc)$/;
const COMPRESSED = /\.(js|css|svg)$/;

/** Files of an earlier build are kept this long, for pages that are still open. */
const KEPT_DAYS = 30;
const DAY = 24 * 60 * 60 * 1000;

function* filesUnder(place) {
  if (NOT_INPUTS.test(place)) return;
  const full = path.join(root, place);
  if (!fs.existsSync(full)) return;
  if (fs.statSync(full).isFile()) {
    yield place;
    return;
  }
  for (const name of fs.readdirSync(full).sort()) yield* filesUnder(`${place}/${name}`);
}

function hash(...parts) {
  const digest = createHash("sha256");
  for (const part of parts) digest.update(part).update("\0");
  return digest.digest("hex").slice(0, 10);
}

function editionOf() {
  const parts = INPUTS.flatMap((input) =>
    [...filesUnder(input)].flatMap((file) => [file, fs.readFileSync(path.join(root, file))]),
  );
  return hash(...parts);
}

function readManifest() {
  if (!fs.existsSync(manifestPath)) return { edition: "", files: {}, chunks: [] };
  return JSON.parse(fs.readFileSync(manifestPath, "utf8"));
}

function named(manifest) {
  return [...Object.values(manifest.files), ...manifest.chunks];
}

async function buildScripts() {
  const esbuild = await import("esbuild");
  const result = await esbuild.build({
    absWorkingDir: root,
    entryPoints: Object.entries(ENTRIES).map(([module, out]) => ({
      in: `app/client/${module}.ts`,
      out,
    })),
    outdir: dist,
    bundle: true,
    format: "esm",
    splitting: true,
    minify: true,
    treeShaking: true,
    sourcemap: false,
    legalComments: "none",
    charset: "utf8",
    target: Object.entries(TARGETS).map(([browser, version]) => `${browser}${version}`),
    entryNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
    metafile: true,
    logLevel: "warning",
  });
  const files = {};
  const chunks = [];
  const loads = {};
  for (const [output, { entryPoint }] of Object.entries(result.metafile.outputs)) {
    const name = path.basename(output);
    const entry = ENTRIES[path.parse(entryPoint ?? "").name];
    if (entry) {
      files[`${entry}.js`] = name;
      loads[`${entry}.js`] = loadedWith(output, result.metafile.outputs);
    } else chunks.push(name);
  }
  return { files, chunks, loads };
}

/** The chunks that a script cannot start without, so that a page can ask for all of them at once. */
function loadedWith(output, outputs, found = new Set()) {
  for (const { path: needed, kind } of outputs[output].imports) {
    if (kind !== "import-statement" || found.has(path.basename(needed))) continue;
    found.add(path.basename(needed));
    loadedWith(needed, outputs, found);
  }
  return [...found];
}

function write(name, content) {
  const { name: stem, ext } = path.parse(name);
  const hashed = `${stem}-${hash(content)}${ext}`;
  fs.writeFileSync(path.join(dist, hashed), content);
  return [name, hashed];
}

async function buildStyles() {
  const sass = await import("sass");
  const { css } = sass.compile(path.join(root, "app/scss/app.scss"), {
    loadPaths: [path.join(root, "node_modules")],
    style: "compressed",
    quietDeps: true,
    logger: sass.Logger.silent,
  });
  return write("app.css", css);
}

function copyImages() {
  return [...filesUnder("app/images")].map((file) =>
    write(path.basename(file), fs.readFileSync(path.join(root, file))),
  );
}

async function compress(name) {
  const file = path.join(dist, name);
  const content = fs.readFileSync(file);
  const quality = { [zlib.constants.BROTLI_PARAM_QUALITY]: 11 };
  const [br, gz] = await Promise.all([
    promisify(zlib.brotliCompress)(content, { params: quality }),
    promisify(zlib.gzip)(content, { level: 9 }),
  ]);
  fs.writeFileSync(`${file}.br`, br);
  fs.writeFileSync(`${file}.gz`, gz);
}

/** A retired file's time is when it was retired: its 30 days start then, not when it was built. */
function retire(before, now) {
  const current = new Set(now);
  for (const name of before.filter((each) => !current.has(each))) {
    for (const file of [name, `${name}.br`, `${name}.gz`].map((each) => path.join(dist, each))) {
      if (fs.existsSync(file)) fs.utimesSync(file, new Date(), new Date());
    }
  }
}

function deleteOld(now) {
  const current = new Set(["manifest.json", ...now.flatMap((n) => [n, `${n}.br`, `${n}.gz`])]);
  for (const name of fs.readdirSync(dist).filter((each) => !current.has(each))) {
    const file = path.join(dist, name);
    if (Date.now() - fs.statSync(file).mtimeMs > KEPT_DAYS * DAY) fs.rmSync(file);
  }
}

/** The Python of ./run's environment, or of the environment variable PYTHON. */
function python() {
  const own = process.platform === "win32" ? ".venv/Scripts/python.exe" : ".venv/bin/python";
  return process.env.PYTHON ?? path.join(root, own);
}

/** Written only when it differs, so that nothing looks changed that is not. */
function writeKinds() {
  const text = execFileSync(python(), ["-m", KINDS_WRITER], { cwd: root, encoding: "utf8" });
  if (!fs.existsSync(kindsPath) || fs.readFileSync(kindsPath, "utf8") !== text) {
    fs.writeFileSync(kindsPath, text);
  }
}

async function build() {
  writeKinds();
  const edition = editionOf();
  const before = readManifest();
  const complete = named(before).every((name) => fs.existsSync(path.join(dist, name)));
  if (before.edition === edition && complete) return;

  fs.mkdirSync(dist, { recursive: true });
  const [scripts, styles] = await Promise.all([buildScripts(), buildStyles()]);
  const files = { ...scripts.files, ...Object.fromEntries([styles, ...copyImages()]) };
  const manifest = { edition, files, chunks: scripts.chunks, loads: scripts.loads };
  await Promise.all(named(manifest).filter((name) => COMPRESSED.test(name)).map(compress));
  retire(named(before), named(manifest));
  // Renamed into place: a server that starts meanwhile reads the old manifest or the new, whole.
  fs.writeFileSync(`${manifestPath}.new`, `${JSON.stringify(manifest, null, 2)}\n`);
  fs.renameSync(`${manifestPath}.new`, manifestPath);
  deleteOld(named(manifest));
}

await build();
