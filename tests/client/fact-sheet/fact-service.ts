/** Facts that a letter must print of the service and its host, read from the registry a second time. */
import type { Draft } from "../../../app/client/draft/draft.ts";
import type { Service, Tables } from "../../../app/client/draft/tables.ts";

type Told = Record<string, string>;

function entryOf(id: string, { services }: Tables): Service | undefined {
  return services.find((service) => service.id === id);
}

/** The entry picked, else that of the longest host name which the first link ends in, if it is shown. */
export function serviceAtPlace(place: string, draft: Draft, tables: Tables): Service | undefined {
  const picked = draft.details[`${place}/place.service`] ?? "";
  if (picked !== "") return entryOf(picked, tables);
  const sort = String(draft.answers[`${place}/place.sort`]);
  const isLinked = !["message", "private-account", "own-account"].includes(sort);
  const url = isLinked ? (draft.details[`${place}/links/link0`] ?? "") : "";
  const host = url === "" ? "" : new URL(url).hostname;
  const [found] = tables.hosts
    .filter(([known]) => host === known.replace("=", "") || host.endsWith(`.${known}`))
    .toSorted(([one], [other]) => other.length - one.length);
  return found === undefined ? undefined : entryOf(found[1], tables);
}

function nameOf(entry: Service | undefined, typed: string): string {
  const registered = entry?.generic === true ? "" : (entry?.name ?? "");
  return registered === "" ? typed : registered;
}

/** The host of the first link that is asked for at such a place, without its `www.`. */
function hostIn(place: string, { answers, details }: Draft): string {
  const hidden = ["message", "private-account", "own-account"];
  const url = details[`${place}/links/link0`] ?? "";
  const isHidden = hidden.includes(String(answers[`${place}/place.sort`]));
  return url === "" || isHidden ? "" : new URL(url).hostname.replace("www.", "");
}

/** As a letter has it that leaves no link out. */
export function serviceNameAt(place: string, draft: Draft, tables: Tables, hasLinks = true): string {
  const typed = draft.details[`${place}/place.service_name`] ?? "";
  const isPicked = (draft.details[`${place}/place.service`] ?? "") !== "";
  const name = !isPicked && typed !== "" ? typed : nameOf(serviceAtPlace(place, draft, tables), typed);
  return name === "" && hasLinks ? hostIn(place, draft) : name;
}

/** A fact that somebody confirmed, and that is for reports. */
function confirmed(entry: Service | undefined, name: string): string[] {
  const fact = entry?.facts?.[name];
  const isFor = fact?.role === "" || fact?.role === "general";
  return fact !== undefined && isFor && fact.confidence !== "unverified"
    ? [fact.value as string | string[]].flat()
    : [];
}

function addressOf(entry: Service | undefined): string {
  const [company = "The provider of this service"] = confirmed(entry, "entity");
  return [company, ...confirmed(entry, "address")].join("\n");
}

function privacyOf(entry: Service | undefined): string {
  for (const name of ["privacy_email", "data_protection_url", "address"]) {
    const value = entry?.facts?.[name]?.value as string | string[] | undefined;
    if (value !== undefined) return [value].flat().join(", ");
  }
  return "the one that the service publishes";
}

function isPublished(place: string, draft: Draft): boolean {
  const sort = draft.answers[`${place}/place.sort`];
  return ["post", "group", "shared-link", "album"].includes(String(sort));
}

export function ofService(place: string, draft: Draft, tables: Tables, hasLinks: boolean): Told {
  const entry = serviceAtPlace(place, draft, tables);
  // Which company it is, is asked once it was said what it does, of a page that others can see.
  const isAsked = isPublished(place, draft) && entry?.kind !== "search";
  const role = isAsked ? String(draft.answers[`${place}/host.role`] ?? "") : "";
  const host = entryOf(draft.details[`${place}/place.${role}`] ?? "", tables);
  return {
    "service.name": serviceNameAt(place, draft, tables, hasLinks),
    "service.entity": confirmed(entry, "entity")[0] ?? "not known to me",
    "service.address": addressOf(entry),
    "service.privacy": privacyOf(entry),
    "host.name": nameOf(host, draft.details[`${place}/place.${role}_name`] ?? ""),
    "host.address": addressOf(host),
  };
}
