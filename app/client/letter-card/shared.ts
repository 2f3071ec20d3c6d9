/** The types that all cards of the letter page share, and the letter of an offer. */
import type { LetterSource } from "../server/letter-cache.ts";
import type { Navigate } from "../questions/navigate.ts";
import type { Offer } from "../plan/offered.ts";
import { type Kind, type Printing, printingFor } from "../letters/details.ts";
import type { Scope } from "../questions/scope.ts";
import type { Store } from "../draft/store.ts";
import type { Tables } from "../draft/tables.ts";

/** The letter of that kind about the same place or person, if it is offered now, and the way to it. */
export type Opener = (
  kind: Kind,
  scope: Scope,
) => { title: (Node | string)[]; open: () => void } | undefined;

export interface Desk {
  store: Store;
  source: LetterSource;
  navigate: Navigate;
  tables: Tables;
  /** The build that the page belongs to, which may be newer than the draft's. */
  edition: string;
  today: () => Date;
  opener: Opener;
}

/** One card: a letter, or the way to one. */
export interface Card {
  readonly element: HTMLElement;
  refresh(): void;
}

/** The letter of an offer as the draft stands now. */
export function printingOf(offer: Offer, { store, tables, edition }: Desk): Printing {
  return printingFor({ ...offer, tables, draft: { ...store.draft, edition } });
}
