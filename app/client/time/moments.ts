/**
 * A moment as it is kept in a draft: what the person's clock showed, and how far it stood from UTC,
 * `2026-10-25T01:30+01:00`. So the hour that comes twice in autumn is one or the other, and 48 hours
 * later is right on any device. Of a time that nobody remembers the day alone is kept, `2026-10-25`.
 * Pure.
 */
import { type Day, isDay } from "./dates.ts";

export type Stamp = string;

const STAMP = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(Z|[+-]\d{2}:\d{2})?$/;

const two = (value: number): string => String(value).padStart(2, "0");

function offsetOf(date: Date): string {
  const minutes = -date.getTimezoneOffset();
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** The moment on this device's own clock. */
export function stampOf(date: Date): Stamp {
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}${offsetOf(date)}`;
}

/** The moment; undefined for what is none, or has a day alone. Without an offset it is this device's own clock. */
export function instantOf(stamp: Stamp): Date | undefined {
  const [, day = ""] = STAMP.exec(stamp) ?? [];
  return isDay(day) ? new Date(stamp) : undefined;
}

/** The day that the person's clock showed; "" for what is neither a moment nor a day. */
export function dayOfStamp(stamp: Stamp): Day | "" {
  return isDay(stamp) || instantOf(stamp) !== undefined ? stamp.slice(0, 10) : "";
}

/** The moment, or the last minute of a day whose time is not known; undefined for what is neither. */
export function latestOf(stamp: Stamp): Date | undefined {
  return instantOf(isDay(stamp) ? `${stamp}T23:59` : stamp);
}
