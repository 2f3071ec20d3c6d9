/**
 * A box server in memory, with what a real one and a bad line can do: preconditions and expiry,
 * a request or an answer that is lost, an answer that is held back, an old copy given again.
 */
import { createHash } from "node:crypto";
import type { Fetcher } from "../../../app/client/server/box.ts";

interface Kept {
  body: Uint8Array;
  token: string;
  until: number;
}

export interface Asked {
  method: string;
  headers: Record<string, string>;
  body: Uint8Array | undefined;
  keepalive: boolean;
}

const DAY = 86_400_000;

export class BoxServer {
  readonly boxes = new Map<string, Kept>();
  readonly asked: Asked[] = [];
  now = 0;
  /** Called before a request is looked at; throwing loses it. */
  before: (asked: Asked) => Promise<void> | void = () => undefined;
  /** The answer to give instead of doing the request. */
  refuse: [slug: string, status: number] | undefined;
  /** Called when it is done; throwing loses the answer. */
  after: (asked: Asked) => Promise<void> | void = () => undefined;

  readonly fetcher: Fetcher = async (_address, init = {}) => {
    const asked = askedOf(init);
    this.asked.push(asked);
    await this.before(asked);
    const answer = this.refuse ? refusal(...this.refuse) : this.#answer(asked);
    await this.after(asked);
    return answer;
  };

  /** The requests that changed something. */
  get puts(): Asked[] {
    return this.asked.filter(({ method }) => method === "PUT");
  }

  etag(locator: string): string {
    return etagOf(this.boxes.get(locator)?.body ?? new Uint8Array());
  }

  #answer(asked: Asked): Response {
    const locator = asked.headers["Box-Locator"] ?? "";
    const kept = this.boxes.get(locator);
    const there = kept && kept.until > this.now ? kept : undefined;
    if (asked.method === "PUT") return this.#put(asked, locator, there);
    if (there === undefined) return refusal("not-found", 404);
    if (asked.method === "GET") return new Response(new Uint8Array(there.body));
    if (asked.headers["Authorization"] !== there.token) return refusal("not-found", 404);
    this.boxes.delete(locator);
    return new Response(null, { status: 204 });
  }

  #put(asked: Asked, locator: string, there: Kept | undefined): Response {
    const { headers, body = new Uint8Array() } = asked;
    const token = headers["Authorization"] ?? "";
    if (headers["If-None-Match"] === "*" && there) return refusal("exists", 412);
    if (headers["If-None-Match"] === undefined) {
      if (there === undefined || there.token !== token) return refusal("not-found", 404);
      if (headers["If-Match"] !== `"${etagOf(there.body)}"`) return refusal("stale", 412);
    }
    const until = this.now + Number(headers["Box-Days"]) * DAY;
    this.boxes.set(locator, { body, token, until });
    return new Response(null, { status: there ? 204 : 201 });
  }
}

export function lost(): never {
  throw new TypeError("Failed to fetch");
}

export function refusal(slug: string, status: number): Response {
  return new Response(JSON.stringify({ type: `/problems/${slug}`, status }), { status });
}

function askedOf(init: RequestInit): Asked {
  return {
    method: init.method ?? "GET",
    headers: init.headers as Record<string, string>,
    body: (init.body as Uint8Array | null) ?? undefined,
    keepalive: init.keepalive ?? false,
  };
}

function etagOf(body: Uint8Array): string {
  return createHash("sha256").update(body).digest("base64url");
}
