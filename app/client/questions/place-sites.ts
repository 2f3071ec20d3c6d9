/**
 * The sites of a place's links: can one letter speak of all? A letter goes to one service, so links of two
 * services, of two hosts that nobody knows, or of one that was not chosen, need places of their own.
 * The pages that a search engine shows are of any site: they all belong to the search. Pure.
 */
import { rootOf, type Site, siteOf } from "../services/link-site.ts";
import { linksIn, startsIn } from "../text/links-in.ts";
import { OTHER } from "../services/answers.ts";
import { called } from "../services/search.ts";
import type { Tables } from "../draft/tables.ts";
import type { Shown } from "../draft/view.ts";

/** One link; several may stand in one line of the draft, and share its id. */
export interface PlacedLink {
  id: string;
  url: string;
}

export interface Group {
  site: Site;
  links: PlacedLink[];
}

/** The service or the name that the person picked or typed for the place. */
interface Chosen {
  name: string;
  /** The host that was typed for a name, or "". */
  host: string;
  isSearch: boolean;
  fits(site: Site): boolean;
}

export interface Sites {
  /** The name that was picked or typed, else "". */
  chosen: string;
  /** Links of the place's own site: the one chosen, else the first. */
  home: Group | undefined;
  /** Links that need a place of their own, by site. */
  others: Group[];
  /** Lines that are no link, or hold links of several sites among other words. They stay. */
  unread: string[];
  /** Whether one of those lines holds links of several sites. */
  isTangled: boolean;
}

const HOST = /^(?:https?:\/\/)?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[/:?#]\S*)?$/iu;

/** A name that was typed may be any site that nobody knows, unless it is a host or a known name. */
function typedName(name: string, tables: Tables): Chosen {
  const known = called(name, tables.services);
  const site = HOST.test(name) ? siteOf(name, tables) : undefined;
  const service = known ?? (site?.host === "" ? site.service : undefined);
  const host = service === undefined ? (site?.host ?? "") : "";
  const fits = (other: Site): boolean => {
    if (service !== undefined) return other.service === service;
    return other.host !== "" && (host === "" || other.host === host);
  };
  return { name, host, isSearch: service?.kind === "search", fits };
}

function chosenAt(place: string, draft: Shown, tables: Tables): Chosen | undefined {
  const id = draft.details[`places/${place}/place.service`] ?? "";
  const name = (draft.details[`places/${place}/place.service_name`] ?? "").trim();
  if (id === "" || id === OTHER) return name === "" ? undefined : typedName(name, tables);
  const service = tables.services.find((each) => each.id === id);
  // The list of services has not come yet: what was picked cannot be told from a link.
  if (service === undefined) return { name, host: "", isSearch: false, fits: () => true };
  const fits = ({ service: other, host }: Site): boolean =>
    other === service || (service.generic === true && other === undefined && host !== "");
  const own = service.generic ? name || service.name : service.name;
  return { name: own, host: "", isSearch: service.kind === "search", fits };
}

function linksOf(place: string, draft: Shown): PlacedLink[] {
  const home = `places/${place}/links`;
  return (draft.lists[home] ?? []).flatMap((id) => {
    const line = (draft.details[`${home}/${id}`] ?? "").trim();
    const several = linksIn(line);
    return (several.length > 1 ? several : [line])
      .filter((url) => url !== "")
      .map((url) => ({ id, url }));
  });
}

/** Links by site, in the order of the first of each; a host stands with the one that it is below. */
function grouped(links: readonly PlacedLink[], typed: string, tables: Tables): Group[] {
  const read = links.map((link) => ({ link, site: siteOf(link.url, tables) }));
  const sites = read.flatMap(({ site }) => site ?? []);
  const hosts = [typed, ...sites.map(({ host }) => host)].filter((host) => host !== "");
  const groups = new Map<string, Group>();
  for (const { link, site } of read) {
    if (site === undefined) continue;
    const host = rootOf(site.host, hosts);
    const name = sites.find((other) => other.host === host)?.name ?? host;
    const key = `${site.service?.id ?? ""} ${host}`;
    const own = host === "" ? site : { ...site, host, name };
    const group = groups.get(key) ?? { site: own, links: [] };
    group.links.push(link);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** A line with links of several sites that nobody can part without losing words. */
function isTangled(line: string, tables: Tables): boolean {
  const sites = startsIn(line).flatMap((url) => siteOf(url, tables) ?? []);
  const keys = sites.map(({ service, host }) => `${service?.id ?? ""} ${host}`);
  return linksIn(line).length === 0 && new Set(keys).size > 1;
}

/** The sites of a place's links as they are shown: what is hidden belongs to nothing. */
export function sitesAt(place: string, draft: Shown, tables: Tables): Sites {
  const chosen = chosenAt(place, draft, tables);
  const links = linksOf(place, draft);
  const groups = grouped(links, chosen?.host ?? "", tables);
  const home = chosen === undefined ? groups[0] : groups.find(({ site }) => chosen.fits(site));
  const others = chosen?.isSearch ? [] : groups.filter((group) => group !== home);
  const tangled = chosen?.isSearch ? [] : links.filter(({ url }) => isTangled(url, tables));
  const unread = links.filter((link) => siteOf(link.url, tables) === undefined || tangled.includes(link));
  return {
    chosen: chosen?.name ?? "",
    home,
    others,
    unread: unread.map(({ url }) => url),
    isTangled: tangled.length > 0,
  };
}

/** Whether the place must be split before any letter speaks of it. */
export function isMixed(place: string, draft: Shown, tables: Tables): boolean {
  const { others, isTangled } = sitesAt(place, draft, tables);
  return others.length > 0 || isTangled;
}
