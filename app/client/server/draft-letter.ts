/** Asks the server to draft a letter, from answers alone. The reply has gaps and no detail. */
import { Offline, problemOf } from "./errors.ts";
import type { Letter } from "../letters/letter.ts";

export type Fetcher = (url: string, options: RequestInit) => Promise<Response>;

/** A letter drawn up for a body of requestBody(). Throws Problem, or Offline when no answer came. */
async function answered(body: string, fetcher: Fetcher): Promise<Response> {
  const response = await fetcher("/letters", {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded; charset=utf-8" },
    body,
    cache: "no-store",
    credentials: "omit",
    redirect: "error",
    referrerPolicy: "no-referrer",
  }).catch(() => {
    throw new Offline();
  });
  if (!response.ok) throw await problemOf(response);
  return response;
}

/** The answer whole, or Offline when the line broke while it came. */
async function whole<T>(reading: Promise<T>): Promise<T> {
  return reading.catch(() => {
    throw new Offline();
  });
}

/** The letter as blocks, for preview, text and print; `body` is of requestBody(). Throws Problem or Offline. */
export async function draftLetter(body: string, fetcher: Fetcher = fetch): Promise<Letter> {
  const response = await answered(body, fetcher);
  return whole(response.json() as Promise<Letter>);
}

/** The letter as a Word file with gaps; `body` is of requestBody(). Throws Problem or Offline. */
export async function draftWord(body: string, fetcher: Fetcher = fetch): Promise<Uint8Array> {
  const response = await answered(body, fetcher);
  return new Uint8Array(await whole(response.arrayBuffer()));
}
