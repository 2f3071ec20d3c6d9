/** The typed details that stand in letters, by what they are about: as the page's table has them. */
import type { ScopeName, Tables } from "../../../app/client/draft/tables.ts";
import { tables } from "./real-tables.ts";

type Row = Tables["placeholders"][number];

const TYPED = tables.placeholders.filter((row) => row.from === undefined);

/** Worked out from dates; their cases are made apart. */
const isMonth = (row: Row): boolean => row.type === "month";

function of(scope: ScopeName): string[] {
  const own = TYPED.filter((row) => row.list === undefined && tables.scopes[row.name] === scope && !isMonth(row));
  return own.map(({ name }) => name);
}

export const OF_SENDER: readonly string[] = of("case");
export const OF_PLACE: readonly string[] = of("place");
export const OF_PERSON: readonly string[] = of("person");

/** Names that may be left out of a letter: those it is told of, and other gaps that it prints. */
export const LEAVABLE: string[] = [
  ...TYPED.filter((row) => row.list === undefined && !isMonth(row)).map(({ name }) => name),
  ...tables.placeholders.filter((row) => row.told).map(({ name }) => name),
  "host.name",
  "notice.sent",
  "complaint.sent",
  "expedited.sent",
  "answer.when",
  "image.medium",
];

/** The gaps of a list's row that are typed. */
export function cellsOf(list: string): string[] {
  return TYPED.filter((row) => row.list === list).map(({ name }) => name);
}

/** The lists that are kept there. */
export function listsOf(scope: ScopeName): string[] {
  return Object.keys(tables.lists).filter((list) => tables.scopes[list] === scope);
}

/** Each gap and list with the derived answer that tells that it was given. */
export const TELLING_OF: readonly (readonly [string, string])[] = [
  ...tables.placeholders.flatMap(({ name, has }) => (has === undefined ? [] : [[name, `has.${has}`] as const])),
  ...Object.entries(tables.filled).map(([name, has]) => [name, `has.${has}`] as const),
];
