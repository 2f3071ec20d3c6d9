/**
 * Makes the view of a draft, the only way to read answers that count. The value of a step that does
 * not apply, of a field that is not shown, or of a hidden input of a row stays in the draft and is not
 * in the view.
 */
import type { Draft } from "../draft/draft.ts";
import { type Home, homesIn, type KeptPath } from "../draft/by-home.ts";
import { Asked, type LookedUp, type Scope } from "./scope.ts";
import { isView, only, type Shown } from "../draft/view.ts";

/** Whether the view is to hold the answers of this place or person: those of the scope, or all for a person. */
function isAbout({ list, id }: Home, { place, also = [], person }: Scope): boolean {
  return list === "people" || person !== undefined || place === id || also.includes(id);
}

function holdsPath(shows: Asked, { name, cell }: KeptPath): boolean {
  return shows.shows(name) && (cell === undefined || shows.showsCell(name, cell));
}

/**
 * The view of the case, of the scope's places (all of them where it is about a person) and of the
 * people. Each place and each person is judged by itself; a name that no question asks for is kept.
 */
export function shown(draft: Draft, scope: Scope, tables: LookedUp): Shown {
  if (isView(draft)) return draft;
  const ofCase = new Asked(draft, scope, tables);
  const known = new Map<string, Asked>();
  const of = (key: string, { list, id }: Home): Asked => {
    const own = known.get(key) ?? new Asked(draft, list === "places" ? { place: id } : { person: id }, tables);
    known.set(key, own);
    return own;
  };
  const keeps = (key: string, home: Home): ((path: KeptPath) => boolean) => {
    if (home.list === undefined) return (path) => holdsPath(ofCase, path);
    if (!isAbout(home, scope)) return ({ name }) => !ofCase.isAsked(name);
    const own = of(key, home);
    return (path) => holdsPath(own, path);
  };
  return only(draft, (map) =>
    [...homesIn(map)]
      .flatMap(([key, home]) => home.paths.filter(keeps(key, home)))
      .sort((one, other) => one.at - other.at)
      .map(({ path }) => path),
  );
}
