/** Single days as text, `YYYY-MM-DD`: whether there is such a day, and how many lie between two. */
import { type Day, plusDays } from "./dates.ts";

const SHAPE = /^(?:19|20)\d{2}-\d{2}-\d{2}$/;

/** Whether the calendar has this day: 31 February is none. */
export function isDay(value: string): value is Day {
  if (!SHAPE.test(value)) return false;
  return !Number.isNaN(Date.parse(`${value}T00:00:00Z`)) && plusDays(value, 0) === value;
}

/** The days from one to a later one; both must be days. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}
