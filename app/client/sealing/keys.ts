/**
 * The keys of a return code, derived on the device and only there.
 *
 * K = PBKDF2-HMAC-SHA-512(R, "relinquish code 1", 210,000) → 64 bytes, then HKDF-SHA-256 without
 * salt, one info string a key. The browser's own PBKDF2 runs off the main thread, so the page
 * (and Exit with it) stays alive, and it runs where WebAssembly is switched off.
 */
import { bech32 } from "@scure/base";
import { identityToRecipient } from "age-encryption";
import { asSource, base64url, utf8 } from "../text/bytes.ts";
import { CODE_LABEL, type Code } from "./return-code.ts";

export const ITERATIONS = 210_000;

export interface Keys {
  /** The age identity that opens the draft, `AGE-SECRET-KEY-PQ-1…`; never leaves the page. */
  readonly identity: string;
  /** Its public half, `age1pq1…`. */
  readonly recipient: string;
  /** Where the box is, base64url; the server keeps only a keyed hash. */
  readonly locator: string;
  /** The write token, which allows changing or deleting the box, base64url; the server keeps a hash. */
  readonly token: string;
}

/** The keys of a return code: the same code always gives the same ones. Takes a fraction of a second. */
export async function keysOf(code: Code): Promise<Keys> {
  const master = await stretch(code.random);
  const [seed, locator, token] = await Promise.all([
    part(master, "relinquish/1/identity"),
    part(master, "relinquish/1/locator"),
    part(master, "relinquish/1/write"),
  ]);
  const identity = bech32.encodeFromBytes("AGE-SECRET-KEY-PQ-", seed).toUpperCase();
  const recipient = await identityToRecipient(identity);
  return { identity, recipient, locator: base64url(locator), token: base64url(token) };
}

async function stretch(random: Uint8Array): Promise<CryptoKey> {
  const password = await crypto.subtle.importKey("raw", asSource(random), "PBKDF2", false, [
    "deriveBits",
  ]);
  const salt = asSource(utf8(CODE_LABEL));
  const bits = await crypto.subtle.deriveBits(
    { name: "PBKDF2", hash: "SHA-512", salt, iterations: ITERATIONS },
    password,
    512,
  );
  return await crypto.subtle.importKey("raw", bits, "HKDF", false, ["deriveBits"]);
}

async function part(master: CryptoKey, info: string): Promise<Uint8Array> {
  const salt = new Uint8Array();
  const bits = await crypto.subtle.deriveBits(
    { name: "HKDF", hash: "SHA-256", salt, info: asSource(utf8(info)) },
    master,
    256,
  );
  return new Uint8Array(bits);
}

/** Whether this page can seal: over plain http, except on localhost, browsers have no WebCrypto. */
export function canSeal(): boolean {
  return typeof crypto !== "undefined" && crypto.subtle !== undefined;
}
