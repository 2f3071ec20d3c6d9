/** The service that a link leads to, recognised from its host name by the page's table. */
import type { Tables } from "./tables.ts";

const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;

function hostOf(url: string): string {
  const whole = SCHEME.test(url) ? url : `https://${url}`;
  return URL.canParse(whole) ? new URL(whole).hostname.replace(/\.$/, "") : "";
}

/** Whether these links lead to more than one service that the page's table knows. */
export function leadApart(urls: readonly string[], tables: Pick<Tables, "hosts">): boolean {
  const known = urls.map((url) => serviceOf(url, tables)).filter((id) => id !== undefined);
  return new Set(known).size > 1;
}

/** A service's id, or undefined. `m.example.com` is `example.com`'s; the longest host wins. */
export function serviceOf(url: string, tables: Pick<Tables, "hosts">): string | undefined {
  const host = hostOf(url.trim());
  const matching = tables.hosts
    .filter(([known]) => host === known || host.endsWith(`.${known}`))
    .sort(([one], [other]) => other.length - one.length);
  return matching[0]?.[1];
}
