/** The inputs of a row: their labels, hints and checks, and the name under which each is kept. */
import type { Check } from "./checks.ts";
import { parts } from "../page/find.ts";
import { labelled } from "../page/labelled.ts";
import type { TextControl } from "../page/typed-field.ts";

type CellControl = TextControl | HTMLSelectElement;

/** One input of a row. It is kept under its name; the one without a name is the item itself. */
export interface Cell {
  readonly name: string;
  readonly control: CellControl;
  /** The group that shows its error, and its own checks, where those of the whole field do not apply. */
  readonly own?: { readonly group: HTMLElement; readonly checks: Check[] };
}

let made = 0;

/** The input of a row or of a part of it, with its label and its hint, under an id of its own. */
export function controlIn(element: HTMLElement): CellControl {
  const control = element.querySelector<CellControl>("input, textarea, select");
  if (control === null) throw new Error("a row has no input");
  labelled(control, `cell-${(made += 1)}`);
  const hint = element.querySelector<HTMLElement>("[data-cell-hint]");
  if (hint?.parentElement === control.parentElement) {
    hint.id = `${control.id}-hint`;
    control.setAttribute("aria-describedby", hint.id);
  }
  return control;
}

/** The inputs of a row that have names (`data-cell`), each in a group of its own. */
export function namedCells(element: HTMLElement): Cell[] {
  return parts(element, "cell").map((group) => {
    const { cell: name = "", cellChecks = "[]" } = group.dataset;
    const checks = JSON.parse(cellChecks) as Check[];
    return { name, control: controlIn(group), own: { group, checks } };
  });
}
