/**
 * A letter in plain words and in the page's language: the sentences of its blocks' keys, in the
 * letter's order, each once. A key that the page does not know belongs to a newer build and is skipped.
 */
import type { Block, Letter } from "../letters/letter.ts";
import { part, parts } from "../page/find.ts";

/** The keys of blocks, in order, each once. */
function keysOf(blocks: readonly Block[]): string[] {
  return [...new Set(blocks.flatMap(({ plain }) => plain ?? []))];
}

function wordsOf(key: string): string {
  const selector = `template[data-plain="${CSS.escape(key)}"]`;
  const template = document.querySelector<HTMLTemplateElement>(selector);
  return (template?.content.textContent ?? "").trim().replace(/\s+/g, " ");
}

function line(words: string): HTMLElement {
  const item = document.createElement("li");
  item.textContent = words;
  return item;
}

/** Unfold the plain words of the first letter alone: all of them together would be too much text. */
function foldBelowTheFirst(details: HTMLElement): void {
  const first = document.querySelector("[data-card] [data-plain-words]");
  details.toggleAttribute("open", first === null || first === details);
}

/** The words of these keys, as far as the page has them. */
function show(card: ParentNode, name: string, keys: readonly string[]): void {
  const said = keys.map(wordsOf).filter((words) => words !== "");
  part(card, `${name}-list`).replaceChildren(...said.map(line));
  part(card, name).hidden = said.length === 0;
}

/**
 * The letter, and apart from it the papers to be signed that begin on a page of their own, where the
 * card has a place for them: together they would be too much to read at once.
 */
export function showPlainWords(card: ParentNode, { blocks }: Letter): void {
  const page = blocks.findIndex(({ type }) => type === "page");
  const [home] = parts(card, "plain-papers");
  const end = home === undefined || page === -1 ? blocks.length : page;
  const keys = keysOf(blocks.slice(0, end));
  const words = part(card, "plain-words");
  // Only at first, so that the person's own folding stays.
  if (words.hidden) foldBelowTheFirst(words);
  show(card, "plain-words", keys);
  if (home === undefined) return;
  show(card, "plain-papers", keysOf(blocks.slice(end)).filter((key) => !keys.includes(key)));
}

/** Name the authorities in the letter that are past their day of review, in English as they are. */
export function showStale(card: ParentNode, { stale }: Letter): void {
  const names = stale ?? [];
  part(card, "stale-list").replaceChildren(...names.map(line));
  part(card, "stale").hidden = names.length === 0;
}
