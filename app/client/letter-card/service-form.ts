/** The service's own form: where it is, when that was looked up, and what to do if it has moved. */
import { fact, isDoubtful } from "../services/facts.ts";
import { dayOf } from "../time/dates.ts";
import { longDateIn } from "../page/dates-in-words.ts";
import { hostAt, type Printing, serviceAt } from "../letters/details.ts";
import { part, parts } from "../page/find.ts";
import { showServiceAdvice } from "../page/service-advice.ts";
import type { Fact, Service } from "../draft/tables.ts";

/** Only addresses of the registry, and only https: nothing typed ever becomes a link. */
function usable(found: Fact<string> | undefined): found is Fact<string> {
  return found?.value.startsWith("https://") === true;
}

/** The route of a letter: its service, and the web form and mailbox that take such a letter. */
interface Route {
  service: Service | undefined;
  form: Fact<string> | undefined;
  email: string;
}

/** Where reports go: never a contact that takes data requests alone. */
function emailForReports(service: Service | undefined, name: string): string {
  const found = fact(service, name);
  const isForData = found === undefined || ["representative", "privacy"].includes(found.role);
  return isForData ? "" : found.value;
}

/** The letters to an authority have no address of a service. */
function routeOf(printing: Printing): Route | undefined {
  const { kind, scope } = printing;
  if (scope.place === undefined) return undefined;
  const service = serviceAt(scope.place, printing);
  switch (kind) {
    case "platform-report":
    case "cloud-notice":
    case "search-removal":
    case "chaser":
    case "refusal-answer":
      return { service, form: fact(service, "report_url"), email: emailForReports(service, "email") };
    case "expedited-complaint":
    case "dsa-complaint": {
      const form = fact(service, "complaint_url") ?? fact(service, "report_url");
      return { service, form, email: emailForReports(service, "legal_email") };
    }
    case "copyright-notice":
      return { service, form: undefined, email: emailForReports(service, "legal_email") };
    case "service-erasure":
    case "data-complaint": {
      const email = fact(service, "privacy_email")?.value ?? "";
      return { service, form: fact(service, "data_protection_url"), email };
    }
    case "host-notice": {
      const host = hostAt(printing);
      const email = emailForReports(host, "email");
      return { service: host, form: fact(host, "report_url"), email };
    }
    default:
      return undefined;
  }
}

function showForm(home: HTMLElement, form: Fact<string>, service: Service): void {
  (part(home, "form-link") as HTMLAnchorElement).href = form.value;
  for (const line of parts(home, "form-general")) line.hidden = service.general !== true;
  part(home, "form-checked").hidden = false;
  part(home, "form-date").textContent = longDateIn(form.seen);
  part(home, "form-unconfirmed").hidden = !isDoubtful(form, dayOf(new Date()));
}

/** Only about letters to a service; a service that nobody knows still gets the general advice. */
export function showFormLink(home: HTMLElement, printing: Printing): void {
  const route = routeOf(printing);
  home.hidden = route === undefined;
  if (route === undefined) return;
  const { service, form, email } = route;
  part(home, "form-known").hidden = !usable(form);
  part(home, "form-unknown").hidden = usable(form);
  part(home, "form-by-email").hidden = email === "";
  part(home, "form-email").textContent = email;
  if (service !== undefined && usable(form)) showForm(home, form, service);
  for (const advice of parts(home, "advice-here")) showServiceAdvice(advice, service);
}
