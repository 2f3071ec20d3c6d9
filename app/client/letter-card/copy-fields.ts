/** Copy buttons for web forms with many fields: each detail of the letter with a button of its own. */
import { detail, links, type Printing } from "../letters/details.ts";
import { announce } from "../page/announce.ts";
import { part } from "../page/find.ts";
import { fromTemplate } from "../page/templates.ts";
import { text } from "../page/words.ts";
import { copy } from "../page/take-away.ts";

/** The details that forms ask for, in their usual order, without those left out of the letter. */
function fieldsOf(printing: Printing): [string, string][] {
  const all: [string, string][] = [
    ["name", detail("sender.name", printing)],
    ["email", detail("sender.email", printing)],
    ["links", links(printing).map((link) => link["link.url"] ?? "").join("\n")],
    ["account", detail("place.account", printing)],
  ];
  return all.filter(([, value]) => value !== "");
}

async function copyField(row: HTMLElement, value: string): Promise<void> {
  const said = text((await copy(value)) ? "copied" : "copy-failed");
  part(row, "field-said").textContent = said;
  announce(said);
}

function fieldRow(name: string, value: string): HTMLElement {
  const row = fromTemplate("copy-field");
  part(row, "field-name").textContent = text(`field-${name}`);
  part(row, "field-value").textContent = value;
  const button = part(row, "field-copy");
  button.append(": ", text(`field-${name}`));
  button.addEventListener("click", () => void copyField(row, value));
  return row;
}

export function showFields(home: HTMLElement, printing: Printing): void {
  const fields = fieldsOf(printing);
  home.hidden = fields.length === 0;
  const rows = fields.map(([name, value]) => fieldRow(name, value));
  part(home, "field-list").replaceChildren(...rows);
}
