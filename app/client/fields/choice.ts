/** Radios (pick) and checkboxes (ticks). What is chosen is an answer: it may reach the server. */
import { type Field, type FieldContext, own } from "./field.ts";

type Controls = HTMLInputElement[];

function chosen(controls: Controls): string[] {
  return controls.filter((control) => control.checked).map((control) => control.value);
}

function parts(controls: Controls): ReturnType<Field["parts"]> {
  const first = controls[0];
  if (first === undefined) return [];
  const values = chosen(controls);
  return (values.length > 0 ? values : [""]).map((value) => ({ value, control: first }));
}

function check(controls: Controls, values: string[]): void {
  for (const control of controls) control.checked = values.includes(control.value);
}

/** One of several: radios. */
export function pick({ store, group, name, path }: FieldContext): Field {
  const controls: Controls = own(group, 'input[type="radio"]');
  for (const control of controls) {
    control.addEventListener("change", () => store.setAnswer(path(), chosen(controls)[0]));
    // Whoever presses what the page filled in means it: a press that changes nothing is no `change`.
    control.addEventListener("click", () => {
      if (store.isFilledIn(path())) store.setAnswer(path(), chosen(controls)[0]);
    });
  }
  // A link may tell the answer while the question is shown.
  store.subscribe((changed) => {
    if (!changed.endsWith(name) || group.closest<HTMLElement>("[data-step]")?.hidden) return;
    if (changed === path()) check(controls, [store.answer(path()) ?? []].flat());
  });
  return {
    name,
    group,
    show: () => check(controls, [store.answer(path()) ?? []].flat()),
    parts: () => parts(controls),
    unpick: () => store.setAnswer(path(), undefined),
  };
}

/** "None of these" and the other boxes: ticking one side clears the other. */
function keepApart(ticked: HTMLInputElement, controls: Controls, alone: string | undefined): void {
  if (!ticked.checked) return;
  for (const other of controls) {
    if (other !== ticked && [ticked.value, other.value].includes(alone ?? "")) other.checked = false;
  }
}

/** Any of several: checkboxes, kept in the order in which they stand. */
export function ticks({ store, group, name, path }: FieldContext): Field {
  const controls: Controls = own(group, 'input[type="checkbox"]');
  const keep = (): void => {
    const values = chosen(controls);
    store.setAnswer(path(), values.length > 0 ? values : undefined);
  };
  for (const control of controls) {
    control.addEventListener("change", () => {
      keepApart(control, controls, group.dataset["exclusive"]);
      keep();
    });
  }
  return {
    name,
    group,
    show: () => check(controls, [store.answer(path()) ?? []].flat()),
    parts: () => parts(controls),
    unpick: () => store.setAnswer(path(), undefined),
  };
}
