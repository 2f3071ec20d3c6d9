/** The tables that the page carries for the client, made by app/wizard/tables.py. Types only. */
import type { Rule } from "./rules.ts";

export type ScopeName = "case" | "place" | "person";

export interface FieldTable {
  name: string;
  type: string;
  /** When the field is shown within its step; null is always. */
  shown: Rule | null;
  /** Of a field of rows or links: the gap that each input of a row fills, and when the input is shown. */
  cells?: { name: string; shown: Rule | null }[];
}

export interface StepTable {
  name: string;
  scope: ScopeName;
  /** Reads `path`, which the scope tells: see lookup() in questions/scope.ts. */
  applies: Rule;
  /** A closed door: it has no way on, and no later step applies while it does. */
  stop?: boolean;
  /** Not a question: the letters, saving, opening. */
  screen?: boolean;
  /** A later question: asked from the letter page only, for the letters that want it. */
  papers?: boolean;
  fields: FieldTable[];
  /** Every answer and detail that the step asks for. */
  asks: string[];
}

export interface LetterTable {
  kind: string;
  scope: ScopeName;
  /** Where it stands on the letter page. */
  group: "first" | "next" | "later";
  applies: Rule;
  /** The later steps whose questions this kind reads. */
  papers: string[];
}

export interface AnswerTable {
  name: string;
  values: string[];
  several: boolean;
  derived: boolean;
}

/** A row of the details table, app/letters/details/: one gap. */
export interface PlaceholderTable {
  name: string;
  prompt: string;
  /** One line of text where it is absent. */
  type?: "lines" | "link" | "date" | "month";
  list?: string;
  /** In a row of a list: the detail typed once for all rows, where the row has none. */
  ifEmpty?: string;
  /** Where the words come from; typed where it is absent. */
  from?: "noted" | "sourced" | "computed" | "left-open";
  /** The derived answer `has.…` that tells that it was given, without `has.`. */
  has?: string;
  /** It stands in the list of what a reader learns, as each detail does that is typed once. */
  told?: true;
}

/** One thing known of a service: when it was last seen, how sure it is, what it is not for. */
export interface Fact<Value = unknown> {
  value: Value;
  /** ISO day. */
  seen: string;
  confidence: "verified" | "likely" | "unverified";
  /** `representative` and `privacy` take data requests and no report; `general` takes everything. */
  role: string;
  /** Nobody confirmed it, or it is past the day by which it must be looked at again. */
  due: string;
}

export interface Service {
  id: string;
  name: string;
  kind: string;
  regimes: readonly string[];
  /** Other names that people use for it. */
  also?: readonly string[];
  /** Where the company is, as the letters ask it. */
  where?: string;
  accepts?: readonly string[];
  wants?: readonly string[];
  advice?: readonly string[];
  /** Its form is for everything; the right choice in the form's own words. */
  general?: boolean;
  category?: string;
  /** Stands for many: a letter takes the name that is typed. */
  generic?: boolean;
  facts?: Record<string, Fact>;
}

export interface Tables {
  scopes: Record<string, ScopeName>;
  vocabulary: AnswerTable[];
  /** Letter kind → the answers it reads, in wire order. */
  used: Record<string, string[]>;
  /** Letter kind → answer about the service → values that may be sent, and when: letters/told-of-service.ts. */
  told?: Record<string, Record<string, [value: string, when: Rule][]>>;
  placeholders: PlaceholderTable[];
  /** List → the gaps of its row. */
  lists: Record<string, string[]>;
  /** A list → the derived answer `has.…` that tells whether it has a row, without `has.`. */
  filled: Record<string, string>;
  /** Answer → the rule under which a missing answer counts as `unasked`; see lookup() in questions/scope.ts. */
  unasked?: Record<string, Rule>;
  /** When a letter may be sent by the person, and when a draft may name the offence. */
  self_sent: Rule;
  offence: Rule;
  /** Letterheads that the server has; a Word file may take one. */
  houses: string[];
  steps: StepTable[];
  letters: LetterTable[];
  /** Where the file of every service is: fetched by everybody alike, see server/registry.ts. */
  registry?: string;
  /** Host name → service id; `=` before a name: that host alone. Empty until the file is there. */
  hosts: [string, string][];
  /** Every service once the file is there; until then `other` alone. */
  services: Service[];
  periods?: unknown;
  [more: string]: unknown;
}
