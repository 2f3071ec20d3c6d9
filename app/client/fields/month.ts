/** A month: a select and a year. Kept as `YYYY-MM` once both are there. */
import { clean } from "../text/clean.ts";
import { westernDigits } from "../text/digits.ts";
import { type Field, type FieldContext, type Part, theOne } from "./field.ts";
import { showTyped } from "../page/typed-field.ts";

interface Halves {
  month: string;
  year: string;
}

function halvesOf(value: string): Halves {
  const [year = "", month = ""] = value.split("-");
  return { month, year };
}

export function month({ store, group, name, path }: FieldContext): Field {
  const monthControl = theOne<HTMLSelectElement>(group, '[data-part="month"]');
  const yearControl = theOne<HTMLInputElement>(group, '[data-part="year"]');
  // Half a month is no date and reaches no letter, but it is not lost on the way back here.
  const halves = new Map<string, Halves>();

  const now = (): Halves => ({
    month: monthControl.value,
    year: westernDigits(clean(yearControl.value)).trim(),
  });
  const keep = (): void => {
    const { month, year } = now();
    halves.set(path(), { month, year: yearControl.value });
    store.setDetail(path(), month !== "" && year !== "" ? `${year}-${month}` : "");
  };
  monthControl.addEventListener("change", keep);
  yearControl.addEventListener("input", keep);

  return {
    name,
    group,
    show: () => {
      const kept = store.detail(path());
      const shown = kept === "" ? halves.get(path()) : halvesOf(kept);
      monthControl.value = shown?.month ?? "";
      showTyped(yearControl, shown?.year ?? "");
    },
    parts: (): Part[] => {
      const { month, year } = now();
      const value = month === "" && year === "" ? "" : `${year}-${month}`;
      return [{ value, control: month === "" ? monthControl : yearControl }];
    },
  };
}
