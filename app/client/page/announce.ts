/** The page's live region. */

/** Say something to a screen reader without moving the focus. */
export function announce(message: string): void {
  const region = document.getElementById("announce");
  if (region === null) return;
  region.textContent = "";
  // A region that is set to the words it already holds stays silent, so the change is a turn later.
  setTimeout(() => {
    region.textContent = message;
  });
}
