/** Whether two drafts say the same, however often and wherever each was saved. */
import type { Draft } from "./draft.ts";

/** Keys that saving writes into a draft; two drafts that differ in these alone are the same. */
const OF_SAVING = new Set(["saves", "savedAt", "language", "edition", "days"]);

export function saySame(one: Draft, other: Draft): boolean {
  return said(one) === said(other);
}

function said(draft: Draft): string {
  const parts = Object.entries(draft).filter(([name]) => !OF_SAVING.has(name));
  return JSON.stringify(inOrder(Object.fromEntries(parts)));
}

/** Objects with their keys in one order; lists keep theirs, which means something. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([name, part]) => [name, inOrder(part)]);
}
