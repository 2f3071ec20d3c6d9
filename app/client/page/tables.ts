/** The tables that the page carries for the client. */
import type { Tables } from "../draft/tables.ts";

let read: Tables | undefined;

/** The page's tables, parsed once. */
export function tables(): Tables {
  read ??= JSON.parse(document.getElementById("tables")?.textContent ?? "") as Tables;
  return read;
}
