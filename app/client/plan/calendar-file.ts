/**
 * The calendar file of the next dates (RFC 5545): times, and a neutral title. It is made in the
 * browser and names no person, no service and no letter. Pure.
 */
import { type Day, plusDays } from "../time/dates.ts";
import type { Due } from "./next-steps.ts";

const NEWLINE = "\r\n";
const LINE_OCTETS = 75;
const encoder = new TextEncoder();

/** No line is longer than 75 octets; a line that goes on begins with a space. No character is cut. */
export function fold(line: string): string {
  const lines: string[] = [];
  let now = "";
  let octets = 0;
  for (const character of line) {
    const more = encoder.encode(character).length;
    if (octets + more > LINE_OCTETS) {
      lines.push(now);
      now = " ";
      octets = 1;
    }
    now += character;
    octets += more;
  }
  return [...lines, now].join(NEWLINE);
}

/** TEXT: backslash, semicolon, comma and line break are written with a backslash. */
export function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\r\n|\r|\n/g, "\\n");
}

function dateOf(day: Day): string {
  return day.replaceAll("-", "");
}

function momentOf(date: Date): string {
  return date.toISOString().replace(/[-:]|\.\d{3}/g, "");
}

function times(due: Due): string[] {
  if ("at" in due) return [`DTSTART:${momentOf(due.at)}`, "DURATION:PT15M"];
  return [`DTSTART;VALUE=DATE:${dateOf(due.on)}`, `DTEND;VALUE=DATE:${dateOf(plusDays(due.on, 1))}`];
}

interface Made {
  title: string;
  now: Date;
  /** A new one for each event. */
  id: () => string;
}

function event(due: Due, { title, now, id }: Made): string[] {
  const words = escapeText(title);
  return [
    "BEGIN:VEVENT",
    `UID:${id()}`,
    `DTSTAMP:${momentOf(now)}`,
    ...times(due),
    `SUMMARY:${words}`,
    "CLASS:PRIVATE",
    "TRANSP:TRANSPARENT",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${words}`,
    // At nine in the morning of a whole day, and at the moment itself of one that has an hour.
    `TRIGGER:${"at" in due ? "PT0S" : "PT9H"}`,
    "END:VALARM",
    "END:VEVENT",
  ];
}

function keyOf(due: Due): string {
  return "at" in due ? momentOf(due.at) : dateOf(due.on);
}

/** One event for each moment and each day, however many letters it is about. */
export function calendarFile(dues: readonly Due[], made: Made): string {
  const each = new Map(dues.map((due) => [keyOf(due), due]));
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//calendar//EN",
    "CALSCALE:GREGORIAN",
    ...[...each.values()].flatMap((due) => event(due, made)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => fold(line) + NEWLINE).join("");
}
