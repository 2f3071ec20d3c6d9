/**
 * The details that stand in a letter: typed, shown on the person's path, and not left out.
 *
 * Everything that reads a detail for a letter, or derives an answer from one, goes through here, so
 * that a detail left out is gone from the answers, the text and the file alike.
 */
import { clean } from "../text/clean.ts";
import type { Draft } from "../draft/draft.ts";
import { type Kind, PLACE_KINDS, type PlaceKind } from "./kinds.ts";
import { sitesAt } from "../questions/place-sites.ts";
import { listOf, pathOf, type Scope, scopeOf } from "../questions/scope.ts";
import { serviceIdAt } from "../services/answers.ts";
import { siteHost } from "../services/site-name.ts";
import { shown } from "../questions/shown.ts";
import type { PlaceholderTable, Service, Tables } from "../draft/tables.ts";
import type { Shown } from "../draft/view.ts";

export type { Kind, PlaceKind };

/** Gaps and their words: of one item of a list, or of a letter. */
export type Row = Record<string, string>;

/** The gap of a link itself: its words stand in the list's item, those of other gaps beside it. */
const URL_GAP = "link.url";

/** One letter: its kind, and the place or person it is about. */
export interface About {
  kind: Kind;
  draft: Draft;
  scope: Scope;
  tables: Tables;
}

/** The same, with what is shown of the draft: everything that a letter is made of is read from this. */
export interface Printing extends About {
  draft: Shown;
}

/** The letter with the view of its draft, which has no hidden values; a view that was made is kept. */
export function printingFor(about: About): Printing {
  return { ...about, draft: shown(about.draft, about.scope, about.tables) };
}

const ABOUT_A_PLACE: ReadonlySet<string> = new Set(PLACE_KINDS);

export function isAboutPlace(kind: Kind): kind is PlaceKind {
  return ABOUT_A_PLACE.has(kind);
}

/** The sort of place that a letter is about; "" when it is about a person, or was not said. */
export function sortOf({ draft, scope }: Printing): string {
  return [draft.answers[`places/${scope.place}/place.sort`] ?? ""].flat().join(" ");
}

/** Where the names left out of one letter are kept. Not a declared answer: it is never sent. */
export function leavePath(kind: Kind, scope: Scope): string {
  const which = isAboutPlace(kind) ? "place" : "person";
  return `${listOf(which)}/${scope[which]}/leave/${kind}`;
}

export function leftOut({ kind, draft, scope }: About): readonly string[] {
  const names = draft.answers[leavePath(kind, scope)];
  return names === undefined ? [] : [names].flat();
}

/** A detail as typed, whether or not it is left out; "" where it is not shown on this path. */
export function typed(name: string, { draft, scope, tables }: Printing): string {
  const which = scopeOf(name, tables);
  if (which !== "case" && scope[which] === undefined) return "";
  const value = clean(draft.details[pathOf(name, scope, tables)] ?? "");
  return value.trim() === "" ? "" : value;
}

/** A detail as it is printed in this letter, or "". */
export function detail(name: string, printing: Printing): string {
  return leftOut(printing).includes(name) ? "" : typed(name, printing);
}

/** The gaps of a list's row that the person types. */
function typedCells(list: string, tables: Tables): PlaceholderTable[] {
  return tables.placeholders.filter((each) => each.list === list && each.from === undefined);
}

/** The places a letter speaks of: its own, or for a letter about a person all of them. */
export function placesOf({ kind, draft, scope }: Printing): readonly string[] {
  if (!isAboutPlace(kind)) return draft.lists.places ?? [];
  return scope.place === undefined ? [] : [scope.place, ...(scope.also ?? [])];
}

/** A link by its gaps, without the service it leads to. What is typed once for all links fills in. */
function linksAt(place: string, printing: Printing): { id: string; row: Row }[] {
  const { draft, tables } = printing;
  const home = `places/${place}/links`;
  const value = (path: string): string => clean(draft.details[`${home}/${path}`] ?? "").trim();
  const forAll = (name = ""): string => (name === "" ? "" : typed(name, { ...printing, scope: { place } }));
  const cells = typedCells("links", tables);
  return (draft.lists[home] ?? [])
    .map((id) => {
      const beside = cells.map(({ name, ifEmpty }) => [name, value(`${id}/${name}`) || forAll(ifEmpty)]);
      return { id, row: { ...Object.fromEntries(beside), [URL_GAP]: value(id) } as Row };
    })
    .filter(({ row }) => row[URL_GAP] !== "");
}

/** The registry's entry for a place: the one picked, else the one its first link leads to. */
export function serviceAt(place: string, { draft, tables }: Printing): Service | undefined {
  const id = serviceIdAt(place, draft, tables);
  return tables.services.find((service) => service.id === id);
}

/** The company behind a site that the letter goes to: its host, its network, or its name's seller. */
export function hostRole({ draft, scope }: Printing): "host" | "cdn" | "registrar" {
  const role = [draft.answers[`places/${scope.place}/host.role`] ?? ""].flat()[0];
  return role === "cdn" || role === "registrar" ? role : "host";
}

/** The registry's entry for that company, if it was picked. */
export function hostAt(printing: Printing): Service | undefined {
  const { draft, scope, tables } = printing;
  const id = draft.details[`places/${scope.place}/place.${hostRole(printing)}`] ?? "";
  return tables.services.find((service) => service.id === id);
}

/** One that stands for many has no name of its own, and neither has `other`. */
function named(service: Service | undefined, words: string): string {
  const own = service?.generic ? "" : (service?.name ?? "");
  if (own !== "") return own;
  return words.trim() === "" ? "" : words;
}

/** Its name, as the registry has it, else as typed. */
export function hostName(printing: Printing): string {
  const path = `places/${printing.scope.place}/place.${hostRole(printing)}_name`;
  return named(hostAt(printing), clean(printing.draft.details[path] ?? ""));
}

/** The name of a place's site, by its first link alone. */
export function siteName(place: string, printing: Printing): string {
  const [first] = linksAt(place, printing);
  return first === undefined ? "" : siteHost(first.row[URL_GAP] ?? "");
}

/**
 * The service's name: of the entry picked or linked to, else as typed, else that of the site in its
 * first link, unless the links are left out of the letter.
 */
export function serviceName(place: string, printing: Printing): string {
  const words = clean(printing.draft.details[`places/${place}/place.service_name`] ?? "");
  const isPicked = (printing.draft.details[`places/${place}/place.service`] ?? "") !== "";
  // What was typed in the box stands before what only follows from a link.
  if (!isPicked && words.trim() !== "") return words;
  const name = named(serviceAt(place, printing), words);
  return name !== "" || leftOut(printing).includes(URL_GAP) ? name : siteName(place, printing);
}

/** The names of the sites of links that are not on the place's own, by the link's id. */
function namesApart(place: string, { draft, tables }: Printing): Map<string, string> {
  const { others } = sitesAt(place, draft, tables);
  return new Map(others.flatMap(({ site, links }) => links.map(({ id }) => [id, site.name])));
}

/** Every link that this letter could print, with the service it leads to. */
export function typedLinks(printing: Printing): Row[] {
  return placesOf(printing).flatMap((place) => {
    const own = serviceName(place, printing);
    const apart = namesApart(place, printing);
    return linksAt(place, printing).map(({ id, row }) => ({ ...row, "link.service": apart.get(id) ?? own }));
  });
}

/** The links this letter prints. */
export function links(printing: Printing): Row[] {
  const left = leftOut(printing);
  if (left.includes(URL_GAP)) return [];
  const cells = typedCells("links", printing.tables);
  const gone = cells.filter(({ name, ifEmpty = name }) => left.includes(name) || left.includes(ifEmpty));
  const blank = Object.fromEntries(gone.map(({ name }) => [name, ""]));
  return typedLinks(printing).map((link) => ({ ...link, ...blank }));
}

function rowsAt(list: string, { draft, scope, tables }: Printing): Row[] {
  const home = pathOf(list, scope, tables);
  const value = (id: string, name: string): string => clean(draft.details[`${home}/${id}/${name}`] ?? "");
  const names = tables.lists[list] ?? [];
  const rows = (draft.lists[home] ?? []).map((id) =>
    Object.fromEntries(names.map((name) => [name, value(id, name)])),
  );
  return rows.filter((row) => Object.values(row).some((value) => value.trim() !== ""));
}

/**
 * Every item of a list of this person or these places that a letter could print: image groups,
 * devices, events, reports; searches. An item in which nothing was typed is none. Links are listed
 * by `typedLinks`.
 */
export function typedRows(list: string, printing: Printing): Row[] {
  const about = isAboutPlace(printing.kind);
  if (about !== (scopeOf(list, printing.tables) === "place")) return [];
  if (!about) return printing.scope.person === undefined ? [] : rowsAt(list, printing);
  return placesOf(printing).flatMap((place) => rowsAt(list, { ...printing, scope: { place } }));
}

/** The items this letter prints; a list is left out by the name of its first gap. */
export function rows(list: string, printing: Printing): Row[] {
  const [name = ""] = printing.tables.lists[list] ?? [];
  return leftOut(printing).includes(name) ? [] : typedRows(list, printing);
}
