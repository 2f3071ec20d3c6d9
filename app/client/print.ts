/** Print one letter and nothing else of the page. */
import type { FilledLetter } from "./letter.ts";
import { preview } from "./preview.ts";

const PRINTING = "app-printing";

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

/** Take the printed copy out of the page. */
export function clearPrint(): void {
  for (const printed of document.querySelectorAll(".app-print")) printed.remove();
  document.documentElement.classList.remove(PRINTING);
}

/**
 * Opens the browser's print window with this alone; it goes when the window closes. A PDF takes its
 * file name and its title from the page's, so for that long the page bears `title`.
 */
export function printAlone(printed: HTMLElement, title: string): void {
  clearPrint();
  const usual = document.title;
  document.title = title;
  document.body.append(printed);
  document.documentElement.classList.add(PRINTING);
  const putAway = (): void => {
    clearPrint();
    document.title = usual;
  };
  addEventListener("afterprint", putAway, { once: true });
  print();
}

/** Print a letter under a neutral name. */
export function printLetter(filled: FilledLetter, kind: string, name: string): void {
  printAlone(frame(filled, kind), name);
}
