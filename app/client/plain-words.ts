/**
 * What a letter says, in plain words and in the page's language: the sentences of its blocks' keys,
 * in the letter's order, each once. A key that the page does not know is a newer build's letter.
 */
import type { Letter } from "./letter.ts";
import { part } from "./sentences.ts";

/** The keys of a letter's blocks, in order, each once. */
export function plainKeys(letter: Letter): string[] {
  return [...new Set(letter.blocks.flatMap(({ plain }) => plain ?? []))];
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

export function showPlainWords(card: ParentNode, letter: Letter): void {
  const said = plainKeys(letter).map(wordsOf).filter((words) => words !== "");
  part(card, "plain-list").replaceChildren(...said.map(line));
  part(card, "plain-words").hidden = said.length === 0;
}

/** The law that was last looked at too long ago, by its own English names. */
export function showStale(card: ParentNode, { stale }: Letter): void {
  const names = stale ?? [];
  part(card, "stale-list").replaceChildren(...names.map(line));
  part(card, "stale").hidden = names.length === 0;
}
