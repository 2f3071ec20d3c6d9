/** The service's own form: where it is, when that was looked up, and what to do if it has moved. */
import { longDateIn } from "./page-dates.ts";
import { isAboutPlace, type Printing, serviceAt } from "./printed.ts";
import { part } from "./sentences.ts";

/** Only addresses of the registry, and only https: nothing typed ever becomes a link. */
function usable(url: string | undefined): url is string {
  return url !== undefined && url.startsWith("https://");
}

export function showFormLink(home: HTMLElement, printing: Printing): void {
  const { kind, scope } = printing;
  home.hidden = !isAboutPlace(kind) || scope.place === undefined;
  if (scope.place === undefined) return;
  const service = serviceAt(scope.place, printing);
  const url = service?.report_url ?? undefined;
  part(home, "form-known").hidden = !usable(url);
  part(home, "form-unknown").hidden = usable(url);
  if (!usable(url)) return;
  (part(home, "form-link") as HTMLAnchorElement).href = url;
  part(home, "form-checked").hidden = !service?.checked_on;
  part(home, "form-date").textContent = longDateIn(service?.checked_on ?? "");
  part(home, "form-unconfirmed").hidden = service?.confidence === "verified";
}
