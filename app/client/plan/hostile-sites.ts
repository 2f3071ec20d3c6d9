/**
 * Places whose site is never written to: it takes money to remove, shows requests to everyone, or is
 * run by the person. Those behind it, search engines and a helpline come instead. Pure.
 */
import type { Draft } from "../draft/draft.ts";
import { answersOf } from "../letters/request-body.ts";
import { holds, type Rule } from "../draft/rules.ts";
import type { Tables } from "../draft/tables.ts";

const HOSTILE: Rule = {
  any: [{ includes: ["hostile", "yes"] }, { includes: ["service.hostile", "yes"] }],
};

export function hostilePlaces(draft: Draft, tables: Tables): string[] {
  return (draft.lists.places ?? []).filter((place) =>
    holds(HOSTILE, answersOf({ kind: "host-notice", draft, scope: { place }, tables })),
  );
}
