/** From a typed code to a draft: out of the box, or out of a locked file. No DOM. */
import { Box, type Fetcher, etagOf } from "../server/box.ts";
import { open } from "../sealing/draft-encryption.ts";
import type { Draft } from "../draft/draft.ts";
import { type Keys, keysOf } from "../sealing/keys.ts";
import { parseCode } from "../sealing/return-code.ts";
import { refuseOlder } from "./seen-saves.ts";

export interface Opened {
  readonly draft: Draft;
  readonly keys: Keys;
  /** The ETag of the box's copy; undefined for a file, which says nothing about any box. */
  readonly etag?: string;
}

/**
 * Throws CodeMistake before anything is sent; then Problem `not-found`, Offline, CannotOpen,
 * DraftDamaged, or OldCopy when this session has already seen a later save.
 */
export async function openFromBox(typed: string, fetcher?: Fetcher): Promise<Opened> {
  const keys = await keysOf(await parseCode(typed));
  const body = await new Box(keys, fetcher).fetch();
  const draft = await open(body, keys.identity);
  refuseOlder(keys.locator, draft.saves);
  return { draft, keys, etag: await etagOf(body) };
}

/** A file is the person's own choice, so an older one opens; nothing is sent. */
export async function openFromFile(typed: string, sealed: Uint8Array): Promise<Opened> {
  const keys = await keysOf(await parseCode(typed));
  return { draft: await open(sealed, keys.identity), keys };
}
