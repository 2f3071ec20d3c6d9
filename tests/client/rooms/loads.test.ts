/** The files that a page loads, and those that use the network: read from the bundler's output. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { test } from "node:test";
import { files, type Graph, NAMES, reached, roomOf, root } from "./source.ts";

interface Input {
  imports: { path: string; kind: string }[];
}

const named = (file: string): string => file.replace(/^app\/client\//, "");

function esbuild(...words: string[]): void {
  const program = path.join(root, "node_modules/.bin/esbuild");
  execFileSync(program, [...words, "--log-level=warning"], { cwd: root });
}

/** The bundler's own account of what each file loads with itself: types are gone, `import()` is later. */
function loadsIn(folder: string): Graph {
  const meta = path.join(folder, "meta.json");
  const starts = ["app/client/main.ts", "app/client/site.ts"];
  const flags = ["--bundle", "--splitting", "--format=esm", `--outdir=${folder}/bundle`];
  esbuild(...starts, ...flags, `--metafile=${meta}`);
  const { inputs } = JSON.parse(fs.readFileSync(meta, "utf8")) as { inputs: Record<string, Input> };
  return new Map(
    Object.entries(inputs).map(([file, input]) => {
      const now = input.imports.filter(({ kind }) => kind === "import-statement");
      return [named(file), now.map((each) => named(each.path))] as const;
    }),
  );
}

/** Each file's code alone: no comments, no types, no names of other files. */
function codeIn(folder: string): Map<string, string> {
  const places = files.map((file) => `app/client/${file}`);
  esbuild(...places, "--minify-whitespace", "--outbase=app/client", `--outdir=${folder}/code`);
  return new Map(
    files.map((file) => {
      const script = path.join(folder, "code", file.replace(/ts$/, "js"));
      return [file, fs.readFileSync(script, "utf8").replace(NAMES, "")] as const;
    }),
  );
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "client-rooms-"));
const loads = loadsIn(folder);
const code = codeIn(folder);
fs.rmSync(folder, { recursive: true });

/** The ways in which a script asks the network; a method `fetch` of something of ours is none. */
const NETWORK = new RegExp(
  [
    String.raw`(?<![.#\w]|\basync )fetch\b(?!:)`,
    String.raw`\b(?:globalThis|window|self)(?:\.fetch\b|\[)`,
    String.raw`\b(?:XMLHttpRequest|sendBeacon|WebSocket|EventSource|WebTransport|RTCPeerConnection)\b`,
    String.raw`\b(?:serviceWorker|SharedWorker|Worker|importScripts)\b`,
  ].join("|"),
);

test("the search for requests knows them in every form, and no method of ours", () => {
  const requests = [
    'fetch("/x")',
    "(ask=fetch)=>ask()",
    "globalThis.fetch(at)",
    'window["fetch"](at)',
    "navigator.sendBeacon(at)",
    "new XMLHttpRequest",
    "new WebSocket(at)",
    "new EventSource(at)",
  ];
  assert.deepEqual(requests.filter((each) => !NETWORK.test(each)), []);
  const ours = ["box.fetch()", "class Box{async fetch(){}}", "await fetchPage(at)", "prefetch()"];
  assert.deepEqual(ours.filter((each) => NETWORK.test(each)), []);
});

test("only the server's room asks the network", () => {
  const asking = files.filter((file) => NETWORK.test(code.get(file) ?? ""));
  assert.deepEqual(asking.filter((file) => roomOf(file) !== "server"), []);
  const known = ["box", "draft-letter", "registry", "fetch-page"].map((name) => `server/${name}.ts`);
  assert.deepEqual(known.filter((file) => !asking.includes(file)), [], "or this test looks past them");
});

test("exit loads nothing but the words of the page, so that nothing can hold it up", () => {
  const needed = [...reached(loads, "exit/exit.ts")].filter((file) => !file.startsWith("exit/"));
  assert.deepEqual(needed, ["page/words.ts"]);
});

test("the first load brings no cryptography, no Word files, and no screen but the questions", () => {
  const first = [...reached(loads, "main.ts")];
  const late = ["node_modules", "sealing", "word", "letter-page", "letter-card", "save-pages", "plan"];
  assert.deepEqual(first.filter((file) => late.includes(file.split("/")[0] ?? "")), []);
  assert.ok(first.includes("wizard/wizard.ts"));
  const saving = [...reached(loads, "save-pages/save-page.ts")].join(" ");
  assert.match(saving, /node_modules\/age-encryption/, "or this test looks past it");
  assert.match([...reached(loads, "word/fill-word.ts")].join(" "), /node_modules\/fflate/);
});

test("the screens that save and open load nothing that makes a letter", () => {
  const letters = ["fill", "filling", "derived-answers"].map((name) => `letters/${name}.ts`);
  const making = ["server/draft-letter.ts", ...letters];
  for (const screen of ["save-pages/save-page.ts", "save-pages/open-page.ts"]) {
    const loaded = [...reached(loads, screen)];
    assert.ok(loaded.length > 10, screen);
    assert.deepEqual(loaded.filter((file) => making.includes(file) || roomOf(file) === "word"), [], screen);
  }
});
