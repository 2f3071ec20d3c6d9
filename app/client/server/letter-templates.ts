/**
 * The letters' card and what they say in plain words: the same for everybody, fetched once and in
 * idle time, so that the first page stays small on a slow phone.
 */

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
  const page = await fetched(home?.dataset["letters"] ?? "");
  home?.after(...page.querySelectorAll("template"));
}

/** A document by its address. `fetch` gives text, and turning text into elements is forbidden here. */
function fetched(address: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.responseType = "document";
    request.open("GET", address);
    request.onload = () => {
      if (request.status === 200 && request.responseXML !== null) resolve(request.responseXML);
      else reject(new Error("no templates"));
    };
    request.onerror = () => reject(new Error("no templates"));
    request.send();
  });
}
