/** Every link of a draft, as it was pasted, each once: the list for a draft that is only read. */
import type { Draft } from "./draft.ts";

const OF_A_LINK = /^places\/[^/]+\/links\/[^/]+$/;
const LINK = /^https?:\/\//i;

export function linksIn({ details }: Draft): string[] {
  const links = Object.entries(details).flatMap(([path, value]) =>
    OF_A_LINK.test(path) || LINK.test(value.trim()) ? [value.trim()] : [],
  );
  return [...new Set(links)].filter((link) => link !== "");
}
