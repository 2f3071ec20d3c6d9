/** The tables as the server puts them into the page: what the client is tested against. */
import { execFileSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { readInto, type RegistryFile } from "../../../app/client/services/read-registry.ts";
import type { Tables } from "../../../app/client/draft/tables.ts";

const root = path.resolve(import.meta.dirname, "../..");
const DUMP =
  "import json; from app.wizard.tables import tables; from app.recipients import static; " +
  "from app.locale import LANGUAGES; " +
  "print(json.dumps([tables('testing'), json.loads(static.body()), [*LANGUAGES]]))";

function python(): string {
  return process.env.PYTHON ?? path.join(root, ".venv/bin/python");
}

/** The tables from the server's code, or from where the first test of this run put them. */
function dumped(): string {
  const shared = path.join(process.env.CLIENT_TESTS ?? "", "tables.json");
  const keep = process.env.CLIENT_TESTS !== undefined;
  if (keep && fs.existsSync(shared)) return fs.readFileSync(shared, "utf8");
  const made = execFileSync(python(), ["-c", DUMP], { cwd: root, encoding: "utf8", maxBuffer: 2 ** 24 });
  if (keep) {
    // renamed, so that no other test reads half of it
    fs.writeFileSync(`${shared}.${process.pid}`, made);
    fs.renameSync(`${shared}.${process.pid}`, shared);
  }
  return made;
}

const [page, file, codes] = JSON.parse(dumped()) as [Tables, RegistryFile, string[]];

/** The page as it stands before the file of every service is there. */
export const bare: Tables = structuredClone(page);
export const registryFile = file;
/** The languages of the pages, by their codes. */
export const languages = codes;

readInto(page, file);
export const tables = page;
