/** The fields in which the person says when a letter was sent, and on which day an answer came. */
import { dayOf, isDay } from "../time/dates.ts";
import { westernDigits } from "../text/digits.ts";
import type { Sent } from "../letters/sent-record.ts";
import { part, parts } from "../page/find.ts";
import { instantOf, stampOf } from "../time/moments.ts";

export type Control = HTMLInputElement | HTMLSelectElement;

const TIME = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/;

export function controls(home: HTMLElement, which: "sent" | "came"): Control[] {
  return parts(home, `${which}-part`) as Control[];
}

/** The day in the three fields, or "" when they are no day up to today. */
export function typedDay(home: HTMLElement, which: "sent" | "came", today: Date): string {
  const [day = "", month = "", year = ""] = controls(home, which).map(({ value }) =>
    westernDigits(value).trim(),
  );
  const typed = `${year}-${month}-${day.padStart(2, "0")}`;
  return isDay(typed) && typed <= dayOf(today) ? typed : "";
}

export function putDay(home: HTMLElement, which: "sent" | "came", day: string): void {
  const [year = "", month = "", of = ""] = day.split("-");
  const values = [String(Number(of)), month, year];
  controls(home, which).forEach((control, index) => {
    control.value = values[index] ?? "";
  });
}

/** Fill in this month and year, and no day, so that the day of the answer is quick to type. */
export function putMonth(home: HTMLElement, today: Date): void {
  putDay(home, "came", dayOf(today));
  for (const day of controls(home, "came").slice(0, 1)) day.value = "";
}

export function timeField(home: HTMLElement): HTMLInputElement {
  return part(home, "sent-time") as HTMLInputElement;
}

/**
 * The moment on this day at the time in the field, or the day alone when that is empty; undefined for
 * a time that is none, or to come.
 */
export function typedMoment(home: HTMLElement, day: string, today: Date): string | undefined {
  const typed = westernDigits(timeField(home).value).trim();
  if (typed === "") return day;
  const found = TIME.exec(typed);
  if (found === null) return undefined;
  const [, hour = "", minute = ""] = found;
  const moment = instantOf(`${day}T${hour.padStart(2, "0")}:${minute}`);
  return moment === undefined || moment > today ? undefined : stampOf(moment);
}

export function putSent(home: HTMLElement, sent: Sent | undefined, today: Date): void {
  const stamp = sent === undefined || sent.at === "" ? stampOf(today) : sent.at;
  putDay(home, "sent", stamp.slice(0, 10));
  timeField(home).value = stamp.slice(11, 16);
  if (sent === undefined || sent.at === "") now.set(home, typedSent(home));
  else now.delete(home);
}

/** The values of the fields when they last showed the present moment. */
const now = new WeakMap<HTMLElement, string>();

function typedSent(home: HTMLElement): string {
  return [...controls(home, "sent"), timeField(home)].map(({ value }) => value).join("|");
}

/** Whether the fields still show the present moment: then the moment of pressing the button counts. */
export function isUntouched(home: HTMLElement): boolean {
  return now.get(home) === typedSent(home);
}

/** Empty the time after another day was typed, if it still shows the present time: it is not that day's. */
export function forgetTime(home: HTMLElement): void {
  const time = timeField(home);
  if (now.get(home)?.split("|").at(-1) === time.value) time.value = "";
  now.delete(home);
}
