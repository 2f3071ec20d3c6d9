/** Facts about a service, and how far each may be used. A missing fact is one nobody knows. */
import type { Fact, Service } from "../draft/tables.ts";

export function fact<Value = string>(
  service: Service | undefined,
  name: string,
): Fact<Value> | undefined {
  return service?.facts?.[name] as Fact<Value> | undefined;
}

/** A contact that takes data requests only: never for a report. */
const NOT_FOR_REPORTS = ["representative", "privacy"];

/** Whether a letter may print it as a fact: somebody confirmed it, and it is for reports. */
function isSound(found: Fact): boolean {
  return found.confidence !== "unverified" && !NOT_FOR_REPORTS.includes(found.role);
}

/** A confirmed contact or name for a report, or undefined. */
export function forReports<Value = string>(
  service: Service | undefined,
  name: string,
): Value | undefined {
  const found = fact<Value>(service, name);
  return found !== undefined && isSound(found) ? found.value : undefined;
}

/** "Check this before you send": not confirmed, or not looked at for too long. */
export function isDoubtful(found: Fact, today: string): boolean {
  return found.confidence === "unverified" || found.due < today;
}

/** Who takes requests about personal data: a mailbox, else a page, else an address. */
export function privacyContact(service: Service | undefined): string {
  const written = ["privacy_email", "data_protection_url"].map((name) => fact(service, name)?.value);
  const address = fact<string[]>(service, "address")?.value ?? [];
  return written.find((value) => value !== undefined) ?? address.join("\n");
}

/** Whether the registry has a way of its own for reports: a form, or a mailbox that takes them. */
export function hasReportRoute(service: Service | undefined): boolean {
  const found = ["report_url", "email"].map((name) => fact(service, name));
  return found.some((each) => each !== undefined && !NOT_FOR_REPORTS.includes(each.role));
}
