/**
 * fast-check as every client test uses it: the number of generated cases and their seed stand here,
 * and in no test. `TEST_SIZE` and `TEST_SEED` are as in tests/examples.py. fast-check prints the seed
 * and the path of what fails.
 */
import fc from "fast-check";

/** A browser, where tests/client/word/fidelity.ts runs, has no environment. */
const environment: Record<string, string | undefined> = typeof process === "undefined" ? {} : process.env;

/** Cases for each one of a usual run, by the size of the run. */
const TIMES: Record<string, number> = { quick: 0.2, usual: 1, long: 10 };
const times = TIMES[environment.TEST_SIZE ?? "usual"];
if (times === undefined) throw new Error(`TEST_SIZE is ${environment.TEST_SIZE}: quick, usual or long`);

/** Whether a usual run's cases are too many, and whether all are looked at where it takes a sample. */
export const QUICK = environment.TEST_SIZE === "quick";
export const LONG = environment.TEST_SIZE === "long";

const SEED = Number(environment.TEST_SEED ?? 20261201);

/** The number of cases of this run, from the usual one; never fewer than a test needs that counts what it reached. */
export function examples(usual: number, least = 1): number {
  return Math.max(least, Math.round(usual * (times as number)));
}

const SURROGATES = { first: 0xd800, count: 0x800 };

function codePointOf(character: unknown): number {
  const code = typeof character === "string" ? character.codePointAt(0) : undefined;
  if (code === undefined || String.fromCodePoint(code) !== character) throw new Error("no character");
  return code < SURROGATES.first ? code : code - SURROGATES.count;
}

/**
 * Any character of Unicode: fast-check's unit "binary", which would first list all million of them,
 * for seconds, in every process.
 */
export const ANY = fc
  .nat({ max: 0x10ffff - SURROGATES.count })
  .map((at) => String.fromCodePoint(at < SURROGATES.first ? at : at + SURROGATES.count), codePointOf);

fc.configureGlobal({ seed: SEED, numRuns: examples(100) });

export default fc;
