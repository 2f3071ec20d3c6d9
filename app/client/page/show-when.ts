/** Parts of a step that are shown only while a rule holds (`data-shown-when`). */
import { holds, type Lookup, type Rule } from "../draft/rules.ts";

/** Show and hide the section's conditional parts by the answers there are now. */
export function reveal(section: HTMLElement, answer: Lookup): void {
  for (const part of section.querySelectorAll<HTMLElement>("[data-shown-when]")) {
    part.hidden = !holds(JSON.parse(part.dataset["shownWhen"] ?? "") as Rule, answer);
  }
}
