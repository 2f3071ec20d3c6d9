/**
 * Directional isolates: a right-to-left name inside an English sentence must not turn the words
 * beside it round. Only values that could do so are wrapped, and links never: a link that is copied
 * out of the letter has to work. Where the page can say it in HTML (`<bdi>`), nothing is added.
 */
const FIRST_STRONG_ISOLATE = "\u2068";
const POP_ISOLATE = "\u2069";

/** Right-to-left letters, and the characters that set a direction themselves. */
const TURNS =
  /[\u0590-\u08FF\u200E\u200F\u202A-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** Gaps that hold a link. */
const LINKS = new Set(["link.url", "link.image", "search.results"]);

/** The value as it stands in plain text and in the Word file. */
export function isolated(value: string, gap: string): string {
  if (LINKS.has(gap) || !TURNS.test(value)) return value;
  return `${FIRST_STRONG_ISOLATE}${value}${POP_ISOLATE}`;
}
