/** The service that a link leads to, recognised from its host name. The link itself is only read. */
import type { Tables } from "../draft/tables.ts";

const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;

/** Redirecting links: host and path of each, and the names of the parameter that holds the target. */
const PASSES_ON: readonly [host: string, path: RegExp, names: readonly string[]][] = [
  ["l.facebook.com", /^\/l\.php/, ["u"]],
  ["lm.facebook.com", /^\/l\.php/, ["u"]],
  ["l.instagram.com", /^\//, ["u"]],
  ["l.messenger.com", /^\/l\.php/, ["u"]],
  ["l.threads.com", /^\//, ["u"]],
  ["l.threads.net", /^\//, ["u"]],
  ["www.google.com", /^\/url/, ["q", "url"]],
  ["google.com", /^\/url/, ["q", "url"]],
  ["www.google.co.uk", /^\/url/, ["q", "url"]],
  ["images.google.com", /^\/imgres/, ["imgrefurl"]],
  ["www.google.com", /^\/imgres/, ["imgrefurl"]],
  ["www.youtube.com", /^\/redirect/, ["q"]],
  ["out.reddit.com", /^\//, ["url"]],
  ["vk.com", /^\/away\.php/, ["to"]],
  ["www.linkedin.com", /^\/redir/, ["url"]],
  ["duckduckgo.com", /^\/l\//, ["uddg"]],
  ["href.li", /^\//, [""]],
];
const SAFE_LINKS = ".safelinks.protection.outlook.com";

/** The address that these words are, or undefined when they are none. */
function addressOf(words: string): URL | undefined {
  try {
    return new URL(words);
  } catch {
    return undefined;
  }
}

/** The link read as an address, or undefined. One without a scheme is read as https. */
export function parsed(url: string): URL | undefined {
  const trimmed = url.trim();
  return addressOf(SCHEME.test(trimmed) ? trimmed : `https://${trimmed.replace(/^\/\//, "")}`);
}

export function hostOf(address: URL): string {
  return address.hostname.replace(/\.$/, "");
}

function passedOn(address: URL): string | undefined {
  const host = hostOf(address);
  if (host.endsWith(SAFE_LINKS)) return address.searchParams.get("url") ?? undefined;
  const found = PASSES_ON.find(([known, path]) => host === known && path.test(address.pathname));
  if (found === undefined) return undefined;
  if (found[2][0] === "") return decodeURIComponentCalmly(address.search.slice(1));
  return found[2].map((name) => address.searchParams.get(name) ?? "").find((value) => value !== "");
}

function decodeURIComponentCalmly(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Where the link leads in the end, as far as it says so itself; nothing is ever opened. */
export function target(url: string): URL | undefined {
  const address = parsed(url);
  const further = address && passedOn(address);
  return (further === undefined ? undefined : parsed(further)) ?? address;
}

type Hosts = Pick<Tables, "hosts">;

let read: { hosts: Tables["hosts"]; byName: Map<string, string> } | undefined;

function byName({ hosts }: Hosts): Map<string, string> {
  if (read?.hosts !== hosts) read = { hosts, byName: new Map(hosts) };
  return read.byName;
}

/** A service's id, or undefined. `m.example.com` is `example.com`'s; the longest host wins. */
export function serviceOfHost(host: string, tables: Hosts): string | undefined {
  const known = byName(tables);
  const exact = known.get(`=${host}`);
  if (exact !== undefined) return exact;
  for (let rest = host; rest !== ""; rest = rest.replace(/^[^.]*\.?/, "")) {
    const found = known.get(rest);
    if (found !== undefined) return found;
  }
  return undefined;
}

export function serviceOf(url: string, tables: Hosts): string | undefined {
  const address = target(url);
  return address === undefined ? undefined : serviceOfHost(hostOf(address), tables);
}
