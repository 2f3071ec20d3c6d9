/** Finding a service by what somebody types: names, other names, hosts. Pure. */
import { serviceOf } from "./of-link.ts";
import type { Service, Tables } from "../draft/tables.ts";

/** Kinds of recipient that get no report, and are left out of the list. */
const NOT_WRITTEN_TO = ["regulator", "hash", "support", "other"];

/** Kinds of service in the order of the list: most looked for first, companies behind a site last. */
const ORDER = ["platform", "messaging", "cloud", "search", "adult", "host", "cdn", "registrar"];

export interface Found {
  service: Service;
  /** The other name by which it was found, if it was not its own. */
  as: string;
}

/** Without accents, capitals and signs, so that "tik tok" is TikTok. */
export function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

const tight = (text: string): string => plain(text).replaceAll(" ", "");

export function offeredServices(tables: Tables, kinds: readonly string[]): Service[] {
  const wanted = (kind: string): boolean =>
    kinds.length === 0 ? !NOT_WRITTEN_TO.includes(kind) : kinds.includes(kind);
  const rank = ({ kind }: Service): number => ORDER.indexOf(kind);
  return tables.services
    .filter(({ kind }) => wanted(kind))
    .toSorted((one, other) => rank(one) - rank(other));
}

/** How well a name fits: 0 the same, 1 begins so, 2 a word of it does, 3 holds it, else Infinity. */
function distance(name: string, query: string): number {
  const [words, whole] = [plain(name), tight(name)];
  const [asked, together] = [plain(query), tight(query)];
  if (words === asked || whole === together) return 0;
  if (words.startsWith(asked) || whole.startsWith(together)) return 1;
  if (words.split(" ").some((_, at, all) => all.slice(at).join(" ").startsWith(asked))) return 2;
  return together.length > 2 && whole.includes(together) ? 3 : Infinity;
}

function bestName(service: Service, query: string): { near: number; as: string } {
  const own = { near: distance(service.name, query), as: "" };
  const others = (service.also ?? []).map((name) => ({ near: distance(name, query) + 0.5, as: name }));
  return [own, ...others].reduce((best, each) => (each.near < best.near ? each : best));
}

/**
 * The services that fit the typed text, the nearest first; all of them when nothing is typed. A
 * pasted link finds its own service. Each result says under which other name it was found, if any.
 */
export function search(query: string, services: readonly Service[], tables: Tables): Found[] {
  if (plain(query) === "") return services.map((service) => ({ service, as: "" }));
  const linked = /[./]/.test(query) ? serviceOf(query, tables) : undefined;
  const found = services
    .map((service) => ({ service, ...bestName(service, query) }))
    .map((each) => (each.service.id === linked ? { ...each, near: -1 } : each))
    .filter(({ near }) => near < Infinity);
  return found
    .toSorted((one, other) => one.near - other.near)
    .map(({ service, as }) => ({ service, as }));
}

interface Names {
  own: string;
  also: string[];
}

const compared = new WeakMap<Service, Names>();

/** A service's names as they are compared; made once, because every typed name is held against all. */
function namesOf(service: Service): Names {
  const { name, also = [] } = service;
  const names = compared.get(service) ?? { own: tight(name), also: also.map(tight) };
  compared.set(service, names);
  return names;
}

/** The one service that is called exactly so. */
export function called(name: string, services: readonly Service[]): Service | undefined {
  const typed = tight(name);
  if (typed === "") return undefined;
  const own = services.filter((service) => namesOf(service).own === typed);
  const all = own.length > 0 ? own : services.filter((service) => namesOf(service).also.includes(typed));
  return all.length === 1 ? all[0] : undefined;
}
