/** The letters about a place as the server drafts them, from the answers of the golden letters. */
import { execFileSync } from "node:child_process";
import * as path from "node:path";
import type { Letter } from "../../app/client/letter.ts";

const root = path.resolve(import.meta.dirname, "../..");
const DUMP = `
import json
from app.letters.letter_json import letter_json
from app.letters.vocabulary import PLACE_KINDS
from tests.golden.cases import CASES
from tests.golden.letters import letter
names = [name for name, (kind, _) in CASES.items() if kind in PLACE_KINDS]
print(json.dumps([letter_json(letter(name), "testing") for name in names]))
`;

export const realLetters = JSON.parse(
  execFileSync(process.env.PYTHON ?? path.join(root, ".venv/bin/python"), ["-c", DUMP], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 256_000_000,
  }),
) as Letter[];
