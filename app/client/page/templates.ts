/** Copies of what the page holds ready in `<template id="…">`. */

/** A copy of the first element of that template. Throws when the page has no such template. */
export function fromTemplate(id: string): HTMLElement {
  const template = document.getElementById(id);
  const first = template instanceof HTMLTemplateElement ? template.content.firstElementChild : null;
  if (!first) throw new Error(`the page has no template #${id}`);
  return document.importNode(first, true) as HTMLElement;
}
