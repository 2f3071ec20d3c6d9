/**
 * The record of sent letters: when, under which number, and the answer. All of it is kept in the
 * draft. Times, numbers and words are sent to nobody; the sort of answer and its reason are sent as
 * the declared answers `still` and `refusal`, when a letter that follows is asked for. Pure.
 *
 * Kept with the letter's place or person: `sent/<kind>` a stamp, `reference/<kind>` text,
 * `came/<kind>` what came back, `came.on/<kind>` the day it came, `why/<kind>` a refusal's reason,
 * `answer.words/<kind>` what they wrote.
 */
import { type Day, isDay } from "../time/dates.ts";
import type { Draft } from "../draft/draft.ts";
import { isAboutPlace } from "./details.ts";
import { FOLLOWS, type Kind, MAY_BE_FIRST } from "./kinds.ts";
import { listOf, type Scope } from "../questions/scope.ts";
import { dayOfStamp, type Stamp } from "../time/moments.ts";
import type { Store } from "../draft/store.ts";

export const ANSWERS = ["removed", "some", "refused", "nothing"] as const;

export type CameBack = (typeof ANSWERS)[number];

/** One letter of a draft. */
export interface Letter {
  kind: Kind;
  scope: Scope;
}

/** The record of one letter that was sent or answered. */
export interface Sent {
  kind: Kind;
  /** "" when only an answer was noted. */
  at: Stamp;
  day: Day | "";
  reference: string;
  came?: CameBack;
  /** "" when it was not said. */
  cameOn: Day | "";
  /** The reason of a refusal, of the declared answer `refusal`. */
  why: string;
  /** Their words, as they were copied; "" when none were. */
  words: string;
}

/** Where what is kept of a letter stands; several places share one report and each keeps it. */
export function homesOf({ kind, scope }: Letter): string[] {
  const which = isAboutPlace(kind) ? "place" : "person";
  const others = which === "place" ? (scope.also ?? []) : [];
  return [scope[which] ?? "", ...others].map((id) => `${listOf(which)}/${id}`);
}

function kept(name: string, letter: Letter, draft: Draft): string {
  const [home = ""] = homesOf(letter);
  return draft.details[`${home}/${name}/${letter.kind}`] ?? "";
}

/** The letter to the person kept its day alone before others were noted. */
function stampIn(letter: Letter, draft: Draft): Stamp {
  const stamp = kept("sent", letter, draft);
  if (letter.kind !== "letter-of-claim") return dayOfStamp(stamp) === "" ? "" : stamp;
  const day = draft.details[`people/${letter.scope.person}/sent.on`] ?? "";
  if (!isDay(day)) return "";
  return dayOfStamp(stamp) === day ? stamp : day;
}

/** The record of a letter; undefined when it was neither sent nor answered. */
export function sentOf(letter: Letter, draft: Draft): Sent | undefined {
  const at = stampIn(letter, draft);
  const came = ANSWERS.find((answer) => answer === kept("came", letter, draft));
  if (at === "" && came === undefined) return undefined;
  const cameOn = kept("came.on", letter, draft);
  return {
    kind: letter.kind,
    at,
    day: dayOfStamp(at),
    reference: kept("reference", letter, draft),
    ...(came === undefined ? {} : { came }),
    cameOn: isDay(cameOn) ? cameOn : "",
    why: kept("why", letter, draft),
    words: kept("answer.words", letter, draft),
  };
}

type NotedName = "sent" | "reference" | "came" | "came.on" | "why" | "answer.words";

type Noted = Partial<Record<NotedName, string>>;

/** Keep what is given; "" takes it away. */
export function note(store: Store, letter: Letter, noted: Noted): void {
  for (const home of homesOf(letter)) {
    for (const [name, value] of Object.entries(noted)) {
      store.setDetail(`${home}/${name}/${letter.kind}`, value);
    }
  }
  if (letter.kind === "letter-of-claim" && noted.sent !== undefined) {
    store.setDetail(`people/${letter.scope.person}/sent.on`, dayOfStamp(noted.sent));
  }
}

/** Letters that mean nothing before another one was sent. */
export function isFollowUp(kind: Kind): boolean {
  return FOLLOWS[kind] !== undefined && !MAY_BE_FIRST.includes(kind);
}

/** The letter that this one follows; of a copy that came up again, the report about it before. */
export function earlier(kind: Kind, scope: Scope, draft: Draft): Sent | undefined {
  const before = draft.details[`places/${scope.place}/again`] ?? "";
  const follows = FOLLOWS[kind];
  if (follows === undefined) {
    return before === "" ? undefined : sentOf({ kind, scope: { place: before } }, draft);
  }
  const found = follows.map((each) => sentOf({ kind: each, scope }, draft));
  const refused = found.find((each) => each?.came === "refused");
  if (kind === "refusal-answer" && refused !== undefined) return refused;
  return found.find((each) => each !== undefined);
}
