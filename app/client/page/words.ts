/** The page's words, in its language: every sentence that the client shows stands in the page. */

/** A named place of a sentence: `%(name)s`. */
const GAP = /%\(([a-z_]+)\)s/g;

/** Put values into a sentence's named places, in one pass: a value is never read as a template. */
export function fillSentence(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(GAP, (gap, name: string) => String(values[name] ?? gap));
}

/** Sentences that were found: they never change, and looking through a page of many letters takes long. */
const found = new Map<string, string>();

function templateText(selector: string): string {
  const before = found.get(selector);
  if (before !== undefined) return before;
  const template = document.querySelector<HTMLTemplateElement>(selector);
  if (template === null) throw new Error(`the page has no ${selector}`);
  const sentence = (template.content.textContent ?? "").trim().replace(/\s+/g, " ");
  found.set(selector, sentence);
  return sentence;
}

/** A sentence of the page, in its language. A missing one throws: no word is made up here. */
export function text(key: string, values: Record<string, string | number> = {}): string {
  return fillSentence(templateText(`template[data-text="${CSS.escape(key)}"]`), values);
}

/** The same, in the words for one sort of place where the page has them. */
export function textFor(key: string, sort: string): string {
  const general = `template[data-text="${CSS.escape(key)}"]`;
  const own = `${general}[data-sort="${CSS.escape(sort)}"]`;
  const hasOwn = found.has(own) || document.querySelector(own) !== null;
  return templateText(hasOwn ? own : `${general}:not([data-sort])`);
}

/** The page's sentence for a problem that the server stated, by its slug. */
export function problemText(slug: string): string {
  return templateText(`template[data-problem="${CSS.escape(slug)}"]`);
}

/** A typed value on the page: its own direction, and nothing that a translator should read. */
export function typedValue(value: string): HTMLElement {
  const node = document.createElement("bdi");
  node.translate = false;
  node.textContent = value;
  return node;
}

/** The page's sentence of that key; what was typed stands in it as nodes, never as markup. */
export function sentence(key: string, values: Record<string, string>): (Node | string)[] {
  return text(key)
    .split(GAP)
    .map((part, index) => (index % 2 === 0 ? part : typedValue(values[part] ?? "")));
}
