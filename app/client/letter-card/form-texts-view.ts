/** The short text for web forms: its size, and each part with its own button to copy it. */
import { announce } from "../page/announce.ts";
import { part } from "../page/find.ts";
import { labelled } from "../page/labelled.ts";
import { fromTemplate } from "../page/templates.ts";
import { text } from "../page/words.ts";
import { limitFor, type ShortTexts } from "../letters/form-texts.ts";
import { copy } from "../page/take-away.ts";

async function copyPart(row: HTMLElement, words: string): Promise<void> {
  const done = await copy(words);
  const said = text(done ? "copied" : "copy-failed");
  part(row, "short-said").textContent = said;
  announce(said);
}

function partRow(words: string, number: number, total: number): HTMLElement {
  const row = fromTemplate("short-part");
  part(row, "short-words").textContent = words;
  part(row, "short-count").textContent = text("short-count", { count: [...words].length });
  const button = part(row, "short-copy");
  button.textContent =
    total === 1 ? text("short-copy") : text("short-copy-part", { number, total });
  button.addEventListener("click", () => void copyPart(row, words));
  return row;
}

/** Nothing to show for letters that have no short text. */
export function showShortTexts(home: HTMLElement, { parts, alone }: ShortTexts): void {
  home.hidden = parts.length === 0;
  part(home, "short-several").hidden = parts.length < 2 || !alone;
  part(home, "short-goes-on").hidden = parts.length < 2 || alone;
  const rows = parts.map((words, index) => partRow(words, index + 1, parts.length));
  part(home, "short-list").replaceChildren(...rows);
}

interface Size {
  home: HTMLElement;
  number: number;
  /** The number of characters that the form takes, where it is known. */
  known: () => number | undefined;
  changed: () => void;
}

/** How many characters the form takes: as known of the service, or as chosen; kept nowhere. */
export function bindSize({ home, number, known, changed }: Size): () => number {
  const select = part(home, "short-size") as HTMLSelectElement;
  labelled(select, `short-size-${number}`);
  select.addEventListener("change", changed);
  return () => {
    const limit = limitFor(known(), "");
    part(home, "short-known").textContent = text(known() === undefined ? "short-usual" : "short-takes", {
      count: limit,
    });
    return limitFor(known(), select.value);
  };
}
