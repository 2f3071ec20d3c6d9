/** Sentences of the page with something typed in them: the value is a node of its own, never markup. */
import { holds, type Lookup, type Rule } from "../draft/rules.ts";
import { text } from "./page.ts";

const GAP = /%\(([a-z_]+)\)s/;

/** A typed value on the page: its own direction, and nothing that a translator should read. */
export function typedValue(value: string): HTMLElement {
  const node = document.createElement("bdi");
  node.translate = false;
  node.textContent = value;
  return node;
}

/** The page's sentence of that key, with nodes in its named places. */
export function sentence(key: string, values: Record<string, string>): (Node | string)[] {
  return text(key)
    .split(GAP)
    .map((part, index) => (index % 2 === 0 ? part : typedValue(values[part] ?? "")));
}

/** The one element below `root` with that data attribute. Throws when the page lacks it. */
export function part(root: ParentNode, name: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(`[data-${name}]`);
  if (found === null) throw new Error(`the page has no data-${name}`);
  return found;
}

export function parts(root: ParentNode, name: string): HTMLElement[] {
  return Array.from(root.querySelectorAll<HTMLElement>(`[data-${name}]`));
}

/**
 * Take out what is not about this kind of letter (`data-kinds="a b"`), and the rules that are not
 * (`data-when-kinds`).
 */
export function keepKind(root: ParentNode, kind: string): void {
  for (const node of parts(root, "kinds")) {
    if (!node.dataset.kinds?.split(" ").includes(kind)) node.remove();
  }
  for (const node of parts(root, "when-kinds")) {
    if (!node.dataset.whenKinds?.split(" ").includes(kind)) delete node.dataset.when;
  }
}

/** Show what applies and hide what does not (`data-when='<rule>'`). */
export function showWhen(root: ParentNode, answer: Lookup): void {
  for (const node of parts(root, "when")) {
    node.hidden = !holds(JSON.parse(node.dataset.when ?? "") as Rule, answer);
  }
}
