/**
 * The form in which the person notes that a letter was sent: when, under which number, and the answer.
 * All of it is kept in the draft. Only the sort of answer and its reason are sent to the server, as
 * declared answers, when a letter that follows is asked for.
 */
import { showNext } from "./next-list.ts";
import { nextSteps } from "../plan/next-steps.ts";
import type { Opener } from "./shared.ts";
import { announce } from "../page/announce.ts";
import { part, parts } from "../page/find.ts";
import { labelled } from "../page/labelled.ts";
import { text } from "../page/words.ts";
import { longDateIn, longMomentIn } from "../page/dates-in-words.ts";
import { reviewDay, reviewDays, sentOn } from "../letters/review-day.ts";
import type { Printing } from "../letters/details.ts";
import { type CameBack, homesOf, note, type Sent, sentOf } from "../letters/sent-record.ts";
import {
  type Control,
  controls,
  forgetTime,
  isUntouched,
  putDay,
  putMonth,
  putSent,
  timeField,
  typedDay,
  typedMoment,
} from "./sent-fields.ts";
import { instantOf } from "../time/moments.ts";
import type { Store } from "../draft/store.ts";
import { showTyped, whenTyped } from "../page/typed-field.ts";

interface Box {
  home: HTMLElement;
  store: Store;
  number: number;
  printing: () => Printing;
  today: () => Date;
  opener: Opener;
}

function sayWrong(home: HTMLElement, name: string, wrong: boolean, where: Control[]): void {
  const error = part(home, name);
  error.hidden = !wrong;
  for (const control of where) control.setAttribute("aria-invalid", String(wrong));
  if (!wrong) return;
  announce(error.textContent ?? "");
  where[0]?.focus();
}

function noteSent({ home, store, printing, today, opener }: Box): void {
  if (isUntouched(home)) putSent(home, undefined, today());
  const day = typedDay(home, "sent", today());
  sayWrong(home, "sent-error", day === "", controls(home, "sent"));
  if (day === "") return;
  const at = typedMoment(home, day, today());
  sayWrong(home, "sent-time-error", at === undefined, [timeField(home)]);
  if (at === undefined) return;
  note(store, printing(), { sent: at });
  showSent(home, printing(), today(), opener);
  part(home, "sent-said").focus();
}

function undo({ home, store, printing, today, opener }: Box): void {
  const sent = sentOf(printing(), printing().draft);
  putSent(home, sent, today());
  note(store, printing(), { sent: "", came: "", "came.on": "", why: "" });
  showSent(home, printing(), today(), opener);
  controls(home, "sent")[0]?.focus();
}

function cameBack({ store, printing }: Box, came: CameBack): void {
  const sent = sentOf(printing(), printing().draft);
  const on = came === "nothing" ? "" : (sent?.cameOn ?? "");
  note(store, printing(), { came, "came.on": on, ...(came === "refused" ? {} : { why: "" }) });
}

/** Note the day of the answer. The person says it; until they do, the letters name no day. */
function noteDay({ home, store, printing, today }: Box): void {
  if (controls(home, "came")[0]?.value === "") return note(store, printing(), { "came.on": "" });
  const day = typedDay(home, "came", today());
  part(home, "came-error").hidden = day !== "";
  for (const each of controls(home, "came")) each.setAttribute("aria-invalid", String(day === ""));
  if (day !== "") note(store, printing(), { "came.on": day });
}

/** Controls of one card have names and ids of their own, and an error that describes them. */
function nameControls(home: HTMLElement, number: number): void {
  for (const [index, control] of home.querySelectorAll<HTMLElement>("input, select, textarea").entries()) {
    labelled(control, `sent-${number}-${index}`);
    if (control instanceof HTMLInputElement && control.type === "radio") {
      control.name = `sent-${number}`;
    }
  }
  for (const name of ["sent-error", "sent-time-error", "came-error"]) {
    for (const error of parts(home, name)) error.id = `${name}-${number}`;
  }
  part(home, "sent-date").setAttribute("aria-describedby", `sent-error-${number}`);
  timeField(home).setAttribute("aria-describedby", `sent-time-error-${number}`);
  for (const date of parts(home, "came-date")) {
    date.setAttribute("aria-describedby", `came-error-${number}`);
  }
}

function bindAnswer(box: Box): void {
  const { home, store, printing, today } = box;
  for (const input of parts(home, "came-back") as HTMLInputElement[]) {
    input.addEventListener("change", () => cameBack(box, input.value as CameBack));
  }
  for (const why of parts(home, "why") as HTMLSelectElement[]) {
    why.addEventListener("change", () => note(store, printing(), { why: why.value }));
  }
  putMonth(home, today());
  for (const control of controls(home, "came")) {
    control.addEventListener("change", () => noteDay(box));
  }
  for (const words of parts(home, "answer-words") as HTMLTextAreaElement[]) {
    whenTyped(words, (value) => note(store, printing(), { "answer.words": value }));
  }
}

export function bindSent(box: Box): void {
  const { home, store, number, printing, today } = box;
  nameControls(home, number);
  const sent = sentOf(printing(), printing().draft);
  putSent(home, sent, today());
  for (const control of controls(home, "sent")) {
    control.addEventListener("change", () => forgetTime(home));
  }
  const reference = part(home, "sent-reference") as HTMLInputElement;
  showTyped(reference, sent?.reference ?? store.detail(`${homesOf(printing())[0]}/reference/${printing().kind}`));
  whenTyped(reference, (value) => note(store, printing(), { reference: value.trim() }));
  part(home, "sent-note").addEventListener("click", () => noteSent(box));
  part(home, "sent-undo").addEventListener("click", () => undo(box));
  bindAnswer(box);
}

/** The working of the day on which the person writes again, for the letter that says so. */
function showReview(home: HTMLElement, printing: Printing, today: Date): void {
  for (const line of parts(home, "sent-review")) {
    if (sentOn(printing) === "") continue;
    line.textContent = text("sent-review", {
      review: longDateIn(reviewDay(printing, today)),
      days: reviewDays(printing),
      sent: longDateIn(sentOn(printing)),
    });
  }
}

function showAnswer(home: HTMLElement, sent: Sent | undefined): void {
  for (const came of parts(home, "came")) came.hidden = sent === undefined;
  for (const input of parts(home, "came-back") as HTMLInputElement[]) {
    input.checked = input.value === sent?.came;
  }
  const isAnswer = sent?.came !== undefined && sent.came !== "nothing";
  for (const when of parts(home, "came-when")) when.hidden = !isAnswer;
  for (const whole of parts(home, "why-group")) whole.hidden = sent?.came !== "refused";
  for (const why of parts(home, "why") as HTMLSelectElement[]) why.value = sent?.why ?? "";
  for (const words of parts(home, "answer-words") as HTMLTextAreaElement[]) {
    if (words !== document.activeElement) showTyped(words, sent?.words ?? "");
  }
  const isTyping = controls(home, "came").some((control) => control === document.activeElement);
  if (sent !== undefined && sent.cameOn !== "" && !isTyping) putDay(home, "came", sent.cameOn);
}

/** Show the noted sending and answer, and the next steps after them. */
export function showSent(
  home: HTMLElement,
  printing: Printing,
  today: Date,
  opener: Opener,
): void {
  const sent = sentOf(printing, printing.draft);
  const isSent = sent !== undefined && sent.at !== "";
  part(home, "sent-ask").hidden = isSent;
  part(home, "sent-noted").hidden = !isSent;
  if (isSent) {
    const instant = instantOf(sent.at);
    const date = longDateIn(sent.day);
    part(home, "sent-said").textContent = text("sent-said", { date });
    part(home, "sent-moment").textContent =
      instant === undefined ? "" : text("sent-moment", { time: longMomentIn(instant) });
  }
  showReview(home, printing, today);
  showAnswer(home, sent);
  const steps = nextSteps(printing, today).map((step) => ({ step, scope: printing.scope }));
  showNext(part(home, "next"), steps, today, opener);
}
