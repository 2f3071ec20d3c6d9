/** Print one thing and nothing else of the page. */

const PRINTING = "app-printing";

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
