/** Typed fields: one line, several lines, an email. What is typed is a detail and never leaves. */
import { clean } from "../text/clean.ts";
import { type Field, type FieldContext, theOne } from "./field.ts";
import { showTyped, type TextControl, whenTyped } from "../page/typed-field.ts";

export function typed({ store, group, name, path }: FieldContext): Field {
  const control = theOne<TextControl>(group, "input, textarea");
  whenTyped(control, (value) => store.setDetail(path(), value));
  return {
    name,
    group,
    show: () => showTyped(control, store.detail(path())),
    parts: () => [{ value: clean(control.value), control }],
  };
}
