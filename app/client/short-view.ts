/** The short text for web forms, part by part, each with its own button to copy it. */
import { announce, fromTemplate, text } from "./page.ts";
import { part } from "./sentences.ts";
import { copy } from "./take-away.ts";

async function copyPart(row: HTMLElement, words: string): Promise<void> {
  const done = await copy(words);
  const said = text(done ? "copied" : "copy-failed");
  part(row, "short-said").textContent = said;
  announce(said);
}

function partRow(words: string, number: number, total: number): HTMLElement {
  const row = fromTemplate("short-part");
  part(row, "short-words").textContent = words;
  const button = part(row, "short-copy");
  button.textContent =
    total === 1 ? text("short-copy") : text("short-copy-part", { number, total });
  button.addEventListener("click", () => void copyPart(row, words));
  return row;
}

/** Nothing to show for letters that have no short text. */
export function showShortTexts(home: HTMLElement, texts: readonly string[]): void {
  home.hidden = texts.length === 0;
  part(home, "short-several").hidden = texts.length < 2;
  const rows = texts.map((words, index) => partRow(words, index + 1, texts.length));
  part(home, "short-list").replaceChildren(...rows);
}
