/** Which letters can be made now, place by place and then person by person. */
import type { Draft } from "./draft.ts";
import type { Kind } from "./printed.ts";
import { holds } from "./rules.ts";
import { lookup, type Scope } from "./scope.ts";
import type { Tables } from "./tables.ts";

export interface Offer {
  kind: Kind;
  scope: Scope;
}

function scopesOf(draft: Draft): Scope[] {
  const places = draft.lists.places ?? [];
  const people = draft.lists.people ?? [];
  return [...places.map((place) => ({ place })), ...people.map((person) => ({ person }))];
}

/** Nothing is offered unless everyone in the images was certainly an adult. */
export function offered(draft: Draft, tables: Tables): Offer[] {
  if (draft.answers.adults !== "yes") return [];
  return scopesOf(draft).flatMap((scope) => {
    const which = scope.place === undefined ? "person" : "place";
    return tables.letters
      .filter((letter) => letter.scope === which)
      .filter((letter) => holds(letter.applies, lookup(draft, scope, tables)))
      .map((letter) => ({ kind: letter.kind as Kind, scope }));
  });
}

/** One offer's own name, the same for as long as its place or person stands. */
export function keyOf({ kind, scope }: Offer): string {
  return `${kind} ${scope.place ?? scope.person}`;
}

/** People for whom the letter to them is not offered, and who need to be told what there is. */
export function peopleWithout(kind: Kind, draft: Draft, offers: readonly Offer[]): string[] {
  const has = new Set(offers.filter((offer) => offer.kind === kind).map(({ scope }) => scope.person));
  return (draft.lists.people ?? []).filter((person) => !has.has(person));
}

/** The steps that only some papers want, of those that this kind reads. */
export function papersOf(kind: Kind, tables: Tables): readonly string[] {
  return tables.letters.find((letter) => letter.kind === kind)?.papers ?? [];
}
