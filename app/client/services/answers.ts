/**
 * What follows from a place's service, as rules ask for it: its kind, the laws that reach it, where
 * it is. The words are those of app/letters/vocabulary.py; the service itself is never among them.
 */
import type { AnswerValue } from "../draft/draft.ts";
import { fact } from "./facts.ts";
import { serviceOf } from "./of-link.ts";
import type { Service, Tables } from "../draft/tables.ts";
import type { Shown } from "../draft/view.ts";

type Known = Partial<Pick<Tables, "services" | "hosts">>;

export const OTHER = "other";

/** What tells a place's service. */
export const TOLD_BY: readonly string[] = ["place.service", "place.service_name", "links"];

/** The id picked for a place, else that of the service its first link leads to, else "". */
export function serviceIdAt(place: string, draft: Shown, { hosts = [] }: Known): string {
  const picked = draft.details[`places/${place}/place.service`] ?? "";
  if (picked !== "") return picked;
  const [first = ""] = draft.lists[`places/${place}/links`] ?? [];
  return serviceOf(draft.details[`places/${place}/links/${first}`] ?? "", { hosts }) ?? "";
}

/** A place's service; one that is not known is `other`, of which nothing is claimed. */
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

/** One of these answers, or `service.named`, which stays in the page: no letter reads it. */
export function serviceAnswer(
  name: string,
  draft: Shown,
  place: string | undefined,
  known: Known,
): AnswerValue | undefined {
  if (place === undefined) return undefined;
  if (name === "service.named") return serviceIdAt(place, draft, known) === "" ? "no" : "yes";
  return answersOfService(serviceIn(place, draft, known))[name];
}
