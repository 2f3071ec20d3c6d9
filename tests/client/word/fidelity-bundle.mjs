/**
 * Bundles the fidelity check for a browser: `node tests/client/word/fidelity-bundle.mjs OUT`. The generated
 * cases read the tables of the server's code; there is no Python in a browser, so they read the page's.
 */
import { build } from "esbuild";

const PAGE_TABLES = 'export const tables = JSON.parse(document.getElementById("tables").textContent);';

const fromThePage = {
  name: "tables from the page",
  setup({ onLoad }) {
    onLoad({ filter: /\/tests\/client\/cases\/real-tables\.ts$/ }, () => ({ contents: PAGE_TABLES }));
  },
};

await build({
  entryPoints: ["tests/client/word/fidelity.ts"],
  bundle: true,
  format: "iife",
  logLevel: "warning",
  outfile: process.argv[2],
  plugins: [fromThePage],
});
