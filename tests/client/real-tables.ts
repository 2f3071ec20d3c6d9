/** The tables as the server puts them into the page: what the client is tested against. */
import { execFileSync } from "node:child_process";
import * as path from "node:path";
import type { Tables } from "../../app/client/tables.ts";

const root = path.resolve(import.meta.dirname, "../..");
const DUMP = "import json; from app.wizard.tables import tables; print(json.dumps(tables('testing')))";

function python(): string {
  return process.env.PYTHON ?? path.join(root, ".venv/bin/python");
}

export const tables = JSON.parse(
  execFileSync(python(), ["-c", DUMP], { cwd: root, encoding: "utf8" }),
) as Tables;
