/**
 * The words of a letter about a service's company and contact. The row always stands, so that no
 * request tells whether they are known; where they are not, the letter says so. Pure.
 */
import { forReports, privacyContact } from "./facts.ts";
import type { Service } from "../draft/tables.ts";

/** Letters are English: "The company behind it is not known to me." */
const NOT_KNOWN = "not known to me";
const WHOEVER = "The provider of this service";
const PUBLISHED = "the one that the service publishes";

/** The company's name, as it stands in a sentence. */
export function companyOf(service: Service | undefined): string {
  return forReports(service, "entity") ?? NOT_KNOWN;
}

/** The lines under the service's name where the letter is addressed. */
export function addressOf(service: Service | undefined): string {
  const company = forReports<string>(service, "entity") ?? WHOEVER;
  return [company, ...(forReports<string[]>(service, "address") ?? [])].join("\n");
}

/** Who takes requests about personal data, on one line. */
export function privacyOf(service: Service | undefined): string {
  return privacyContact(service).replaceAll("\n", ", ") || PUBLISHED;
}
