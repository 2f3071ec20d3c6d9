/** What every card of the letter page shares. */
import type { LetterSource } from "./letter-source.ts";
import type { Navigate } from "./navigate.ts";
import type { Offer } from "./offered.ts";
import type { Printing } from "./printed.ts";
import type { Store } from "./store.ts";
import type { Tables } from "./tables.ts";

export interface Desk {
  store: Store;
  source: LetterSource;
  navigate: Navigate;
  tables: Tables;
  /** The build that the page belongs to, which may be newer than the draft's. */
  edition: string;
  today: () => Date;
}

/** One card: a letter, or the way to one. */
export interface Card {
  readonly element: HTMLElement;
  refresh(): void;
}

/** The letter of an offer as the draft stands now. */
export function printingOf(offer: Offer, { store, tables, edition }: Desk): Printing {
  return { ...offer, tables, draft: { ...store.draft, edition } };
}
