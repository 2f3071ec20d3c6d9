/** The ways a letter leaves the page: a download, the clipboard. Each starts with a press. */
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Offer bytes as a file. The address of the copy is given up as soon as the browser has it. */
export function download(bytes: Uint8Array, name: string, type = WORD): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Put text on the clipboard; false when the browser does not let us. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
