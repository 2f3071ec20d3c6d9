/** The checks of a draft that was read: of this version everything is refused that is not as it is written. */
import { DRAFT_VERSION, type Draft, MOST_SAVES, emptyDraft } from "../draft/draft.ts";
import { isId, isListPath, isPath, mapOf } from "../draft/grammar.ts";

export type Plain = Record<string, unknown>;

type Check = (value: unknown) => boolean;

const MAPS: Readonly<Record<"answers" | "details" | "lists", { isKey(path: string): boolean; is: Check }>> = {
  answers: { isKey: isPath, is: (value) => typeof value === "string" || isTexts(value) },
  details: { isKey: isPath, is: (value) => typeof value === "string" },
  lists: { isKey: isListPath, is: (value) => isTexts(value) && value.every(isId) },
};
const MAP_NAMES = Object.keys(MAPS) as (keyof typeof MAPS)[];

/** Keys that hold one value each; a key of none of the three kinds is unknown, and survives. */
const SINGLE: Readonly<Record<string, Check>> = {
  saves: isSaves,
  savedAt: (value) => value === "" || isMoment(value),
  edition: isText,
  language: isText,
  shares: Array.isArray,
  days: (value) => value === undefined || isCount(value),
};

/** Deeper than any build of this site writes; far less than what a program's stack takes. */
const DEEPEST = 32;

/** The draft that was read, in maps without prototypes; undefined when it is none. */
export function checked(read: Plain): Draft | undefined {
  const isWhole =
    Object.entries(SINGLE).every(([name, is]) => is(read[name])) &&
    MAP_NAMES.every((name) => isPlain(read[name]) && isMap(name, read[name])) &&
    isShallow(read, DEEPEST);
  if (!isWhole) return undefined;
  const draft = { ...read, ...mapsOf(read) } as Draft;
  draft.saves = Math.min(draft.saves, MOST_SAVES);
  return hasOwnIds(draft) ? draft : undefined;
}

/**
 * What this version understands of a newer version's draft. It is only shown: what is kept of it is
 * its bytes as they are.
 */
export function understood(read: Plain): Draft {
  const known = Object.entries(SINGLE).filter(([name, is]) => name in read && is(read[name]));
  const version = Number(read.version);
  const own = { ...emptyDraft("", ""), ...Object.fromEntries(known.map(([name]) => [name, read[name]])) };
  const draft = { ...read, ...own, ...mapsOf(read), version } as Draft;
  draft.saves = Math.min(draft.saves, MOST_SAVES);
  if (!hasOwnIds(draft)) draft.lists = mapOf();
  return draft;
}

export function isPlain(value: unknown): value is Plain {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isVersion(value: unknown): value is number {
  return isCount(value) && value >= 1;
}

export function isNewer({ version }: Pick<Draft, "version">): boolean {
  return version > DRAFT_VERSION;
}

function isMap(name: keyof typeof MAPS, map: Plain): boolean {
  const { isKey, is } = MAPS[name];
  return Object.entries(map).every(([path, value]) => isKey(path) && is(value));
}

/** The three maps without what is not of the grammar. */
function mapsOf(read: Plain): Pick<Draft, "answers" | "details" | "lists"> {
  const maps = MAP_NAMES.map((name) => {
    const { isKey, is } = MAPS[name];
    const map = isPlain(read[name]) ? Object.entries(read[name]) : [];
    return [name, mapOf(map.filter(([path, value]) => isKey(path) && is(value)))];
  });
  return Object.fromEntries(maps) as Pick<Draft, "answers" | "details" | "lists">;
}

/** Whether no id stands twice: removing one item takes away everything under its id. */
function hasOwnIds({ lists }: Draft): boolean {
  const ids = Object.values(lists).flat();
  return new Set(ids).size === ids.length;
}

function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return true;
  return levels > 0 && Object.values(value).every((part) => isShallow(part, levels - 1));
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(isText);
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

/** Any number of saves that JSON can say, however high. */
function isSaves(value: unknown): value is number {
  return typeof value === "number" && value >= 0 && (Number.isInteger(value) || value === Infinity);
}

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/;

/** A moment that the page can put into words. */
function isMoment(value: unknown): boolean {
  return isText(value) && MOMENT.test(value) && !Number.isNaN(Date.parse(value));
}
