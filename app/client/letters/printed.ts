/**
 * The typed and noted values that a letter prints: the gaps and lists that the details table gives to
 * a letter of its kind, each with its words or with "". A detail left out is nowhere in it.
 */
import { longDate, longMonth } from "../time/dates.ts";
import { followedGaps } from "./earlier-letter.ts";
import { detail, isAboutPlace, links, type Printing, type Row, rows } from "./details.ts";
import { sentOn } from "./review-day.ts";
import { scopeOf } from "../questions/scope.ts";

/** What is kept with the case names the sender to services: a person knows them otherwise. */
function standsIn(name: string, { kind, tables }: Printing): boolean {
  return (scopeOf(name, tables) === "person") !== isAboutPlace(kind);
}

function typedDetails(printing: Printing): Row {
  const own = printing.tables.placeholders.filter(
    ({ name, list, from }) => !list && !from && standsIn(name, printing),
  );
  const words = (name: string, type?: string): string => {
    const value = detail(name, printing);
    return type === "month" ? longMonth(value) : value;
  };
  return Object.fromEntries(own.map(({ name, type }) => [name, words(name, type)]));
}

/** The day on which a letter to the person was sent. */
function sentGap(printing: Printing): Row {
  const sent = sentOn(printing);
  return { "letter.sent_on": sent === "" ? "" : longDate(sent) };
}

export function printedDetails(printing: Printing): Row {
  const noted = isAboutPlace(printing.kind) ? followedGaps(printing) : sentGap(printing);
  return { ...typedDetails(printing), ...noted };
}

/** The rows of each list; a letter about a person prints the links of all places. */
export function printedLists(printing: Printing): Record<string, Row[]> {
  const rowsOf = (list: string): Row[] => (list === "links" ? links(printing) : rows(list, printing));
  return Object.fromEntries(Object.keys(printing.tables.lists).map((list) => [list, rowsOf(list)]));
}

/**
 * Whether each of these gaps and lists was given: a gap of a row by any row. What stands in no letter
 * of this kind is absent.
 */
export function givenIn(printing: Printing): Map<string, boolean> {
  const given = new Map(Object.entries(printedDetails(printing)).map(([name, words]) => [name, words !== ""]));
  for (const [list, printed] of Object.entries(printedLists(printing))) {
    if (!standsIn(list, printing)) continue;
    given.set(list, printed.length > 0);
    for (const name of printing.tables.lists[list] ?? []) {
      given.set(name, printed.some((row) => (row[name] ?? "") !== ""));
    }
  }
  return given;
}
