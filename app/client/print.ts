/** Print one letter and nothing else of the page. */
import type { FilledLetter } from "./letter.ts";
import { preview } from "./preview.ts";

const PRINTING = "app-printing";

/**
 * The letter in a frame whose first and last rows repeat on every page: with `@page { margin: 0 }`
 * (or the browser prints the site's address on the letter) they are the only margin there is.
 */
function frame(filled: FilledLetter): HTMLTableElement {
  const table = document.createElement("table");
  table.className = "app-print";
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

/** Opens the browser's print window; the copy goes when it closes. */
export function printLetter(filled: FilledLetter): void {
  clearPrint();
  document.body.append(frame(filled));
  document.documentElement.classList.add(PRINTING);
  addEventListener("afterprint", clearPrint, { once: true });
  print();
}
