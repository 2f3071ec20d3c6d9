/** From a typed code to a draft: out of the box, or out of a locked file. No DOM. */
import { Box, type Fetcher, etagOf } from "../server/box.ts";
import { opened } from "../sealing/draft-encryption.ts";
import { draftOf, isReadOnly, readJson } from "../sealing/draft-file.ts";
import type { Draft } from "../draft/draft.ts";
import { type Keys, keysOf } from "../sealing/keys.ts";
import { parseCode } from "../sealing/return-code.ts";
import { ReadOnlyDraft } from "./read-only.ts";
import { refuseOlder } from "./seen-saves.ts";

export interface Opened {
  readonly draft: Draft;
  readonly keys: Keys;
  /** The draft may only be read. */
  readonly readOnly?: ReadOnlyDraft;
  /** The ETag of the box's copy; undefined for a file, which says nothing about any box. */
  readonly etag?: string;
}

/**
 * Throws CodeMistake before anything is sent; then Problem `not-found`, Offline, CannotOpen,
 * DraftDamaged, or OldCopy when this session has already seen a later save.
 */
export async function openFromBox(typed: string, fetcher?: Fetcher): Promise<Opened> {
  const keys = await keysOf(await parseCode(typed));
  const box = new Box(keys, fetcher);
  const body = await box.fetch();
  const draft = await openInSlices(body, keys.identity);
  refuseOlder(keys.locator, draft.saves);
  const etag = await etagOf(body);
  return { draft, keys, etag, ...(isReadOnly(draft) ? { readOnly: new ReadOnlyDraft(draft, box, fetcher) } : {}) };
}

/** A file is the person's own choice, so an older one opens; nothing is sent. */
export async function openFromFile(typed: string, sealed: Uint8Array): Promise<Opened> {
  const keys = await keysOf(await parseCode(typed));
  const draft = await openInSlices(sealed, keys.identity);
  return { draft, keys, ...(isReadOnly(draft) ? { readOnly: new ReadOnlyDraft(draft, undefined) } : {}) };
}

/** Let the page answer presses that came meanwhile: Exit among them. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Decrypting, reading and checking are tasks of their own. */
async function openInSlices(body: Uint8Array, identity: string): Promise<Draft> {
  const bytes = await opened(body, identity);
  await turn();
  const read = readJson(bytes);
  await turn();
  const draft = draftOf(read, bytes);
  await turn();
  return draft;
}
