/**
 * The grammar of a draft: ids, names and paths, and maps in which nothing stands but what was put
 * there. A path that is not of this grammar could lie across others: an id with a slash in it would
 * take another item along when it is removed.
 */
const ID = "[a-z2-7]{8}";
const NAME = "[a-z][a-z0-9]*(?:[._-][a-z0-9]+)*";
const HOME = `(?:(?:places|people)/${ID}/)?`;

const AN_ID = new RegExp(`^${ID}$`);
/** `shows`, `order/chase`, `places/<id>/seen`, `places/<id>/links/<id>/link.date` and the like. */
const PATH = new RegExp(`^${HOME}${NAME}(?:/${ID})?(?:/${NAME})?$`);
/** `places`, `places/<id>/links` and the like. */
const LIST_PATH = new RegExp(`^${HOME}${NAME}$`);
/** Longer than any path of the grammar that a build of this site writes. */
const LONGEST = 128;

/** Whether an item of a list may have this id. */
export function isId(id: string): boolean {
  return AN_ID.test(id);
}

/** Whether an answer or a detail may be kept at this path. */
export function isPath(path: string): boolean {
  return path.length <= LONGEST && PATH.test(path);
}

/** Whether a list may be kept at this path. */
export function isListPath(path: string): boolean {
  return path.length <= LONGEST && LIST_PATH.test(path);
}

/** A map without a prototype: `constructor` and `__proto__` are keys like others, and absent. */
export function mapOf<Value>(entries: Iterable<readonly [string, Value]> = []): Record<string, Value> {
  const map = Object.create(null) as Record<string, Value>;
  for (const [key, value] of entries) map[key] = value;
  return map;
}
