/** Bytes as the formats in tests/vectors write them. No randomness, no secrets kept. */
import { base64urlnopad } from "@scure/base";

/** Base64url without padding: locators, write tokens and ETags. */
export function base64url(bytes: Uint8Array): string {
  return base64urlnopad.encode(bytes);
}

export async function sha256(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", asSource(bytes)));
}

/** WebCrypto's types refuse a view that might stand on shared memory; ours never does. */
export function asSource(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes as Uint8Array<ArrayBuffer>;
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
