/**
 * The bank holidays of the United Kingdom that fall on a weekday, by the part of it.
 *
 * From the package `holidays` 0.109 (GB: ENG, SCT, NIR), read on 24 November 2026; a test works the
 * yearly ones out by the rules of the Banking and Financial Dealings Act 1971 and the usual
 * proclamations, and compares. Days after the last that gov.uk has published can still change.
 */
import type { Day } from "./dates.ts";

export type Part = "england-wales" | "scotland" | "northern-ireland";

export const PARTS: readonly Part[] = ["england-wales", "scotland", "northern-ireland"];

export const FIRST_YEAR = 2024;
export const LAST_YEAR = 2030;

/** Year → `MMDD` of each holiday. */
type Years = Readonly<Record<string, string>>;

const DAYS: Readonly<Record<Part, Years>> = {
  "england-wales": {
    2024: "0101 0329 0401 0506 0527 0826 1225 1226",
    2025: "0101 0418 0421 0505 0526 0825 1225 1226",
    2026: "0101 0403 0406 0504 0525 0831 1225 1228",
    2027: "0101 0326 0329 0503 0531 0830 1227 1228",
    2028: "0103 0414 0417 0501 0529 0828 1225 1226",
    2029: "0101 0330 0402 0507 0528 0827 1225 1226",
    2030: "0101 0419 0422 0506 0527 0826 1225 1226",
  },
  scotland: {
    2024: "0101 0102 0329 0506 0527 0805 1202 1225 1226",
    2025: "0101 0102 0418 0505 0526 0804 1201 1225 1226",
    2026: "0101 0102 0403 0504 0525 0615 0803 1130 1225 1228",
    2027: "0101 0104 0326 0503 0531 0802 1130 1227 1228",
    2028: "0103 0104 0414 0501 0529 0807 1130 1225 1226",
    2029: "0101 0102 0330 0507 0528 0806 1130 1225 1226",
    2030: "0101 0102 0419 0506 0527 0805 1202 1225 1226",
  },
  "northern-ireland": {
    2024: "0101 0318 0329 0401 0506 0527 0712 0826 1225 1226",
    2025: "0101 0317 0418 0421 0505 0526 0714 0825 1225 1226",
    2026: "0101 0317 0403 0406 0504 0525 0713 0831 1225 1228",
    2027: "0101 0317 0326 0329 0503 0531 0712 0830 1227 1228",
    2028: "0103 0317 0414 0417 0501 0529 0712 0828 1225 1226",
    2029: "0101 0319 0330 0402 0507 0528 0712 0827 1225 1226",
    2030: "0101 0318 0419 0422 0506 0527 0712 0826 1225 1226",
  },
};

const HOLIDAYS = Object.fromEntries(
  PARTS.map((part) => [
    part,
    new Set(
      Object.entries(DAYS[part]).flatMap(([year, days]) =>
        days.split(" ").map((day) => `${year}-${day.slice(0, 2)}-${day.slice(2)}`),
      ),
    ),
  ]),
) as Record<Part, Set<Day>>;

/** Whether the table says what is a holiday in that year. */
export function isKnownYear(day: Day): boolean {
  const year = Number(day.slice(0, 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

export function isBankHoliday(day: Day, part: Part): boolean {
  return HOLIDAYS[part].has(day);
}
