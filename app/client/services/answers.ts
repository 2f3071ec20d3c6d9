/**
 * The answers that follow from a place's service: its kind, the laws that reach it, where it is. The
 * values are those of app/letters/answers/vocabulary.py; the service itself is never among them.
 */
import type { AnswerValue, Draft } from "../draft/draft.ts";
import { fact, hasReportRoute } from "./facts.ts";
import { serviceOf } from "./of-link.ts";
import { siteHost } from "./site-name.ts";
import type { Service, Tables } from "../draft/tables.ts";
import type { Shown } from "../draft/view.ts";

type Known = Partial<Pick<Tables, "services" | "hosts">>;

export const OTHER = "other";

/** Details and lists that the service of a place is recognised from. */
export const TOLD_BY: readonly string[] = ["place.service", "place.service_name", "links"];

/** The id picked for a place, else that of the service its first link leads to, else "". */
export function serviceIdAt(place: string, draft: Shown, { hosts = [] }: Known): string {
  const picked = draft.details[`places/${place}/place.service`] ?? "";
  if (picked !== "") return picked;
  const [first = ""] = draft.lists[`places/${place}/links`] ?? [];
  return serviceOf(draft.details[`places/${place}/links/${first}`] ?? "", { hosts }) ?? "";
}

/** The links of a place, as they were pasted; one in which nothing stands yet is none. */
function linksOf(place: string, { details, lists }: Draft): string[] {
  const home = `places/${place}/links`;
  return (lists[home] ?? []).map((id) => details[`${home}/${id}`] ?? "").filter((url) => url.trim() !== "");
}

/** The host of the place's first link, or "" while it is not whole. */
export function siteLinkedAt(place: string, draft: Draft): string {
  return siteHost(linksOf(place, draft)[0] ?? "");
}

/**
 * Whether it is known what a place's site is called: by its entry, a name or a link. `begun` is a
 * name that was typed and not picked or left yet.
 */
function namedAt(place: string, draft: Shown, known: Known): "yes" | "begun" | "no" {
  if (serviceIdAt(place, draft, known) !== "") return "yes";
  if (siteLinkedAt(place, draft) !== "") return "yes";
  return (draft.details[`places/${place}/place.service_name`] ?? "").trim() === "" ? "no" : "begun";
}

/**
 * Whether the registry knows this one site well enough to write to it without asking about danger:
 * never an entry that stands for many, unless a link leads to a host of its own, and an adult site
 * only where its own way for reports is known.
 */
function isKnown(place: string, draft: Shown, known: Known): boolean {
  const id = serviceIdAt(place, draft, known);
  const service = (known.services ?? []).find((each) => each.id === id);
  if (service === undefined || service.id === OTHER) return false;
  if (service.generic === true) {
    return linksOf(place, draft).some((url) => serviceOf(url, { hosts: known.hosts ?? [] }) === id);
  }
  return service.kind !== "adult" || hasReportRoute(service);
}

/** A place's service; `other` when it is not known, so that nothing is claimed about it. */
function serviceIn(place: string, draft: Shown, known: Known): Service | undefined {
  const id = serviceIdAt(place, draft, known);
  const services = known.services ?? [];
  return services.find((each) => each.id === id) ?? services.find((each) => each.id === OTHER);
}

/** The answers that a service gives. */
export function answersOfService(service: Service | undefined): Record<string, AnswerValue> {
  return {
    "service.kind": service?.kind ?? OTHER,
    "service.regimes": [...(service?.regimes ?? [])],
    "service.establishment": service?.where ?? "unknown",
    "service.hostile": fact<boolean>(service, "hostile")?.value === true ? "yes" : "no",
  };
}

export function isOfService(name: string): boolean {
  return name.startsWith("service.");
}

/** One of these answers, or one that stays in the page, as no letter reads it: is it named, known. */
export function serviceAnswer(
  name: string,
  draft: Shown,
  place: string | undefined,
  known: Known,
): AnswerValue | undefined {
  if (place === undefined) return undefined;
  if (name === "service.named") return namedAt(place, draft, known);
  if (name === "service.known") return isKnown(place, draft, known) ? "yes" : "no";
  return answersOfService(serviceIn(place, draft, known))[name];
}
