/**
 * Derived answers: what the server must know of the details to choose a letter's parts, and no more.
 *
 * Each is one of the values that app/letters/vocabulary.py declares: which law reaches the service,
 * never the service; one link or several, never the number; the period, never the month.
 */
import { counts } from "./counts.ts";
import type { AnswerValue } from "./draft.ts";
import { periodOf } from "./periods.ts";
import { detail, isAboutPlace, links, type Printing, rows, serviceAt } from "./printed.ts";
import { pathOf, scopeOf } from "./scope.ts";
import type { Tables } from "./tables.ts";

/** The wizard recognises a service as the link is typed; the table is the same. */
export { serviceOf } from "./service-of.ts";

export type Derived = Record<string, AnswerValue>;

const yesNo = (value: string): string => (value === "" ? "no" : "yes");

function declaredOf(name: string, given: readonly string[], tables: Tables): string[] {
  const declared = tables.vocabulary.find((answer) => answer.name === name)?.values ?? [];
  return declared.filter((value) => given.includes(value));
}

function manyness(count: number): string {
  return count === 0 ? "none" : count === 1 ? "one" : "several";
}

function ofService(printing: Printing): Derived {
  const { scope, tables } = printing;
  const other = tables.services.find((service) => service.id === "other");
  const known = scope.place === undefined ? undefined : serviceAt(scope.place, printing);
  const [kind] = declaredOf("service.kind", [known?.kind ?? "other"], tables);
  return {
    "service.kind": kind ?? "other",
    "service.regimes": declaredOf("service.regimes", (known ?? other)?.regimes ?? [], tables),
    "has.entity": yesNo(known?.entity ?? ""),
  };
}

/** Which of the details and lists that a letter may know of were given, and are not left out. */
function given(printing: Printing): Derived {
  const { tables } = printing;
  const others = isAboutPlace(printing.kind) ? "person" : "place";
  const own = Object.entries(tables.filled).filter(
    ([name]) => scopeOf(name, tables) !== others,
  );
  const isGiven = (name: string): boolean =>
    Object.hasOwn(tables.lists, name)
      ? rows(name, printing).length > 0
      : detail(name, printing) !== "";
  return Object.fromEntries(own.map(([name, answer]) => [answer, isGiven(name) ? "yes" : "no"]));
}

/**
 * The period stays unknown until both ends are dated: a claim of harassment rests on two dated
 * occasions. A single occasion has one month.
 */
function ofPerson(printing: Printing): Derived {
  const { draft, scope, tables } = printing;
  const occasions = counts("occasions", draft, scope, tables)
    ? draft.answers[pathOf("occasions", scope, tables)]
    : undefined;
  const first = detail("conduct.first", printing);
  const last = detail("conduct.last", printing) || (occasions === "one" ? first : "");
  return {
    "conduct.period": periodOf(first, last),
    ...(occasions === undefined ? {} : { acts: occasions }),
  };
}

/** Every derived answer that a letter of this kind may read. */
export function derive(printing: Printing): Derived {
  const own = isAboutPlace(printing.kind) ? ofService(printing) : ofPerson(printing);
  return { ...own, ...given(printing), "has.links": manyness(links(printing).length) };
}
