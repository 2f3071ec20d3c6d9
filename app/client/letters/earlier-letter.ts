/**
 * A letter's words about the letters before it: when they were sent, under which number, and the
 * answer. Made from the notes on the cards. Pure.
 */
import { endOfMonthsBeginning, plusHours } from "../time/deadlines.ts";
import { dayOf, longDate } from "../time/dates.ts";
import type { AnswerValue } from "../draft/draft.ts";
import { type About, isAboutPlace, leftOut, type Row } from "./details.ts";
import { earlier, type Letter, type Sent, sentOf } from "./sent-record.ts";
import { dayOfStamp, instantOf, latestOf, type Stamp, stampOf } from "../time/moments.ts";

/**
 * "24 November 2026 at 14:10 (UTC)", "25 October 2026 at 01:30 (UTC+01:00)", or the day alone when no
 * time is known; letters are English.
 */
export function longMoment(stamp: Stamp): string {
  const day = dayOfStamp(stamp);
  if (day === "") return "";
  if (day === stamp) return longDate(day);
  const offset = stamp.slice(16).replace(/^(?:Z|[+-]00:00)$/, "UTC").replace(/^(?=[+-])/, "UTC");
  const zone = offset === "" ? "" : ` (${offset})`;
  return `${longDate(day)} at ${stamp.slice(11, 16)}${zone}`;
}

/** When that time has passed; the day on which it has at the latest when only a day is known. */
function hoursAfter(stamp: Stamp, hours: number): string {
  const from = latestOf(stamp);
  if (from === undefined) return "";
  const then = plusHours(from, hours);
  return longMoment(instantOf(stamp) === undefined ? dayOf(then) : stampOf(then));
}

function dayIn(sent: Sent | undefined): string {
  return sent === undefined || sent.day === "" ? "" : longDate(sent.day);
}

/** Their answer to the letter that this one follows, in their words; "" when there is none. */
function reply(sent: Sent | undefined): string {
  const hasAnswer = sent?.came !== undefined && sent.came !== "nothing";
  return hasAnswer && sent.words.trim() !== "" ? sent.words : "";
}

/** The gaps of a letter about a place that speak of what went before, but for those left out. */
export function followedGaps(printing: About): Row {
  const left = leftOut(printing);
  const all = Object.entries(followedWords(printing));
  return Object.fromEntries(all.map(([name, value]) => [name, left.includes(name) ? "" : value]));
}

/** Kinds that follow a request about personal data; every other follow-up follows a report. */
const OF_DATA: readonly Letter["kind"][] = ["service-erasure", "data-complaint", "ico-complaint"];

/** The same gaps, including those that are left out. */
export function followedWords(printing: About): Row {
  if (!isAboutPlace(printing.kind)) return {};
  const { draft, scope, kind } = printing;
  const of = (other: Letter["kind"]): Sent | undefined => sentOf({ kind: other, scope }, draft);
  const notice = earlier(kind, scope, draft);
  const report = OF_DATA.includes(kind) ? earlier("chaser", scope, draft) : notice;
  const erasure = of("service-erasure");
  const complaint = of("data-complaint");
  const expedited = of("expedited-complaint");
  const answered = notice?.cameOn ?? "";
  return {
    "notice.sent": longMoment(report?.at ?? ""),
    "notice.due": hoursAfter(report?.at ?? "", 48),
    "notice.reference": report?.reference ?? "",
    "erasure.sent": dayIn(erasure),
    "erasure.due": erasure?.day ? longDate(endOfMonthsBeginning(erasure.day, 1)) : "",
    "erasure.reference": erasure?.reference ?? "",
    "complaint.sent": dayIn(complaint),
    "complaint.reference": complaint?.reference ?? "",
    "expedited.sent": dayIn(expedited),
    "expedited.reference": expedited?.reference ?? "",
    "answer.when": answered === "" ? "" : longDate(answered),
    "answer.words": reply(notice),
  };
}

const STILL = { removed: "no", some: "some", refused: "yes", nothing: "yes" } as const;

/** `refusal` and `still`, as what came back says them; undefined for any other name. */
export function answerOfFollowed(name: string, printing: About): AnswerValue | undefined {
  if ((name !== "refusal" && name !== "still") || !isAboutPlace(printing.kind)) return undefined;
  const before = earlier(printing.kind, printing.scope, printing.draft);
  if (before?.came === undefined) return undefined;
  if (name === "still") return STILL[before.came];
  if (before.came === "nothing") return "silence";
  return before.came === "refused" && before.why !== "" ? before.why : undefined;
}
