/** The day on which a letter was sent, as the person notes it, and when they write again. */
import { dayOf } from "./dates.ts";
import { isDay } from "./days.ts";
import { westernDigits } from "./digits.ts";
import { announce, text } from "./page.ts";
import { longDateIn } from "./page-dates.ts";
import { reviewDay, reviewDays, sentOn } from "./review.ts";
import type { Printing } from "./printed.ts";
import { part, parts } from "./sentences.ts";
import type { Store } from "./store.ts";

interface Sent {
  home: HTMLElement;
  store: Store;
  number: number;
  printing: () => Printing;
  today: () => Date;
}

type Control = HTMLInputElement | HTMLSelectElement;

function controls(home: HTMLElement): Control[] {
  return parts(home, "sent-part") as Control[];
}

function pathOf(printing: Printing): string {
  return `people/${printing.scope.person}/sent.on`;
}

/** The day in the three fields, or "" when they are no day up to today. */
function typedDay(home: HTMLElement, today: Date): string {
  const [day = "", month = "", year = ""] = controls(home).map(({ value }) =>
    westernDigits(value).trim(),
  );
  const typed = `${year}-${month}-${day.padStart(2, "0")}`;
  return isDay(typed) && typed <= dayOf(today) ? typed : "";
}

function putDay(home: HTMLElement, day: string): void {
  const [year = "", month = "", of = ""] = day.split("-");
  const values = [String(Number(of)), month, year];
  controls(home).forEach((control, index) => {
    control.value = values[index] ?? "";
  });
}

function sayWrong(home: HTMLElement, wrong: boolean): void {
  const error = part(home, "sent-error");
  error.hidden = !wrong;
  for (const control of controls(home)) control.setAttribute("aria-invalid", String(wrong));
  if (wrong) {
    announce(error.textContent ?? "");
    controls(home)[0]?.focus();
  }
}

function note({ home, store, printing, today }: Sent): void {
  const day = typedDay(home, today());
  sayWrong(home, day === "");
  if (day === "") return;
  store.setDetail(pathOf(printing()), day);
  showSent(home, printing(), today());
  part(home, "sent-said").focus();
}

function undo({ home, store, printing, today }: Sent): void {
  putDay(home, sentOn(printing()) || dayOf(today()));
  store.setDetail(pathOf(printing()), "");
  showSent(home, printing(), today());
  controls(home)[0]?.focus();
}

export function bindSent(sent: Sent): void {
  const { home, number, printing, today } = sent;
  const error = part(home, "sent-error");
  error.id = `sent-${number}-error`;
  part(home, "sent-date").setAttribute("aria-describedby", error.id);
  for (const control of controls(home)) {
    control.id = `sent-${number}-${control.dataset.sentPart}`;
    control.parentElement?.querySelector("label")?.setAttribute("for", control.id);
  }
  putDay(home, sentOn(printing()) || dayOf(today()));
  part(home, "sent-note").addEventListener("click", () => note(sent));
  part(home, "sent-undo").addEventListener("click", () => undo(sent));
}

/** What was noted, and the working of the day on which they write again. */
export function showSent(home: HTMLElement, printing: Printing, today: Date): void {
  const sent = sentOn(printing);
  part(home, "sent-ask").hidden = sent !== "";
  part(home, "sent-noted").hidden = sent === "";
  if (sent === "") return;
  const date = longDateIn(sent);
  const review = longDateIn(reviewDay(printing, today));
  part(home, "sent-said").textContent = text("sent-said", { date });
  for (const line of parts(home, "sent-review")) {
    line.textContent = text("sent-review", { review, days: reviewDays(printing), sent: date });
  }
}
