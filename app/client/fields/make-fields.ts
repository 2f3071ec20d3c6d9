/** The fields of a step: each group of the page gets the module that its type names. */
import type { Check } from "./checks.ts";
import { month } from "./month.ts";
import { pick, ticks } from "./choice.ts";
import { typed } from "./text.ts";
import type { Field, FieldMaker } from "./field.ts";
import type { Lookup } from "../draft/rules.ts";
import type { Store } from "../draft/store.ts";

const MAKERS: Record<string, FieldMaker> = {
  pick,
  ticks,
  text: typed,
  lines: typed,
  email: typed,
  month,
};

/** Fetch the code of the other types (fields/late-fields.ts). Rejects when it does not come. */
export async function loadLateFields(): Promise<void> {
  const { LATE } = await import("./late-fields.ts");
  Object.assign(MAKERS, LATE);
}

function groupsOf(section: HTMLElement): HTMLElement[] {
  return [...section.querySelectorAll<HTMLElement>("[data-field]")];
}

/** Whether the code of every field of a section has come. */
export function hasCode(section: HTMLElement): boolean {
  return groupsOf(section).every(({ dataset }) => MAKERS[dataset["type"] ?? ""] !== undefined);
}

/** The names of a section's fields, with or without their code. */
export function namesOf(section: HTMLElement): string[] {
  return groupsOf(section).map(({ dataset }) => dataset["field"] ?? "");
}

/** The fields of one section whose code has come. A type that no module knows throws. */
export function fieldsOf(
  section: HTMLElement,
  store: Store,
  path: (name: string) => string,
  answer: Lookup,
): Field[] {
  return groupsOf(section).map((group) => {
    const { field: name = "", type = "" } = group.dataset;
    const make = MAKERS[type];
    if (make === undefined) throw new Error(`${name} has the unknown type ${type}`);
    return make({ store, group, name, path: (other = name) => path(other), answer });
  });
}

/** Whether the field is among what the person sees; a hidden one keeps its value, unchecked. */
export function isShown(field: Field, section: HTMLElement): boolean {
  const hidden = field.group.closest<HTMLElement>("[hidden]");
  return hidden === null || hidden === section || !section.contains(hidden);
}

/** The checks that the page declares for a field. */
export function checksOf(field: Field): Check[] {
  return JSON.parse(field.group.dataset["checks"] ?? "[]") as Check[];
}
