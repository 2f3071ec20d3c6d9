/** The name of a site that has no other: the host of its link, without `www.` or `m.`. Pure. */
import { hostOf, target } from "./of-link.ts";

/** A single word, such as "localhost" or half an address that is being typed, names no site. */
const WHOLE = /[.:]/;

/** The host that the link leads to in the end, or "" where it leads to none. */
export function siteHost(url: string): string {
  if (url.trim() === "") return "";
  const address = target(url);
  const host = address === undefined ? "" : hostOf(address);
  const short = host.replace(/^(?:www|m)\./, "");
  return [short, host].find((name) => WHOLE.test(name)) ?? "";
}
