/** A page of this site as a document: `fetch` gives text, and turning text into elements is forbidden here. */

/**
 * The `Document` at this address; throws when none came. It is asked for by POST, with nothing in it:
 * no browser keeps the answer to that on its disk, and `XMLHttpRequest` has no other way to say so.
 * This room is compiled without a page, so only the caller can give the answer its type.
 */
export function fetchPage(address: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.responseType = "document";
    request.open("POST", address);
    request.onload = () => {
      if (request.status === 200 && request.response !== null) resolve(request.response);
      else reject(new Error("no page"));
    };
    request.onerror = () => reject(new Error("no page"));
    request.send();
  });
}
