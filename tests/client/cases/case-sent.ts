/** Generated notes of the letters before this one: when each was sent, its number, what came back. */
import fc from "../examples.ts";
import type { Draft } from "../../../app/client/draft/draft.ts";
import type { Kind } from "../../../app/client/letters/details.ts";
import type { GivenAnswers } from "./case-answers.ts";
import { marked, type Row } from "./case-typed.ts";

const REPORTS: readonly Kind[] = ["platform-report", "cloud-notice", "search-removal"];
const OTHERS: readonly Kind[] = ["host-notice", "copyright-notice"];
const AFTER: readonly Kind[] = ["service-erasure", "expedited-complaint", "data-complaint"];
const OF_A_REPORT: readonly Kind[] = [
  "chaser",
  "expedited-complaint",
  "dsa-complaint",
  "refusal-answer",
  "ofcom-report",
  "ftc-complaint",
  "coordinator-information",
];

/** Moments round the changes of the clocks and the ends of months, with their clocks; a day without a time. */
const STAMPS = [
  "2024-01-31T23:59+00:00",
  "2026-03-28T01:30+00:00",
  "2026-08-31T09:05+01:00",
  "2026-10-24T12:00+01:00",
  "2026-10-25T01:30+01:00",
  "2026-11-23T18:45-05:00",
  "2026-03-28",
];

interface Noted {
  at: string;
  reference: string;
  came: string;
  cameOn: string;
  words: string;
}

export interface SentParts {
  report: Kind;
  /** Of the letters beside the one that has to be there, those that were sent as well. */
  others: readonly Kind[];
  reported: boolean;
  noted: Record<string, Noted>;
  /** A copy of something reported at another place before. */
  again: boolean;
}

/** The other place, for what came up again. */
export const BEFORE = "place567";

function noted(kind: string): fc.Arbitrary<Noted> {
  return fc.record({
    at: fc.constantFrom(...STAMPS),
    reference: marked(`reference of ${kind}`),
    came: fc.constantFrom("", "removed", "some", "refused", "nothing"),
    cameOn: fc.constantFrom("", "2026-11-02", "2024-02-29"),
    words: fc.oneof(fc.constant(""), marked(`answer to ${kind}`)),
  });
}

export const sentParts: fc.Arbitrary<SentParts> = fc.record({
  report: fc.constantFrom(...REPORTS),
  others: fc.subarray<Kind>(["chaser", ...OTHERS, ...AFTER]),
  reported: fc.boolean(),
  noted: fc.record(
    Object.fromEntries([...REPORTS, "chaser", ...OTHERS, ...AFTER].map((kind) => [kind, noted(kind)])),
  ) as fc.Arbitrary<Record<string, Noted>>,
  again: fc.boolean(),
});

function put(draft: Draft, home: string, kind: string, noted: Noted): void {
  const { at, reference, came, cameOn, words } = noted;
  const on = came === "" ? "" : cameOn;
  const values: Row = { sent: at, reference, came, "came.on": on, "answer.words": words };
  for (const [name, value] of Object.entries(values)) {
    if (value !== "") draft.details[`${home}/${name}/${kind}`] = value;
  }
}

/** The letter that this kind follows and that has to be there; undefined where none has to be. */
function followed(kind: Kind, { report }: SentParts): Kind | undefined {
  if (OF_A_REPORT.includes(kind)) return report;
  return kind === "data-complaint" || kind === "ico-complaint" ? "service-erasure" : undefined;
}

/** Keep them with a place; a refusal that the answers name is that of the letter followed. */
export function putSent(
  draft: Draft,
  home: string,
  kind: Kind,
  parts: SentParts,
  { refusal = "" }: GivenAnswers,
): void {
  const why = [refusal].flat().join();
  const first = followed(kind, parts);
  const sent = new Set([...parts.others, ...(parts.reported ? [parts.report] : [])]);
  if (first !== undefined) sent.add(first);
  for (const each of sent) {
    const own = parts.noted[each];
    if (own === undefined) continue;
    const came = each !== first || why === "" ? own.came : why === "silence" ? "nothing" : "refused";
    put(draft, home, each, { ...own, came });
    if (each === first && came === "refused") draft.details[`${home}/why/${each}`] = why;
  }
  const before = parts.noted[kind];
  if (!parts.again || before === undefined) return;
  draft.details[`${home}/again`] = BEFORE;
  put(draft, `places/${BEFORE}`, kind, before);
}
