/**
 * The paths of a draft by what they belong to: the case, one place or one person. A view is made of a
 * few of them; looking through all paths for each view took most of a minute with 200 places.
 */
import type { Draft } from "./draft.ts";

/** A path taken apart: the name that a question asks for, and the input of a row. */
export interface KeptPath {
  readonly path: string;
  /** Its place among the paths of the map. */
  readonly at: number;
  readonly name: string;
  readonly cell: string | undefined;
}

/** The list and id of a place or a person; neither for the case. */
export interface Home {
  readonly list: "places" | "people" | undefined;
  readonly id: string;
  readonly paths: KeptPath[];
}

type Maps = Pick<Draft, "answers" | "details" | "lists">;

/** The homes of each map whose changes are told (`forgetHomes`); other maps are read anew each time. */
const known = new WeakMap<object, Map<string, Home> | undefined>();

function mapsOf({ answers, details, lists }: Maps): object[] {
  return [answers, details, lists];
}

/** A store keeps this draft, and calls this again after each change of it. */
export function forgetHomes(draft: Maps): void {
  for (const map of mapsOf(draft)) known.set(map, undefined);
}

function put(path: string, at: number, homes: Map<string, Home>): void {
  const [list, id, ...rest] = path.split("/");
  const isScoped = (list === "places" || list === "people") && id !== undefined;
  const key = isScoped ? `${list}/${id}` : "";
  const home = homes.get(key) ?? { list: isScoped ? list : undefined, id: isScoped ? id : "", paths: [] };
  const [name = "", , cell] = isScoped ? rest : [list];
  home.paths.push({ path, at, name, cell });
  homes.set(key, home);
}

/** The homes of the paths of one map, by `""`, `places/<id>` or `people/<id>`. */
export function homesIn(map: Record<string, unknown>): ReadonlyMap<string, Home> {
  const before = known.get(map);
  if (before !== undefined) return before;
  const homes = new Map<string, Home>();
  Object.keys(map).forEach((path, at) => put(path, at, homes));
  if (known.has(map)) known.set(map, homes);
  return homes;
}
