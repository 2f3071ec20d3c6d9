/**
 * Fetches the registry of all services, once, in idle time, for everybody who opens the page. Nothing
 * that a person does starts it, so the server never learns which service somebody picked.
 */
import type { Tables } from "../draft/tables.ts";
import { readInto, type RegistryFile } from "../services/read-registry.ts";

export type Fetcher = (url: string, options: RequestInit) => Promise<Response>;

/** Without a signal it is tried again after these many milliseconds, and then no more. */
const AGAIN = [4_000, 15_000, 60_000];

export type State = "waiting" | "known" | "missing";

let state: State = "waiting";
const listeners = new Set<() => void>();

export function registryState(): State {
  return state;
}

/** Called once when the services are known or cannot be had, and again if they come after all. */
export function whenKnown(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function become(next: State): void {
  state = next;
  for (const listener of listeners) listener();
}

async function fetched(address: string, fetcher: Fetcher): Promise<RegistryFile> {
  const response = await fetcher(address, {
    // It names services: the browser must not keep it on the disk.
    cache: "no-store",
    credentials: "omit",
    redirect: "error",
    referrerPolicy: "no-referrer",
  });
  if (!response.ok) throw new Error("no file");
  return (await response.json()) as RegistryFile;
}

/** Without it the name of any service can still be typed, and the letter says less of it. */
export async function loadRegistry(
  page: Tables,
  fetcher: Fetcher = fetch,
  waits: readonly number[] = AGAIN,
): Promise<void> {
  if (state === "known" || page.registry === undefined) return;
  try {
    readInto(page, await fetched(page.registry, fetcher));
    become("known");
  } catch {
    if (state === "waiting") become("missing");
    const [wait, ...later] = waits;
    if (wait === undefined) return;
    setTimeout(() => void loadRegistry(page, fetcher, later), wait);
  }
}
