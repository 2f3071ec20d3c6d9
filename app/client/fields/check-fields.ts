/** The mistakes in a field, found by the checks that the page declares for it. */
import type { Mistake } from "../page/mistakes.ts";
import { type Check, passes } from "./checks.ts";
import type { Field, Part } from "./field.ts";

/** The value of another field of the step, by its name; "" when it is not shown. */
export type ValueOf = (name: string) => string;

/** The first check that each part fails; `required` looks at the field as a whole. */
export function mistakesIn(
  field: Field,
  checks: Check[],
  today: Date,
  valueOf: ValueOf,
): Mistake[] {
  const parts = field.parts();
  const [first] = parts;
  const required = checks.find((check) => check.check === "required");
  if (first !== undefined && required && parts.every(({ value }) => !passes(required, value, today))) {
    return [{ message: required.message, control: first.control, group: field.group }];
  }
  const mistakeOf = ({ value, control, ...own }: Part): Mistake[] => {
    const other = (check: Check): string =>
      check.check === "not-before" ? valueOf(check.other) : "";
    const failed = (own.checks ?? checks).find(
      (check) => check !== required && !passes(check, value, today, other(check)),
    );
    return failed ? [{ message: failed.message, control, group: own.group ?? field.group }] : [];
  };
  return parts.flatMap(mistakeOf);
}
