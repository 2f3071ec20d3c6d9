/** The service's own form: where it is, when that was looked up, and what to do if it has moved. */
import { longDateIn } from "./page-dates.ts";
import { isAboutPlace, type Printing, serviceAt } from "./printed.ts";
import { part } from "./sentences.ts";
import type { Service } from "./tables.ts";

/** Only addresses of the registry, and only https: nothing typed ever becomes a link. */
function usable(url: string | null | undefined): url is string {
  return typeof url === "string" && url.startsWith("https://");
}

function showEmail(home: HTMLElement, email: unknown): void {
  const known = typeof email === "string" && email !== "";
  part(home, "form-by-email").hidden = !known;
  part(home, "form-email").textContent = known ? email : "";
}

function showForm(home: HTMLElement, url: string, service: Service): void {
  (part(home, "form-link") as HTMLAnchorElement).href = url;
  part(home, "form-general").hidden = service.general_form !== true;
  part(home, "form-checked").hidden = !service.checked_on;
  part(home, "form-date").textContent = longDateIn(service.checked_on ?? "");
  part(home, "form-unconfirmed").hidden = service.confidence === "verified";
}

/** Only about letters to a service; a service that nobody knows still gets the general advice. */
export function showFormLink(home: HTMLElement, printing: Printing): void {
  const { kind, scope } = printing;
  home.hidden = !isAboutPlace(kind) || scope.place === undefined;
  if (scope.place === undefined) return;
  const service = serviceAt(scope.place, printing);
  const url = service?.report_url;
  part(home, "form-known").hidden = !usable(url);
  part(home, "form-unknown").hidden = usable(url);
  showEmail(home, service?.email);
  if (service !== undefined && usable(url)) showForm(home, url, service);
}
