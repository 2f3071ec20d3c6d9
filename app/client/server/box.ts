/** The four requests about a sealed box. Where it is travels in a header: paths reach logs. */
import { asSource, base64url, sha256 } from "../text/bytes.ts";
import { Offline, problemOf } from "./errors.ts";

export type Fetcher = typeof fetch;

export const DEFAULT_DAYS = 30;
const ADDRESS = "/box";
/** Browsers let 64 KiB outlive the page; a larger body is sent without that promise. */
const KEEPALIVE_LIMIT = 63 * 1024;

/** The ETag of an age file, computed as the server does, so that our own copies are recognised. */
export async function etagOf(body: Uint8Array): Promise<string> {
  return base64url(await sha256(body));
}

/**
 * One sealed box, found and opened for writing by the keys of a return code. Every request throws
 * Offline when no answer came, and Problem when the server refused.
 */
export class Box {
  readonly #locator: string;
  readonly #token: string;
  readonly #fetcher: Fetcher;

  constructor(keys: { locator: string; token: string }, fetcher: Fetcher = (...all) => fetch(...all)) {
    this.#locator = keys.locator;
    this.#token = keys.token;
    this.#fetcher = fetcher;
  }

  /** Keep a new box with the age file `body` for so many days. Throws Problem `exists` if there is one. */
  async create(body: Uint8Array, days: number): Promise<void> {
    await this.#put(body, days, { "If-None-Match": "*" });
  }

  /**
   * Replace the age file if the box still holds the copy of the ETag `expected`; the days count anew.
   * Throws Problem `stale` or `not-found`.
   */
  async save(body: Uint8Array, days: number, expected: string): Promise<void> {
    await this.#put(body, days, { "If-Match": `"${expected}"` });
  }

  /** The age file in the box. Throws Problem `not-found` when there is none, or its days are over. */
  async fetch(): Promise<Uint8Array> {
    const response = await this.#send("GET", {});
    return new Uint8Array(await response.arrayBuffer().catch(noAnswer));
  }

  /** Delete the box. A box that is not there any more counts as deleted. */
  async delete(): Promise<void> {
    const response = await this.#ask("DELETE", this.#authorised());
    if (!response.ok && response.status !== 404) throw await problemOf(response);
  }

  async #put(body: Uint8Array, days: number, condition: Record<string, string>): Promise<void> {
    const headers = {
      ...this.#authorised(),
      ...condition,
      "Box-Days": String(days),
      "Content-Type": "application/octet-stream",
    };
    await this.#send("PUT", headers, body);
  }

  #authorised(): Record<string, string> {
    return { Authorization: `Bearer ${this.#token}` };
  }

  async #send(method: string, headers: Record<string, string>, body?: Uint8Array): Promise<Response> {
    const response = await this.#ask(method, headers, body);
    if (!response.ok) throw await problemOf(response);
    return response;
  }

  async #ask(method: string, headers: Record<string, string>, body?: Uint8Array): Promise<Response> {
    return await this.#fetcher(ADDRESS, {
      method,
      headers: { ...headers, "Box-Locator": this.#locator },
      body: body === undefined ? null : asSource(body),
      keepalive: body !== undefined && body.length <= KEEPALIVE_LIMIT,
      cache: "no-store",
      credentials: "omit",
      redirect: "error",
      referrerPolicy: "no-referrer",
    }).catch(noAnswer);
  }
}

function noAnswer(): never {
  throw new Offline();
}
