/** The service's own form: where it is, when that was looked up, and what to do if it has moved. */
import { fact, isDoubtful } from "./facts.ts";
import { dayOf } from "./dates.ts";
import { longDateIn } from "./page-dates.ts";
import { isAboutPlace, type Printing, serviceAt } from "./printed.ts";
import { part } from "./sentences.ts";
import type { Fact, Service } from "./tables.ts";

/** Only addresses of the registry, and only https: nothing typed ever becomes a link. */
function usable(found: Fact<string> | undefined): found is Fact<string> {
  return found?.value.startsWith("https://") === true;
}

function showEmail(home: HTMLElement, service: Service | undefined): void {
  const email = fact(service, "email");
  const known = email !== undefined && !["representative", "privacy"].includes(email.role);
  part(home, "form-by-email").hidden = !known;
  part(home, "form-email").textContent = known ? email.value : "";
}

function showForm(home: HTMLElement, form: Fact<string>, service: Service): void {
  (part(home, "form-link") as HTMLAnchorElement).href = form.value;
  part(home, "form-general").hidden = service.general !== true;
  part(home, "form-checked").hidden = false;
  part(home, "form-date").textContent = longDateIn(form.seen);
  part(home, "form-unconfirmed").hidden = !isDoubtful(form, dayOf(new Date()));
}

/** Only about letters to a service; a service that nobody knows still gets the general advice. */
export function showFormLink(home: HTMLElement, printing: Printing): void {
  const { kind, scope } = printing;
  home.hidden = !isAboutPlace(kind) || scope.place === undefined;
  if (scope.place === undefined) return;
  const service = serviceAt(scope.place, printing);
  const form = fact(service, "report_url");
  part(home, "form-known").hidden = !usable(form);
  part(home, "form-unknown").hidden = usable(form);
  showEmail(home, service);
  if (service !== undefined && usable(form)) showForm(home, form, service);
}
