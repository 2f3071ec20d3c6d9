/** Generated words: whatever a person may type or paste, and links. All people are invented. */
import fc, { ANY } from "../examples.ts";
import { clean } from "../../../app/client/text/clean.ts";

const HARD = [
  "Siân O'Connor-Núñez",
  "محمد بن علي",
  "<b>&\"'</b>",
  "שָׁלוֹם (1)",
  "e\u0301\u0323\u20dd",
  "\u202Ereversed\u202C",
  "lone \uD800 and \uDC00 halves",
  "control \u0000\u0007\u001b\ufffe characters",
  "%(name)s {{ name }} $& $1 [your name]",
  "line\r\nbreak\u000band\ttab\rend",
  "👩🏽‍💻 Zoë 𝒳",
  " ",
  "]]><!--",
];

/** Any text at all, as typed: every plane of Unicode, halves of pairs, controls, hard names. */
const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...HARD),
  fc.string({ unit: ANY, maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 }).map((units) =>
    String.fromCharCode(...units),
  ),
);

const detail = fc.oneof(
  { weight: 1, arbitrary: fc.constant("") },
  { weight: 5, arbitrary: anyText.map(clean) },
);

const tail = fc.oneof(
  fc.webQueryParameters({ size: "small" }),
  fc.integer({ min: 1, max: 300 }).map((length) => "k".repeat(length)),
  fc.integer({ min: 1, max: 1950 }).map((length) => "k".repeat(length)),
);

export const link: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom("www.instagram.com", "x.com", "drive.google.com", "unknown.example"), tail)
  .map(([host, more]) => `https://${host}/p/1?k=${more}#c`);

/** Whatever is typed ends in a mark of its own, so that two gaps can never be confused. */
export function marked(name: string): fc.Arbitrary<string> {
  return detail.map((text) => (text.trim() === "" ? "" : `${text}⟦${name}⟧`));
}

export type Row = Record<string, string>;

/** A record of marked words, one for each name. */
export function cells(names: readonly string[], mark = ""): fc.Arbitrary<Row> {
  const each = names.map((name) => [name, marked(`${name}${mark}`)]);
  return fc.record(Object.fromEntries(each) as Record<string, fc.Arbitrary<string>>);
}

/** A month between 2015 and 2026. */
export const month: fc.Arbitrary<string> = fc
  .tuple(fc.integer({ min: 2015, max: 2026 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => `${year}-${String(number).padStart(2, "0")}`);
