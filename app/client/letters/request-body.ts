/**
 * The request for a letter: its kind, its format, the build, and the declared answers that this kind
 * reads, in declared order. Built from the tables, never from a form.
 *
 * An answer whose question does not apply is left out, and so is a value that is not declared (a
 * draft made by a newer build may hold one): the server would refuse it, and could not use it.
 */
import { derive } from "./derived-answers.ts";
import type { Draft } from "../draft/draft.ts";
import { answerOfFollowed } from "./earlier-letter.ts";
import { type About, isAboutPlace, type Kind, placesOf, type Printing, printingFor } from "./details.ts";
import { holds, type Lookup } from "../draft/rules.ts";
import { lookup, type Scope, scopeOf } from "../questions/scope.ts";
import type { AnswerTable, Tables } from "../draft/tables.ts";
import { told } from "./told-of-service.ts";
import type { Shown } from "../draft/view.ts";

export type Format = "docx" | "blocks" | "annotated";

/** Whether the person may choose to send the letter themselves: the rule `self_sent`, as on the server. */
function mayChooseRoute(draft: Shown, scope: Scope, tables: Tables): boolean {
  return holds(tables.self_sent, lookup(draft, scope, tables));
}

function given(name: string, printing: Printing): string[] {
  const { draft, scope, tables } = printing;
  if (name === "route" && !mayChooseRoute(draft, scope, tables)) return [];
  if (name === "offence" && !holds(tables.offence, lookup(draft, scope, tables))) return [];
  const followed = answerOfFollowed(name, printing);
  if (followed !== undefined) return [followed].flat();
  return [lookup(draft, scope, tables)(name) ?? []].flat();
}

/** The values that all places share; none where they differ, as a letter to a person names one. */
function agreed(name: string, printing: Printing): string[] {
  const each = placesOf(printing).map((place) => given(name, { ...printing, scope: { place } }));
  const first = each[0] ?? [];
  return each.every((values) => values.join() === first.join()) ? first : [];
}

type Values = Record<string, string[]>;

function derivedValues(printing: Printing): Values {
  const derived = Object.entries(derive(printing));
  return Object.fromEntries(derived.map(([name, value]) => [name, [value].flat()]));
}

function valuesOf(answer: AnswerTable, derived: Values, printing: Printing): string[] {
  if (answer.derived) return derived[answer.name] ?? [];
  const ofPlace = scopeOf(answer.name, printing.tables) === "place";
  if (ofPlace && !isAboutPlace(printing.kind)) return agreed(answer.name, printing);
  return given(answer.name, printing);
}

/** Name and value of each answer to send, in wire order. */
export function answersFor(about: About): [string, string][] {
  const printing = printingFor(about);
  const { kind, tables } = printing;
  const derived = derivedValues(printing);
  const used = new Set(tables.used[kind] ?? []);
  const read = tables.vocabulary.filter((answer) => used.has(answer.name));
  const given = new Map(read.map((answer) => [answer.name, valuesOf(answer, derived, printing)]));
  return read.flatMap((answer) => {
    const values = told(answer, kind, (name) => given.get(name), tables);
    const declared = answer.values.filter((value) => values.includes(value));
    const sent = answer.several ? declared : declared.slice(0, 1);
    return sent.map((value): [string, string] => [answer.name, value]);
  });
}

/** Looks up every answer and derived answer of a letter's case, for the page's own rules. */
export function answersOf(about: About): Lookup {
  const printing = printingFor(about);
  const derived = derivedValues(printing);
  return (name) => {
    const answer = printing.tables.vocabulary.find((declared) => declared.name === name);
    if (answer === undefined) throw new Error(`no answer is called ${name}`);
    const ofPlace = !answer.derived && scopeOf(name, printing.tables) === "place";
    if (ofPlace && placesOf(printing).length === 0) return undefined;
    const isOfPerson = !answer.derived && scopeOf(name, printing.tables) === "person";
    if (isOfPerson && printing.scope.person === undefined) return undefined;
    return valuesOf(answer, derived, printing);
  };
}

/** The letterhead picked, if this page's server has it; only a Word file has one. */
function houseOf(format: Format, { draft, tables }: Printing): [string, string][] {
  const house = draft.answers["house"];
  const known = typeof house === "string" && tables.houses.includes(house);
  return known && format !== "blocks" ? [["house", house]] : [];
}

/** The body of POST /letters, `application/x-www-form-urlencoded`. */
export function requestBody(
  kind: Kind,
  format: Format,
  draft: Draft,
  scope: Scope,
  tables: Tables,
): string {
  const printing = printingFor({ kind, draft, scope, tables });
  const fixed: [string, string][] = [
    ["kind", kind],
    ["format", format],
    ["edition", draft.edition],
    ...houseOf(format, printing),
  ];
  return new URLSearchParams([...fixed, ...answersFor(printing)]).toString();
}
