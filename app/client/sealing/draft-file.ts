/**
 * A draft as bytes: UTF-8 JSON, padded. Keys this version does not know survive a save; a newer
 * version's draft can be read but never changed; older ones come up one version at a time.
 *
 * Nothing is sealed that would not be read again: the bytes are parsed before they are sealed.
 */
import { isOver } from "../draft/bounds.ts";
import { DRAFT_VERSION, type Draft } from "../draft/draft.ts";
import { checked, isNewer, isPlain, isVersion, type Plain, understood } from "./check-draft.ts";
import { pad } from "./padding.ts";

/** Opened with the right code, but what is inside is not a draft. */
export class DraftDamaged extends Error {
  constructor() {
    super("not a draft");
    this.name = "DraftDamaged";
  }
}

/** From version n to n + 1: pure, and each with a stored sample in tests/vectors. */
export type Migrations = Readonly<Record<number, (older: Plain) => Plain>>;

export const MIGRATIONS: Migrations = {};

/** The bytes of each draft that may only be read, as they were found. */
const asFound = new WeakMap<Draft, Uint8Array>();

/** Whether the draft may only be read: a newer version wrote it, or it is over the bounds. */
export function isReadOnly(draft: Draft): boolean {
  return isNewer(draft) || isOver(draft);
}

/**
 * The draft as padded JSON; one that may only be read as it was found. Throws DraftTooLarge;
 * DraftDamaged for one that would not be read again; TypeError for a copy of one that is only read.
 */
export function serialise(draft: Draft): Uint8Array {
  const found = asFound.get(draft);
  if (found !== undefined) return pad(found);
  if (isReadOnly(draft)) throw new TypeError("this draft is never changed here");
  const padded = pad(new TextEncoder().encode(JSON.stringify(draft)));
  parse(padded);
  return padded;
}

/** The draft in padded JSON, an older one migrated. Throws DraftDamaged when the bytes are no draft. */
export function parse(bytes: Uint8Array, migrations: Migrations = MIGRATIONS): Draft {
  return draftOf(readJson(bytes), bytes, migrations);
}

/** The draft that was read from these bytes; see `parse`. */
export function draftOf(read: unknown, bytes: Uint8Array, migrations: Migrations = MIGRATIONS): Draft {
  if (!isPlain(read) || !isVersion(read.version)) throw new DraftDamaged();
  const isLater = read.version > DRAFT_VERSION;
  const draft = isLater ? understood(read) : checked(migrate(read, migrations));
  if (draft === undefined) throw new DraftDamaged();
  if (isReadOnly(draft)) asFound.set(draft, bytes);
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

/** The JSON of these bytes. Throws DraftDamaged when they hold none. */
export function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new DraftDamaged();
  }
}
