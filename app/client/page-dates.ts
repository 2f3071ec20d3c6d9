/** Dates as the page's own language writes them; a letter's dates are dates.ts, always English. */

/** "23 November 2026", "23 Tachwedd 2026"; "" for what is not a day. */
export function longDateIn(day: string, language = document.documentElement.lang): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return "";
  const english = language === "en" || language === "";
  return new Intl.DateTimeFormat(english ? "en-GB" : language, {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  }).format(date);
}
