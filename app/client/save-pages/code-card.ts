/** The card to print and keep: nine words, nine numbers, and nothing that says what they are for. */
import type { Code } from "../sealing/return-code.ts";
import { printAlone } from "../page/print.ts";
import { part } from "../page/find.ts";

/** The code as a list of words and numbers. */
export function showCode(list: HTMLElement, code: Code): void {
  const row = part(document, "code-row") as HTMLTemplateElement;
  const rows = code.words.map((word, at) => {
    const item = document.importNode(row.content, true);
    part(item, "word").textContent = word;
    part(item, "number").textContent = code.numbers[at] ?? "";
    return item;
  });
  list.replaceChildren(...rows);
}

/** Open the browser's print window with the card alone; the tab's title goes with it. */
export function printCard(code: Code): void {
  const template = document.querySelector<HTMLTemplateElement>("template[data-card]");
  const card = template?.content.firstElementChild?.cloneNode(true) as HTMLElement;
  showCode(part(card, "code-words"), code);
  printAlone(card, template?.dataset["title"] ?? document.title);
}
