/** Sentences with a number in them: the page carries one for each plural form of its language. */
import { text } from "./words.ts";

/** One number of each plural form there is, in any of the languages. */
export const SAMPLES = [0, 1, 2, 3, 6, 11, 100];

export function language(): string {
  return document.documentElement.lang || "en";
}

/** The key of the sentence for this number: `saved-times.2`. */
export function countedKey(key: string, count: number): string {
  const rules = new Intl.PluralRules(language());
  const form = rules.select(count);
  return `${key}.${SAMPLES.find((each) => rules.select(each) === form) ?? 100}`;
}

export function countIn(count: number): string {
  return new Intl.NumberFormat(language()).format(count);
}

/** The page's sentence for this number, which stands in it as `%(count)s`. */
export function counted(key: string, count: number, values: Record<string, string> = {}): string {
  return text(countedKey(key, count), { ...values, count: countIn(count) });
}
