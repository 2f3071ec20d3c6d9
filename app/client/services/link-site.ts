/** The website or app that a link leads to: a service of the registry, else an unknown host. Pure. */
import { hostOf, parsed, serviceOfHost, target } from "./of-link.ts";
import type { Service, Tables } from "../draft/tables.ts";

export interface Site {
  /** The service it belongs to; an entry that stands for many has a host beside. */
  service: Service | undefined;
  /** The host, without `www.` and `m.`; "" where the service alone tells the site. */
  host: string;
  /** The name the person knows: the service's, else the host as it was pasted. */
  name: string;
}

/** `www.` and `m.` stand before the same site. */
function bare(host: string): string {
  return host.replace(/^(?:www|m)\.(?=[^.]+\.)/, "");
}

/** The host in the script in which it was pasted, where the link holds it openly. */
function asPasted(url: string, host: string): string {
  const rest = url.trim().replace(/^(?:[a-z][a-z0-9+.-]*:)?\/\//i, "");
  const [authority = ""] = rest.split(/[/?#]/, 1);
  const typed = authority.replace(/^.*@/, "").replace(/:\d*$/, "").replace(/\.$/, "").toLowerCase();
  const address = parsed(typed);
  return address !== undefined && bare(hostOf(address)) === host ? bare(typed) : host;
}

/** The site, or undefined where the text is no link. Nothing is opened. */
export function siteOf(url: string, tables: Tables): Site | undefined {
  const address = target(url);
  if (address === undefined || !hostOf(address).includes(".")) return undefined;
  const id = serviceOfHost(hostOf(address), tables);
  const service = tables.services.find((each) => each.id === id);
  if (service !== undefined && !service.generic) return { service, host: "", name: service.name };
  const host = bare(hostOf(address));
  return { service, host, name: asPasted(url, host) };
}

/**
 * The one of these hosts that this one stands below, else itself: `img.a.example` belongs to
 * `a.example` where both are linked. Two hosts below a third that is not linked stay two: without a
 * list of the endings that registers sell, `a.co.uk` and `b.co.uk` look the same.
 */
export function rootOf(host: string, hosts: readonly string[]): string {
  const above = hosts.filter((other) => host === other || host.endsWith(`.${other}`));
  return above.reduce((short, each) => (each.length < short.length ? each : short), host);
}
