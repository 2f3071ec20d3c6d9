/** Finds elements of the page by their data attributes. */

/** The first element below `root` with that data attribute. Throws when the page lacks it. */
export function part(root: ParentNode, name: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(`[data-${name}]`);
  if (found === null) throw new Error(`the page has no data-${name}`);
  return found;
}

/** Every element below `root` with that data attribute, in the page's order. */
export function parts(root: ParentNode, name: string): HTMLElement[] {
  return Array.from(root.querySelectorAll<HTMLElement>(`[data-${name}]`));
}
