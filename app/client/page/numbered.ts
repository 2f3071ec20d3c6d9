/** Rows of one list, told apart by their numbers. */
import { fillSentence } from "./words.ts";

/** Legends, labels and buttons say which row it is; a single row has nothing to remove. */
export function numberRows(rows: readonly HTMLElement[]): void {
  rows.forEach((row, index) => {
    for (const place of row.querySelectorAll<HTMLElement>("[data-numbered]")) {
      place.dataset["sentence"] ??= place.textContent ?? "";
      place.textContent = fillSentence(place.dataset["sentence"], { number: index + 1 });
    }
    for (const button of row.querySelectorAll<HTMLElement>("[data-remove]")) {
      button.hidden = rows.length === 1;
    }
  });
}
