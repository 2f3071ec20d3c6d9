/**
 * Sealing and opening a draft: a standard age v1 file, post-quantum hybrid recipients only.
 * Everything here throws; nothing is ever returned empty, logged or downgraded.
 */
import { Decrypter, Encrypter } from "age-encryption";
import { parse, serialise } from "./draft-file.ts";
import type { Draft } from "../draft/draft.ts";

const STANZA = "-> mlkem768x25519 ";
const MAX_RECIPIENTS = 8;

/** The file is not one of ours, was changed on the way, or this code does not open it. */
export class CannotOpen extends Error {
  readonly reason: "not-sealed" | "wrong-code" | "changed";

  constructor(reason: CannotOpen["reason"]) {
    super(`cannot open: ${reason}`);
    this.name = "CannotOpen";
    this.reason = reason;
  }
}

/**
 * Seal a draft for one to eight recipients (`age1pq1…`); a classical recipient is refused.
 * Returns the bytes of the age file. Throws DraftTooLarge when the draft outgrew the largest size,
 * and DraftDamaged when it would not be read again.
 */
export async function seal(draft: Draft, recipients: readonly string[]): Promise<Uint8Array> {
  if (recipients.length < 1 || recipients.length > MAX_RECIPIENTS) {
    throw new RangeError("one to eight recipients");
  }
  const encrypter = new Encrypter();
  for (const recipient of recipients) {
    if (!recipient.startsWith("age1pq1")) throw new TypeError("not a hybrid recipient");
    encrypter.addRecipient(recipient);
  }
  return await encrypter.encrypt(serialise(draft));
}

/**
 * Open the bytes of an age file with an identity (`AGE-SECRET-KEY-PQ-1…`); returns the draft.
 * Throws CannotOpen, or DraftDamaged when the file holds something that is no draft.
 */
export async function open(bytes: Uint8Array, identity: string): Promise<Draft> {
  return parse(await opened(bytes, identity));
}

/** The bytes in an age file, opened with an identity. Throws CannotOpen. */
export async function opened(bytes: Uint8Array, identity: string): Promise<Uint8Array> {
  checkStanzas(bytes);
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return await decrypt(decrypter, bytes);
}

async function decrypt(decrypter: Decrypter, bytes: Uint8Array): Promise<Uint8Array> {
  try {
    return await decrypter.decrypt(bytes);
  } catch (error) {
    const wrongCode = error instanceof Error && error.message.startsWith("no identity matched");
    throw new CannotOpen(wrongCode ? "wrong-code" : "changed");
  }
}

/** Only hybrid stanzas: a file that also opens another way is none of ours. */
function checkStanzas(bytes: Uint8Array): void {
  const lines = headerOf(bytes).split("\n");
  const stanzas = lines.filter((line) => line.startsWith("-> "));
  const ours =
    lines[0] === "age-encryption.org/v1" &&
    stanzas.length >= 1 &&
    stanzas.length <= MAX_RECIPIENTS &&
    stanzas.every((line) => line.startsWith(STANZA));
  if (!ours) throw new CannotOpen("not-sealed");
}

const LONGEST_HEADER = 20 * 1024;

function headerOf(bytes: Uint8Array): string {
  const text = new TextDecoder("latin1").decode(bytes.subarray(0, LONGEST_HEADER));
  return text.slice(0, Math.max(0, text.indexOf("\n--- ")));
}
