/** The draft as a locked file in the person's hands, under a name that says nothing. */
import { text } from "../page/words.ts";
import { download } from "../page/take-away.ts";

/** Larger than any sealed draft; a film chosen by mistake is not read into memory. */
const LARGEST = 256 * 1024;

export function downloadLocked(sealed: Uint8Array): void {
  download(sealed, `${text("file-name")}.dat`, "application/octet-stream");
}

/** The bytes of a chosen file; an oversized one comes cut short, and will not open. */
export async function readLocked(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(0, LARGEST + 1).arrayBuffer());
}
