/**
 * Read and write the XML of a Word file. The page demands Trusted Types of DOMParser, XML included:
 * this is the one policy it allows, and it lets through what the browser itself unzipped.
 */
interface Policy {
  createHTML(text: string): string;
}

interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

let policy: Policy | undefined;

function trusted(xml: string): string {
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  policy ??= types?.createPolicy("ooxml", { createHTML: (text) => text });
  return policy?.createHTML(xml) ?? xml;
}

/** Parse a part of the file. Throws when it is not well-formed. */
export function parseXml(xml: string): Document {
  const root = new DOMParser().parseFromString(trusted(xml), "application/xml");
  if (root.getElementsByTagName("parsererror").length > 0) throw new Error("not well-formed XML");
  return root;
}

/** Write it with the one declaration that every part has, whatever the browser adds. */
export function writeXml(root: Document): string {
  return DECLARATION + new XMLSerializer().serializeToString(root.documentElement);
}
