/** The interface of every field of a step, and the context that a field's module is given. */
import type { Mistake } from "../page/mistakes.ts";
import type { Check } from "./checks.ts";
import type { Lookup } from "../draft/rules.ts";
import type { Store } from "../draft/store.ts";

/** One value of a field, and the control that holds it: what a check reads and an error points at. */
export interface Part {
  value: string;
  control: HTMLElement;
  /** Where one input of several has checks of its own: these, and the group that shows its error. */
  checks?: Check[];
  group?: HTMLElement;
}

export interface Field {
  readonly name: string;
  readonly group: HTMLElement;
  /** Put what the store holds for the current scope into the controls. */
  show(): void;
  /** The values in the controls now, a part for each; one empty part when there is none. */
  parts(): Part[];
  /** The step is being left: take text that was typed and not left yet as the answer. */
  settle?(): void;
  /** Mistakes that no check of a single value finds. */
  mistakes?(): Mistake[];
  /** Take back a tick or a pick. What was typed stays. */
  unpick?(): void;
}

export interface FieldContext {
  readonly store: Store;
  readonly group: HTMLElement;
  readonly name: string;
  /** The store path of the field, or of another name, in the current scope. */
  path(name?: string): string;
  /** The answers that are shown now, as rules ask for them. */
  readonly answer: Lookup;
}

export type FieldMaker = (context: FieldContext) => Field;

/** The controls of this group, and not those of a field that is revealed inside it. */
export function own<T extends HTMLElement>(group: HTMLElement, selector: string): T[] {
  return [...group.querySelectorAll<T>(selector)].filter(
    (control) => control.closest("[data-field]") === group,
  );
}

/** The first such control; a page without it is broken, so that throws. */
export function theOne<T extends HTMLElement>(group: HTMLElement, selector: string): T {
  const [first] = own<T>(group, selector);
  if (first === undefined) throw new Error(`${group.dataset["field"]} has no ${selector}`);
  return first;
}
