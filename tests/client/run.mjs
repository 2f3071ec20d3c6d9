/**
 * Runs the client's tests: bundles each *.test.ts, or those whose path holds a word of the command
 * line (`letters/`, `order`), into a temporary folder, as the browser build would, and hands them to
 * Node's test runner. What the oldest browsers lack is tested beside them (tests/browsers), unbundled.
 */
import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, "../..");
const wanted = process.argv.slice(2);

/** The tests below a folder that were asked for; all of them when none was named. */
function testsIn(place, ending) {
  return fs
    .readdirSync(place, { recursive: true })
    .filter((name) => name.endsWith(ending))
    .filter((name) => wanted.length === 0 || wanted.some((word) => name.includes(word)));
}

const tests = testsIn(here, ".test.ts");
const browsers = path.join(root, "tests/browsers");
const unbundled = testsIn(browsers, ".test.mjs").map((name) => path.join(browsers, name));

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "client-tests-"));
try {
  await build({
    absWorkingDir: root,
    entryPoints: tests.map((name) => `tests/client/${name}`),
    outdir: folder,
    outbase: "tests/client",
    outExtension: { ".js": ".mjs" },
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    sourcemap: "inline",
    // A bundle lies in the temporary folder; tests find the project's files from tests/client.
    define: { "import.meta.dirname": JSON.stringify(here) },
    logLevel: "warning",
  });
  const bundles = fs
    .readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(".mjs"))
    .map((name) => path.join(folder, name));
  const files = [...bundles, ...unbundled];
  const atOnce = `--test-concurrency=${os.availableParallelism()}`;
  const { status } = spawnSync(process.execPath, ["--enable-source-maps", "--test", atOnce, ...files], {
    cwd: root,
    // where tests of one run keep what all of them want and is dear to make
    env: { ...process.env, CLIENT_TESTS: folder },
    stdio: "inherit",
  });
  process.exitCode = status ?? 1;
} finally {
  fs.rmSync(folder, { recursive: true });
}
