/** The group of a letter on the letter page: to do first, may come next, or for later. */
import type { Draft } from "../draft/draft.ts";
import type { Offer } from "./offered.ts";
import { printingFor, serviceAt } from "../letters/details.ts";
import { type Kind, REPORTS } from "../letters/kinds.ts";
import { lookup, type Scope, UNASKED } from "../questions/scope.ts";
import type { Tables } from "../draft/tables.ts";

export type Group = "first" | "next" | "later";

export const GROUPS: readonly Group[] = ["first", "next", "later"];

function given(name: string, scope: Scope, draft: Draft, tables: Tables): string[] {
  return [lookup(draft, scope, tables)(name) ?? []].flat();
}

/** Nothing but a threat: advice comes before any letter. */
export function isOnlyThreat(scope: Scope, draft: Draft, tables: Tables): boolean {
  return given("happened", scope, draft, tables).join() === "threatened";
}

/** The police have the case already: their work comes before a letter to the person. */
function isWithPolice(scope: Scope, draft: Draft, tables: Tables): boolean {
  return (
    given("police", scope, draft, tables).includes("reported") ||
    given("risk", scope, draft, tables).includes("police")
  );
}

/** Whether that kind of letter is offered about the same person, too. */
function has(kind: Kind, { scope }: Offer, offers: readonly Offer[]): boolean {
  return offers.some((other) => other.kind === kind && other.scope.person === scope.person);
}

/** A report about the same place, of which this is no follow-up. */
function hasReport({ scope }: Offer, offers: readonly Offer[]): boolean {
  return offers.some(({ kind, scope: other }) => REPORTS.includes(kind) && other.place === scope.place);
}

/** Kinds of service that usually run their own machines: a letter to their host waits for later. */
const ON_THEIR_OWN: ReadonlySet<string> = new Set(["platform", "messaging", "cloud"]);

/**
 * The group of the letter to a company behind the site: `first` where the site itself gets no letter;
 * `next` while an open question may still allow a report.
 */
function ofHost(offer: Offer, offers: readonly Offer[], draft: Draft, tables: Tables): Group {
  const { kind, scope } = offer;
  if (given("hostile", scope, draft, tables).includes(UNASKED)) return "next";
  if (!hasReport(offer, offers)) return "first";
  const service = serviceAt(scope.place ?? "", printingFor({ kind, draft, scope, tables }));
  return ON_THEIR_OWN.has(service?.kind ?? "") ? "later" : "next";
}

/** The group of an offer: that of the tables, or another one by the answers about this case. */
export function groupOf(
  offer: Offer,
  offers: readonly Offer[],
  draft: Draft,
  tables: Tables,
): Group {
  const { kind, scope } = offer;
  if (kind === "search-removal") return "first";
  // Its warning stands above it, and so do the letters that disclose less of the sender.
  if (kind === "copyright-notice") return "later";
  if (kind === "host-notice") return ofHost(offer, offers, draft, tables);
  const asksFirst = has("withdrawal", offer, offers);
  const withPolice = isWithPolice(scope, draft, tables);
  if (kind === "letter-of-claim") {
    return asksFirst || withPolice || isOnlyThreat(scope, draft, tables) ? "next" : "first";
  }
  if (kind === "solicitor-brief") return asksFirst ? "next" : "first";
  if (kind === "police-letter" && withPolice) return "first";
  return tables.letters.find((letter) => letter.kind === kind)?.group ?? "next";
}
