/** Controls of which the page has several copies: each needs an id of its own for its label to name. */

/** Give a control this id, and have the label beside it name it. Throws when no label stands there. */
export function labelled(control: HTMLElement, id: string): void {
  const label = control.parentElement?.querySelector("label");
  if (!label) throw new Error(`no label stands beside ${id}`);
  control.id = id;
  label.htmlFor = id;
}
