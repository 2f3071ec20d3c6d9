/**
 * Derived answers: facts about the details that the server needs to choose a letter's parts, no more.
 *
 * Each is a value that app/letters/answers/vocabulary.py declares: the law that reaches the service,
 * never the service; one link or several, never the number; the period, never the month.
 */
import type { AnswerValue } from "../draft/draft.ts";
import { periodOf } from "./law-periods.ts";
import {
  type About,
  detail,
  hostAt,
  isAboutPlace,
  links,
  type Printing,
  printingFor,
  serviceAt,
} from "./details.ts";
import { givenIn } from "./printed.ts";
import { pathOf } from "../questions/scope.ts";
import { answersOfService } from "../services/answers.ts";
import type { Tables } from "../draft/tables.ts";
import { lawsAsked } from "./told-of-service.ts";

export type Derived = Record<string, AnswerValue>;

function declaredOf(name: string, given: readonly string[], tables: Tables): string[] {
  const declared = tables.vocabulary.find((answer) => answer.name === name)?.values ?? [];
  return declared.filter((value) => given.includes(value));
}

function manyness(count: number): string {
  return count === 0 ? "none" : count === 1 ? "one" : "several";
}

function declared(answers: Record<string, AnswerValue>, tables: Tables): Derived {
  const some = Object.entries(answers).map(([name, values]): [string, AnswerValue] => {
    const known = declaredOf(name, [values].flat(), tables);
    return [name, typeof values === "string" ? (known[0] ?? "") : known];
  });
  return Object.fromEntries(some.filter(([, value]) => value !== ""));
}

/**
 * The laws that reach the service, and facts about it; never its name. A notice to the company behind
 * a site has the laws that reach that company, and the kind of service that the site is.
 */
function ofService(printing: Printing): Derived {
  const { kind, scope, tables } = printing;
  const other = tables.services.find((service) => service.id === "other");
  const known = scope.place === undefined ? undefined : serviceAt(scope.place, printing);
  const addressee = kind === "host-notice" ? hostAt(printing) : known;
  const site = answersOfService(known ?? other);
  const all = [answersOfService(addressee ?? other)["service.regimes"] ?? []].flat();
  const reached = all.filter((law) => lawsAsked(kind, tables)?.includes(law) ?? true);
  return declared({ ...site, "service.regimes": reached }, tables);
}

/** Whether each detail and list that a letter may know of was given, and is not left out. */
function given(printing: Printing): Derived {
  const { placeholders, filled } = printing.tables;
  const given = givenIn(printing);
  const gaps = placeholders.flatMap(({ name, has }): [string, string][] => (has ? [[name, has]] : []));
  const own = [...gaps, ...Object.entries(filled)].filter(([name]) => given.has(name));
  const some = new Set(own.filter(([name]) => given.get(name)).map(([, has]) => has));
  return Object.fromEntries(own.map(([, has]) => [`has.${has}`, some.has(has) ? "yes" : "no"]));
}

/**
 * The period stays unknown until both ends are dated: a claim of harassment rests on two dated
 * occasions. A single occasion has one month.
 */
function ofPerson(printing: Printing): Derived {
  const { draft, scope, tables } = printing;
  const occasions = draft.answers[pathOf("occasions", scope, tables)];
  const first = detail("conduct.first", printing);
  const last = detail("conduct.last", printing) || (occasions === "one" ? first : "");
  return {
    "conduct.period": periodOf(first, last),
    ...(occasions === undefined ? {} : { acts: occasions }),
  };
}

/** Every derived answer that a letter of this kind may read. */
export function derive(about: About): Derived {
  const printing = printingFor(about);
  const own = isAboutPlace(printing.kind) ? ofService(printing) : ofPerson(printing);
  return { ...given(printing), ...own, "has.links": manyness(links(printing).length) };
}
