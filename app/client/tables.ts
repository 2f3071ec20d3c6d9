/** The tables that the page carries for the client, made by app/wizard/tables.py. Types only. */
import type { Rule } from "./rules.ts";

export type ScopeName = "case" | "place" | "person";

export interface FieldTable {
  name: string;
  type: string;
  /** When the field is shown within its step; null is always. */
  shown: Rule | null;
}

export interface StepTable {
  name: string;
  scope: ScopeName;
  /** Reads `path`, which the scope tells: see lookup() in scope.ts. */
  applies: Rule;
  /** A closed door: it has no way on, and no later step applies while it does. */
  stop?: boolean;
  /** Not a question: the letters, saving, opening. */
  screen?: boolean;
  fields: FieldTable[];
  /** Every answer and detail that the step asks for. */
  asks: string[];
}

export interface LetterTable {
  kind: string;
  scope: ScopeName;
  applies: Rule;
}

export interface AnswerTable {
  name: string;
  values: string[];
  several: boolean;
  derived: boolean;
}

export interface PlaceholderTable {
  name: string;
  prompt: string;
  type: string;
  list?: string | null;
}

export interface Service {
  id: string;
  name: string;
  kind: string;
  regimes: string[];
  entity?: string;
  address?: string[];
  report_url?: string;
  checked_on?: string;
  confidence?: string;
  [more: string]: unknown;
}

export interface Tables {
  scopes: Record<string, ScopeName>;
  vocabulary: AnswerTable[];
  /** Letter kind → the answers it reads, in wire order. */
  used: Record<string, string[]>;
  placeholders: PlaceholderTable[];
  lists: Record<string, unknown>;
  steps: StepTable[];
  letters: LetterTable[];
  /** Host name → service id. */
  hosts: [string, string][];
  services: Service[];
  periods?: unknown;
  [more: string]: unknown;
}
