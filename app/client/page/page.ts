/** What the page carries for the client: its words (templates), its tables, its live region. */
import type { Tables } from "../draft/tables.ts";

const GAP = /%\(([a-z_]+)\)s/g;

/** Put values into a sentence's named places, in one pass: a value is never read as a template. */
export function fillSentence(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(GAP, (gap, name: string) => String(values[name] ?? gap));
}

function templateText(selector: string): string {
  const template = document.querySelector<HTMLTemplateElement>(selector);
  if (template === null) throw new Error(`the page has no ${selector}`);
  return (template.content.textContent ?? "").trim().replace(/\s+/g, " ");
}

/** A sentence of the page, in its language. A missing one throws: no word is made up here. */
export function text(key: string, values: Record<string, string | number> = {}): string {
  return fillSentence(templateText(`template[data-text="${CSS.escape(key)}"]`), values);
}

/** The same, in the words for one sort of place where the page has them. */
export function textFor(key: string, sort: string): string {
  const general = `template[data-text="${CSS.escape(key)}"]`;
  const own = `${general}[data-sort="${CSS.escape(sort)}"]`;
  return templateText(document.querySelector(own) === null ? `${general}:not([data-sort])` : own);
}

/** What to say about a problem that the server stated. */
export function problemText(slug: string): string {
  return templateText(`template[data-problem="${CSS.escape(slug)}"]`);
}

/** A copy of what stands in `<template id="…">`. */
export function fromTemplate(id: string): HTMLElement {
  const template = document.querySelector<HTMLTemplateElement>(`template#${CSS.escape(id)}`);
  const first = template?.content.firstElementChild;
  if (!first) throw new Error(`the page has no template #${id}`);
  return document.importNode(first, true) as HTMLElement;
}

let read: Tables | undefined;

/** The page's tables, parsed once. */
export function tables(): Tables {
  read ??= JSON.parse(document.getElementById("tables")?.textContent ?? "") as Tables;
  return read;
}

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
