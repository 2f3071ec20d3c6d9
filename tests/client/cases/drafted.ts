/** Letters about places, drafted as the server does for generated cases; and what they must say. */
import { execFileSync } from "node:child_process";
import * as path from "node:path";
import fc from "../examples.ts";
import type { Letter } from "../../../app/client/letters/letter.ts";
import { PLACE_KINDS } from "../../../app/client/letters/kinds.ts";
import { answersFor as sentAnswers } from "../../../app/client/letters/request-body.ts";
import type { Tables } from "../../../app/client/draft/tables.ts";
import { type Case, caseOf } from "./cases.ts";

const root = path.resolve(import.meta.dirname, "../..");

export interface Drafted extends Case {
  letter: Letter;
  /** Limit of a short text → the patterns of tests/letters/elements.toml that must stand in it. */
  patterns: Record<string, string[]>;
}

/** So many cases, of every kind of place alike, each with the letter that its answers make. */
export function drafted(count: number, tables: Tables): Drafted[] {
  const each = Math.ceil(count / PLACE_KINDS.length);
  const cases = PLACE_KINDS.flatMap((kind) => fc.sample(caseOf(kind, tables), each));
  const asked = cases.map(({ kind, draft, scope }) => [kind, sentAnswers({ kind, draft, scope, tables })]);
  const made = execFileSync(
    process.env.PYTHON ?? path.join(root, ".venv/bin/python"),
    ["-m", "tests.letters.for_client"],
    { cwd: root, encoding: "utf8", input: JSON.stringify(asked), maxBuffer: 1_000_000_000 },
  );
  const letters = JSON.parse(made) as Omit<Drafted, keyof Case>[];
  return cases.map((given, index) => ({ ...given, ...(letters[index] as Omit<Drafted, keyof Case>) }));
}
