/** Parts of the page that are shown only for some letters, or only while a rule holds. */
import { holds, type Lookup, type Rule } from "../draft/rules.ts";
import { parts } from "./find.ts";

function showWhile(rule: string | undefined, element: HTMLElement, answer: Lookup): void {
  element.hidden = !holds(JSON.parse(rule ?? "") as Rule, answer);
}

/** Show and hide a step's conditional fields (`data-shown-when='<rule>'`) by the answers there are now. */
export function reveal(section: HTMLElement, answer: Lookup): void {
  for (const field of parts(section, "shown-when")) showWhile(field.dataset.shownWhen, field, answer);
}

/** Show and hide the conditional parts of a letter's card (`data-when='<rule>'`). */
export function showWhen(root: ParentNode, answer: Lookup): void {
  for (const node of parts(root, "when")) showWhile(node.dataset.when, node, answer);
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
