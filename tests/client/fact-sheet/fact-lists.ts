/** The rows that the lists of a letter must have, read from the draft again. */
import type { Draft } from "../../../app/client/draft/draft.ts";
import type { Tables } from "../../../app/client/draft/tables.ts";
import { ROWS, SEARCHES } from "../cases/case-parts.ts";
import type { Row } from "../cases/case-typed.ts";
import { serviceAtPlace, serviceNameAt } from "./fact-service.ts";

export interface Reading {
  draft: Draft;
  tables: Tables;
  /** Whether the wizard still asks for it. */
  isAsked: (name: string) => boolean;
  /** Whether it is left out of this letter. */
  isLeft: (name: string) => boolean;
}

function rowsAt(home: string, names: readonly string[], { draft, isAsked }: Reading): Row[] {
  const value = (id: string, name: string): string =>
    isAsked(name) ? (draft.details[`${home}/${id}/${name}`] ?? "") : "";
  return (draft.lists[home] ?? [])
    .map((id) => Object.fromEntries(names.map((name) => [name, value(id, name)])))
    .filter((row) => Object.values(row).some((words) => words.trim() !== ""));
}

/** A detail beside a link: its own, else the one typed for its whole place. */
function linksAt(place: string, { draft, tables, isAsked, isLeft }: Reading): Row[] {
  const cell = (id: string, name: "account" | "when"): string => {
    if (isLeft(`link.${name}`) || isLeft(`place.${name}`)) return "";
    const own = (draft.details[`${place}/links/${id}/link.${name}`] ?? "").trim();
    const ofPlace = isAsked(`place.${name}`) ? (draft.details[`${place}/place.${name}`] ?? "") : "";
    return own === "" ? ofPlace : own;
  };
  const isSearch = serviceAtPlace(place, draft, tables)?.kind === "search";
  return (draft.lists[`${place}/links`] ?? []).map((id) => ({
    "link.url": draft.details[`${place}/links/${id}`] ?? "",
    "link.service": serviceNameAt(place, draft, tables),
    "link.account": cell(id, "account"),
    "link.when": cell(id, "when"),
    "link.image":
      isLeft("link.image") || !isSearch
        ? ""
        : (draft.details[`${place}/links/${id}/link.image`] ?? "").trim(),
  }));
}

/** Every link of these places, and their searches. */
export function listsOfPlaces(places: readonly string[], reading: Reading): Record<string, Row[]> {
  const { draft, tables, isAsked, isLeft } = reading;
  const hasLinks = isAsked("link.url") && !isLeft("link.url");
  const searched = places.filter((place) => serviceAtPlace(place, draft, tables)?.kind === "search");
  return {
    links: hasLinks ? places.flatMap((place) => linksAt(place, reading)) : [],
    searches: isLeft("search.query")
      ? []
      : searched.flatMap((place) => rowsAt(`${place}/searches`, SEARCHES, reading)),
  };
}

export function listsOfPerson(person: string, reading: Reading): Record<string, Row[]> {
  const lists = Object.entries(ROWS).map(([list, names]): [string, Row[]] => [
    list,
    reading.isLeft(names[0] ?? "") ? [] : rowsAt(`${person}/${list}`, names, reading),
  ]);
  return Object.fromEntries(lists);
}
