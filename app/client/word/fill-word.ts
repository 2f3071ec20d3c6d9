/**
 * Fill a Word skeleton on the device: the controls a reader sees and the custom XML part they are
 * bound to, alike, so that one edit in Word changes a name everywhere.
 *
 * The same skeleton and filling give the same bytes, on any day and in any time zone.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { promptOf, UnknownPlaceholder } from "../letters/fill.ts";
import type { Filling, Row } from "../letters/filling.ts";
import { isolated } from "../text/bidi-isolate.ts";
import { expandLists, type RowOf } from "./list-rows.ts";
import { child, type Control, controls, R, run } from "./content-controls.ts";
import { parseXml, writeXml } from "./xml.ts";

/** Local on purpose: zip times have no zone, and a UTC midnight throws west of Greenwich. */
const NO_TIME = new Date(1980, 0, 1);

const PARTS_WITH_CONTROLS = /^word\/(?:document|header\d*|footer\d*)\.xml$/;
const CUSTOM_PART = /^customXml\/item\d+\.xml$/;

function valueOf(name: string, filling: Filling, row: Row | undefined): string {
  promptOf(name, filling);
  return isolated(row?.[name] ?? filling.values[name] ?? "", name);
}

function fillControl(control: Control, value: string): void {
  if (value === "") return;
  child(control.properties, "showingPlcHdr")?.remove();
  control.content.replaceChildren(run(control, value));
}

/** Controls that are bound are gaps; what else a solicitor's template may hold is left alone. */
function fillControls(root: Document, filling: Filling, rows: RowOf): void {
  for (const control of controls(root)) {
    if (child(control.properties, "dataBinding") === undefined) continue;
    fillControl(control, valueOf(control.tag, filling, rows.get(control.node)));
  }
}

function gapNode(owner: Document, name: string, value: string): Element {
  const node = owner.createElementNS(R, "gap");
  node.setAttribute("name", name);
  node.textContent = value;
  return node;
}

function nameOf(node: Element): string {
  return node.getAttribute("name") ?? "";
}

/** One `row` for each row of the list, with the gaps that the skeleton's own row has. */
function fillList(list: Element, filling: Filling): void {
  const rows = filling.lists[nameOf(list)];
  if (rows === undefined) throw new UnknownPlaceholder(`list:${nameOf(list)}`);
  const names = Array.from(new Set(Array.from(list.getElementsByTagNameNS(R, "gap"), nameOf)));
  const owner = list.ownerDocument;
  const filled = (rows.length === 0 ? [{}] : rows).map((row) => {
    const node = owner.createElementNS(R, "row");
    node.append(...names.map((name) => gapNode(owner, name, valueOf(name, filling, row))));
    return node;
  });
  list.replaceChildren(...filled);
}

function fillCustomPart(root: Document, filling: Filling): void {
  if (root.documentElement.namespaceURI !== R) return;
  for (const node of Array.from(root.documentElement.children)) {
    if (node.localName === "list") fillList(node, filling);
    else node.textContent = valueOf(nameOf(node), filling, undefined);
  }
}

function fillPart(name: string, bytes: Uint8Array, filling: Filling): Uint8Array {
  const custom = CUSTOM_PART.test(name);
  if (!custom && !PARTS_WITH_CONTROLS.test(name)) return bytes;
  const root = parseXml(strFromU8(bytes));
  if (custom) fillCustomPart(root, filling);
  else fillControls(root, filling, expandLists(root, filling));
  return strToU8(writeXml(root));
}

/** The skeleton with its gaps filled. Throws UnknownPlaceholder for one that the list lacks. */
export function fillWord(skeleton: Uint8Array, filling: Filling): Uint8Array {
  const parts = Object.entries(unzipSync(skeleton)).map(([name, bytes]) => {
    return [name, fillPart(name, bytes, filling)];
  });
  return zipSync(Object.fromEntries(parts) as Record<string, Uint8Array>, { mtime: NO_TIME });
}
