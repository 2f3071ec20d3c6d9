/** The names and the parts of a Word file that filling touches. */

export const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
export const R = "urn:relinquish:letter";
const XML = "http://www.w3.org/XML/1998/namespace";

/** The direct children of that name. */
export function children(parent: Element, name: string): Element[] {
  return Array.from(parent.children).filter(
    (child) => child.namespaceURI === W && child.localName === name,
  );
}

export function child(parent: Element, name: string): Element | undefined {
  return children(parent, name)[0];
}

export function made(owner: Document, name: string): Element {
  return owner.createElementNS(W, `w:${name}`);
}

/** A content control's properties and content; one without either is not a control of ours. */
export interface Control {
  node: Element;
  properties: Element;
  content: Element;
  tag: string;
}

function control(node: Element): Control[] {
  const properties = child(node, "sdtPr");
  const content = child(node, "sdtContent");
  const tag = properties && child(properties, "tag")?.getAttributeNS(W, "val");
  return properties && content && tag ? [{ node, properties, content, tag }] : [];
}

/** The content controls at or below a node, in document order. */
export function controls(root: Document | Element): Control[] {
  const below = Array.from(root.getElementsByTagNameNS(W, "sdt"));
  const own = "localName" in root && root.localName === "sdt" ? [root] : [];
  return [...own, ...below].flatMap(control);
}

function text(owner: Document, words: string): Element {
  const node = made(owner, "t");
  node.setAttributeNS(XML, "xml:space", "preserve");
  node.textContent = words;
  return node;
}

/** A value as runs hold it: line ends and tabs are elements of their own in Word. */
function pieces(owner: Document, value: string): Element[] {
  return value
    .split(/([\n\t])/)
    .filter((part) => part !== "")
    .map((part) => {
      if (part === "\n") return made(owner, "br");
      return part === "\t" ? made(owner, "tab") : text(owner, part);
    });
}

/** One run that says `value`, looking as the control's own properties say (bold, or nothing). */
export function run(control: Control, value: string): Element {
  const owner = control.node.ownerDocument;
  const look = child(control.properties, "rPr");
  const node = made(owner, "r");
  node.append(...(look ? [look.cloneNode(true)] : []), ...pieces(owner, value));
  return node;
}
