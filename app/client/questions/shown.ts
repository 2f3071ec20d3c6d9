/**
 * Makes the view of a draft, the only way to read answers that count. The value of a step that does
 * not apply, of a field that is not shown, or of a hidden input of a row stays in the draft and is not
 * in the view.
 */
import type { Draft } from "../draft/draft.ts";
import { Asked, type LookedUp, type Scope } from "./scope.ts";
import { isView, only, type Shown } from "../draft/view.ts";

/** The places whose answers the view is to hold: those of the scope, or all for a person. */
function isAbout(list: string, id: string, { place, also = [], person }: Scope): boolean {
  return list === "people" || person !== undefined || place === id || also.includes(id);
}

function holdsPath(shows: Asked, [name = "", , cell]: readonly string[]): boolean {
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
  const of = (list: string, id: string): Asked => {
    const scope = list === "places" ? { place: id } : { person: id };
    const own = known.get(id) ?? new Asked(draft, scope, tables);
    known.set(id, own);
    return own;
  };
  return only(draft, (path) => {
    const [list = "", id, ...rest] = path.split("/");
    if ((list !== "places" && list !== "people") || id === undefined) return holdsPath(ofCase, [list]);
    if (isAbout(list, id, scope)) return holdsPath(of(list, id), rest);
    return !of(list, id).isAsked(rest[0] ?? "");
  });
}
