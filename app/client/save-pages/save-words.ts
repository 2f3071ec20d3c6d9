/** The page's sentences about saving: states, times and mistakes in a code. */
import { CodeMistake } from "../sealing/code-mistakes.ts";
import type { Draft } from "../draft/draft.ts";
import { Problem } from "../server/errors.ts";
import type { Keeper, KeptState } from "../saving/keeper.ts";
import { localeOf } from "../page/dates-in-words.ts";
import { problemText, text } from "../page/words.ts";
import { counted, language } from "../page/plurals.ts";
import { daysOf } from "../saving/copy-ready.ts";

const DAY = 86_400_000;

export { language } from "../page/plurals.ts";

/** The sentence about the state of a kept draft; "" shows none. */
export function stateText(keeper: Keeper, draft: Draft): string {
  const { state } = keeper;
  if (state.kind === "saved" && keeper.oldWordsWork) return text("save.old-words");
  if (state.kind === "saved") return text("save.saved", { time: clockTime(draft.savedAt) });
  if (state.kind === "opened") return savedTimes(draft);
  return text(`save.${state.kind}`);
}

/** States that a person should hear of; the others are only written. */
export function isUrgent({ kind }: KeptState): boolean {
  return !["changed", "saving", "saved", "opened"].includes(kind);
}

/** "Saved 12 times, last 3 December 14:10". */
export function savedTimes({ saves, savedAt }: Draft): string {
  if (saves === 0 || savedAt === "") return text("saved-never");
  return counted("saved-times", saves, { when: dayAndTime(savedAt) });
}

/** When the box will be deleted, counted from the last save. */
export function untilText(draft: Draft): string {
  if (draft.savedAt === "") return "";
  const over = new Date(Date.parse(draft.savedAt) + daysOf(draft) * DAY);
  return text("save.until", { date: inWords(over, { day: "numeric", month: "long", year: "numeric" }) });
}

export function mistakeText(error: unknown): string {
  if (!(error instanceof CodeMistake)) throw error;
  const { kind, position, count } = error;
  return text(`code.${kind}`, { position, count });
}

/** The sentence for a refusal of the server; `otherwise` for other errors, mostly that nothing answered. */
export function refusalText(error: unknown, otherwise: string): string {
  return error instanceof Problem ? problemText(error.slug) : text(otherwise);
}

function clockTime(at: string): string {
  return inWords(new Date(at), { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
}

/** The year only when it is not this one. */
function dayAndTime(at: string): string {
  const date = new Date(at);
  const year = date.getFullYear() === new Date().getFullYear() ? {} : { year: "numeric" as const };
  return `${inWords(date, { day: "numeric", month: "long", ...year })} ${clockTime(at)}`;
}

function inWords(date: Date, format: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(localeOf(language()), format).format(date);
}
