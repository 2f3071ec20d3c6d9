/**
 * The few checks that a typed answer goes through, equal to those of forms/validators.py: both run
 * tests/vectors/checks.json. No regular expression crosses from Python to the browser.
 */
export type Check =
  | { check: "required" | "link" | "email" | "date" | "not-after-today"; message: string }
  | { check: "min" | "max"; n: number; message: string }
  | { check: "not-before"; other: string; message: string }
  | { check: "one-of"; values: string[]; message: string };

/** White space, spelled out: Python's strip() and JavaScript's trim() do not agree on it. */
const WHITE =
  "\t\n\v\f\r \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a" +
  "\u2028\u2029\u202f\u205f\u3000\ufeff";

const LONGEST_LABEL = 63;
const LONGEST_LOCAL = 64;

/** The text without white space at either end. */
export function trimmed(value: string): string {
  const points = [...value];
  const first = points.findIndex((point) => !WHITE.includes(point));
  if (first === -1) return "";
  return points.slice(first, points.findLastIndex((point) => !WHITE.includes(point)) + 1).join("");
}

function hasGap(value: string): boolean {
  return [...value].some((point) => WHITE.includes(point) || point < " ");
}

function isDigits(value: string): boolean {
  return value !== "" && [...value].every((point) => point >= "0" && point <= "9");
}

/** A letter or digit of any script, or a mark that host names carry. */
function fitsHost(point: string): boolean {
  return point > "\u007f" || /[0-9A-Za-z_-]/.test(point);
}

function isLabel(label: string): boolean {
  const points = [...label];
  return points.length > 0 && points.length <= LONGEST_LABEL && points.every(fitsHost);
}

function isHost(host: string): boolean {
  const labels = host.split(".");
  return labels.length > 1 && labels.every(isLabel);
}

/** `example.com/…`, with or without `http(s)://`; a host needs a dot; a port may follow it. */
function isLink(value: string): boolean {
  const [authority = ""] = value.replace(/^https?:\/\//i, "").split(/[/?#]/, 1);
  const [host = "", ...port] = authority.split(":");
  return !hasGap(value) && isHost(host) && port.length <= 1 && port.every(isDigits);
}

function isEmail(value: string): boolean {
  const at = value.lastIndexOf("@");
  if (at < 1 || hasGap(value)) return false;
  const local = value.slice(0, at);
  return [...local].length <= LONGEST_LOCAL && !local.includes("@") && isHost(value.slice(at + 1));
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** `YYYY-MM` or `YYYY-MM-DD`, a real one. */
function isDate(value: string): boolean {
  const parts = value.split("-");
  const lengths = parts.map((part) => part.length).join();
  if (!["4,2", "4,2,2"].includes(lengths) || !parts.every(isDigits)) return false;
  const [year = 0, month = 0, day = 1] = parts.map(Number);
  return year > 0 && day > 0 && day <= daysIn(year, month);
}

function isoDay(today: Date): string {
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${today.getFullYear()}-${two(today.getMonth() + 1)}-${two(today.getDate())}`;
}

/** Whether a date is not earlier than another; a day and a month are compared as months. */
function isNotBefore(late: string, early: string): boolean {
  if (!isDate(late) || !isDate(early)) return true;
  const precision = Math.min(late.length, early.length);
  return late.slice(0, precision) >= early.slice(0, precision);
}

/**
 * Whether a value passes a check; `other` is what the field that `not-before` names holds. An empty value fails `required` and nothing else; white space at
 * the ends counts for `min` and `max` alone.
 */
export function passes(check: Check, value: string, today: Date, other = ""): boolean {
  const bare = trimmed(value);
  if (check.check === "required") return bare !== "";
  if (bare === "") return true;
  switch (check.check) {
    case "min":
      return [...value].length >= check.n;
    case "max":
      return [...value].length <= check.n;
    case "link":
      return isLink(bare);
    case "email":
      return isEmail(bare);
    case "date":
      return isDate(bare);
    case "not-after-today":
      return !isDate(bare) || bare <= isoDay(today).slice(0, bare.length);
    case "not-before":
      return isNotBefore(bare, trimmed(other));
    case "one-of":
      return check.values.includes(value);
  }
}
