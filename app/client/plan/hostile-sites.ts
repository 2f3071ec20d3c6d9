/**
 * Places whose site is not written to: it takes money to remove, shows requests to everyone, or is
 * run by the person, or nobody said that it is not. Those behind it, search engines and a helpline
 * come instead. Pure.
 */
import type { Draft } from "../draft/draft.ts";
import { answersOf } from "../letters/request-body.ts";
import { holds, type Rule } from "../draft/rules.ts";
import { UNASKED } from "../questions/scope.ts";
import type { Tables } from "../draft/tables.ts";

const HOSTILE: Rule = {
  any: [{ includes: ["hostile", "yes"] }, { includes: ["service.hostile", "yes"] }],
};

const IN_DOUBT: Rule = { includes: ["hostile", "unsure", UNASKED] };

function placesWhere(rule: Rule, draft: Draft, tables: Tables): string[] {
  return (draft.lists.places ?? []).filter((place) =>
    holds(rule, answersOf({ kind: "host-notice", draft, scope: { place }, tables })),
  );
}

/** Places whose site is hostile: the person said so, or the registry knows. */
export function hostilePlaces(draft: Draft, tables: Tables): string[] {
  return placesWhere(HOSTILE, draft, tables);
}

/** Hostile places, and those where the question was not answered, or with "not sure". */
export function unsafePlaces(draft: Draft, tables: Tables): string[] {
  return placesWhere({ any: [HOSTILE, IN_DOUBT] }, draft, tables);
}
