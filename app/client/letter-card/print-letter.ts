/** Print one letter and nothing else of the page. */
import type { FilledLetter } from "../letters/letter.ts";
import { printAlone } from "../page/print.ts";
import { preview } from "./preview.ts";

/**
 * The letter in a frame whose first and last rows repeat on every page: with `@page { margin: 0 }`
 * (or the browser prints the site's address on the letter) they are the only margin there is.
 */
function frame(filled: FilledLetter, kind: string): HTMLTableElement {
  const table = document.createElement("table");
  table.className = "app-print";
  table.dataset["letter"] = kind;
  table.setAttribute("role", "presentation");
  table.createTHead().insertRow().insertCell().className = "app-print__margin";
  table.createTBody().insertRow().insertCell().append(preview(filled));
  table.createTFoot().insertRow().insertCell().className = "app-print__margin";
  return table;
}

/** Print a letter under a neutral name. */
export function printLetter(filled: FilledLetter, kind: string, name: string): void {
  printAlone(frame(filled, kind), name);
}
