/** Store paths: an answer or a detail is kept with the case, with one place, or with one person. */
import type { ScopeName, Tables } from "../draft/tables.ts";

/** The place and the person that the questions are about now. */
export interface Scope {
  place?: string;
  /** Other places that one letter to the same service speaks of as well. */
  also?: readonly string[];
  person?: string;
}

const LISTS = { place: "places", person: "people" } as const;

/** The list that holds the places, or the people. */
export function listOf(scope: "place" | "person"): "places" | "people" {
  return LISTS[scope];
}

/** The scope that a name belongs to. A name that the tables do not know throws. */
export function scopeOf(name: string, tables: Pick<Tables, "scopes">): ScopeName {
  const scope = Object.hasOwn(tables.scopes, name) ? tables.scopes[name] : undefined;
  if (scope === undefined) throw new Error(`no scope is declared for ${name}`);
  return scope;
}

/** The store path of a name, e.g. `shows`, `places/<id>/seen`. Throws when there is no such place. */
export function pathOf(name: string, scope: Scope, tables: Pick<Tables, "scopes">): string {
  const which = scopeOf(name, tables);
  if (which === "case") return name;
  const id = scope[which];
  if (id === undefined) throw new Error(`${name} needs a ${which}`);
  return `${LISTS[which]}/${id}/${name}`;
}
