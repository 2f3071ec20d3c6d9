/** Where an answer or a detail is kept: with the case, with one place, or with one person. */
import type { AnswerValue, Draft } from "../draft/draft.ts";
import { holds, type Lookup } from "../draft/rules.ts";
import { isOfService, serviceAnswer } from "../services/answers.ts";
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

/** Which scope a name belongs to. A name that the tables do not know throws. */
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

/** The path is what the scope is about; before there is a scope, the answer that was given. */
function pathAnswer(draft: Draft, scope: Scope): AnswerValue | undefined {
  if (scope.person !== undefined) return "person";
  if (scope.place !== undefined) return "report";
  return draft.answers["path"];
}

/** What rules need of the tables: scopes, and the services that are known so far. */
export type LookedUp = Pick<Tables, "scopes"> &
  Partial<Pick<Tables, "services" | "hosts" | "unasked">>;

/** The value of a question whose silence is not safe; it is worked out, whatever a draft holds. */
export const UNASKED = "unasked";

/**
 * Look answers up by name, as rules do: a place's or person's answer is absent without one, and so
 * is what follows from its service. Where the tables say so, no answer is `unasked`.
 */
export function lookup(draft: Draft, scope: Scope, tables: LookedUp): Lookup {
  const answer: Lookup = (name) => {
    if (name === "path") return pathAnswer(draft, scope);
    if (isOfService(name)) return serviceAnswer(name, draft, scope.place, tables);
    const which = scopeOf(name, tables);
    if (which !== "case" && scope[which] === undefined) return undefined;
    const given = draft.answers[pathOf(name, scope, tables)];
    if (given !== undefined && given !== UNASKED) return given;
    const unsafe = tables.unasked?.[name];
    return unsafe !== undefined && holds(unsafe, answer) ? UNASKED : undefined;
  };
  return answer;
}
