/**
 * The letters' card and their words in plain language: the same for everybody, fetched once and in
 * idle time, so that the first page stays small on a slow phone.
 */
import { fetchPage } from "../server/fetch-page.ts";

let added: Promise<void> | undefined;

/** Puts them into the page; without a signal it is tried again at the next call. */
export function letterTemplates(): Promise<void> {
  added ??= add().catch((error: unknown) => {
    added = undefined;
    throw error;
  });
  return added;
}

async function add(): Promise<void> {
  const home = document.getElementById("tables");
  const page = (await fetchPage(home?.dataset["letters"] ?? "")) as Document;
  home?.after(...page.querySelectorAll("template"));
}
