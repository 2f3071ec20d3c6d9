/** Dates as the page's own language writes them; a letter's are in time/dates.ts, always English. */

/** The locale for a language of the page: English dates are British ones. */
export function localeOf(language: string): string {
  return language === "en" || language === "" ? "en-GB" : language;
}

/** "23 November 2026", "23 Tachwedd 2026"; "" for what is not a day. */
export function longDateIn(day: string, language = document.documentElement.lang): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return "";
  return new Intl.DateTimeFormat(localeOf(language), {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  }).format(date);
}

/** "Monday 26 October 2026 at 11:00", on this device's own clock. */
export function longMomentIn(moment: Date, language = document.documentElement.lang): string {
  return new Intl.DateTimeFormat(localeOf(language), {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(moment);
}
