/**
 * A draft as bytes: UTF-8 JSON, padded. Keys this version does not know survive a save; a newer
 * version's draft can be read but never saved; older ones come up one version at a time.
 */
import { DRAFT_VERSION, type Draft } from "../draft/draft.ts";
import { pad } from "./padding.ts";

/** Opened with the right code, but what is inside is not a draft. */
export class DraftDamaged extends Error {
  constructor() {
    super("not a draft");
    this.name = "DraftDamaged";
  }
}

type Plain = Record<string, unknown>;
/** From version n to n + 1: pure, and each with a stored sample in tests/vectors. */
export type Migrations = Readonly<Record<number, (older: Plain) => Plain>>;

export const MIGRATIONS: Migrations = {};

/** The draft as padded JSON. Throws DraftTooLarge, and TypeError for a newer version's draft. */
export function serialise(draft: Draft): Uint8Array {
  if (isNewer(draft)) throw new TypeError("a newer version's draft is never saved here");
  return pad(new TextEncoder().encode(JSON.stringify(draft)));
}

/** The draft in padded JSON, an older one migrated. Throws DraftDamaged when the bytes are no draft. */
export function parse(bytes: Uint8Array, migrations: Migrations = MIGRATIONS): Draft {
  const read = readJson(bytes);
  if (!isPlain(read) || !isCount(read.version) || read.version < 1) throw new DraftDamaged();
  const draft = migrate(read, migrations);
  if (!isDraft(draft)) throw new DraftDamaged();
  return draft;
}

export function migrate(draft: Plain, migrations: Migrations, to = DRAFT_VERSION): Plain {
  let current = draft;
  while ((current.version as number) < to) {
    const from = current.version as number;
    const step = migrations[from];
    if (step === undefined) throw new DraftDamaged();
    current = { ...step(current), version: from + 1 };
  }
  return current;
}

export function isNewer(draft: Draft): boolean {
  return draft.version > DRAFT_VERSION;
}

function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new DraftDamaged();
  }
}

function isDraft(read: Plain): read is Draft {
  return (
    isCount(read.saves) &&
    [read.edition, read.savedAt, read.language].every((text) => typeof text === "string") &&
    isRecordOf(read.answers, (value) => typeof value === "string" || isTexts(value)) &&
    isRecordOf(read.details, (value) => typeof value === "string") &&
    isRecordOf(read.lists, isTexts) &&
    Array.isArray(read.shares) &&
    (read.days === undefined || isCount(read.days))
  );
}

function isPlain(value: unknown): value is Plain {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isRecordOf(value: unknown, check: (part: unknown) => boolean): boolean {
  return isPlain(value) && Object.values(value).every(check);
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((part) => typeof part === "string");
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
