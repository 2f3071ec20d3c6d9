/** The fields of a step: each group of the page gets the module that its type names. */
import type { Check } from "./checks.ts";
import { month } from "./month.ts";
import { links } from "./links.ts";
import { pick, ticks } from "./choice.ts";
import { rows } from "./rows.ts";
import { service } from "./service.ts";
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
  "link-list": links,
  service,
  rows,
};

/** The fields of one section. A type that no module knows throws. */
export function fieldsOf(
  section: HTMLElement,
  store: Store,
  path: (name: string) => string,
  answer: Lookup,
): Field[] {
  return [...section.querySelectorAll<HTMLElement>("[data-field]")].map((group) => {
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
