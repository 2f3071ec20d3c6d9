/** Settings of the letter to the person on its card: numbers of days, and who sends it. */
import { DAY_NAMES, DAY_RULES, type DayName, daysFor, isWithinLimits } from "../letters/dates-asked-for.ts";
import { isUrgent, ownPath } from "../letters/filling.ts";
import { part, parts } from "../page/find.ts";
import { labelled } from "../page/labelled.ts";
import { text } from "../page/words.ts";
import { longDateIn } from "../page/dates-in-words.ts";
import { plusDays } from "../time/dates.ts";
import type { Printing } from "../letters/details.ts";
import { letterDay } from "../letters/review-day.ts";
import type { Store } from "../draft/store.ts";
import { showTyped, whenTyped } from "../page/typed-field.ts";

interface Settings {
  home: HTMLElement;
  store: Store;
  printing: () => Printing;
  number: number;
}

function dayName(input: HTMLElement): DayName {
  const name = DAY_NAMES.find((known) => known === input.dataset.day);
  if (name === undefined) throw new Error(`no days are called ${input.dataset.day}`);
  return name;
}

/** A number that cannot be used is told beside the field; the usual number stays in the letter. */
function checkDays(row: HTMLElement, name: DayName, chosen: string): void {
  const bad = chosen !== "" && !isWithinLimits(name, chosen);
  const { least, most } = DAY_RULES[name];
  const error = part(row, "day-error");
  error.textContent = bad ? text("days-error", { least, most }) : "";
  error.hidden = !bad;
  part(row, "day").setAttribute("aria-invalid", String(bad));
  row.classList.toggle("govuk-form-group--error", bad);
}

function describe(input: HTMLInputElement, by: readonly HTMLElement[]): void {
  const ids = by.map((element, index) => {
    element.id = `${input.id}-${index}`;
    return element.id;
  });
  input.setAttribute("aria-describedby", ids.join(" "));
}

function bindDays({ home, store, printing, number }: Settings): void {
  for (const row of parts(home, "day-row")) {
    const input = part(row, "day") as HTMLInputElement;
    const name = dayName(input);
    labelled(input, `days-${number}-${name}`);
    describe(input, [part(row, "day-error"), part(row, "day-date")]);
    showTyped(input, store.detail(`${ownPath(printing())}/days.${name}`));
    whenTyped(input, (value) => {
      checkDays(row, name, value.trim());
      store.setDetail(`${ownPath(printing())}/days.${name}`, value.trim());
    });
  }
}

function bindRoute({ home, store, printing, number }: Settings): void {
  const path = `${ownPath(printing())}/route`;
  for (const input of parts(home, "route") as HTMLInputElement[]) {
    input.name = `route-${number}`;
    labelled(input, `route-${number}-${input.value}`);
    input.checked = (store.answer(path) ?? "solicitor") === input.value;
    input.addEventListener("change", () => store.setAnswer(path, input.value));
  }
}

export function bindSettings(settings: Settings): void {
  bindDays(settings);
  bindRoute(settings);
}

/** The date that each number of days comes to, counted from the day of the letter. */
export function showDates(home: HTMLElement, printing: Printing, today: Date): void {
  const from = letterDay(printing.kind, printing, today);
  for (const row of parts(home, "day-row")) {
    const name = dayName(part(row, "day"));
    const chosen = printing.draft.details[`${ownPath(printing)}/days.${name}`] ?? "";
    const days = daysFor(name, chosen, isUrgent(printing));
    (part(row, "day") as HTMLInputElement).placeholder = String(days);
    part(row, "day-date").textContent = longDateIn(plusDays(from, days));
  }
}
