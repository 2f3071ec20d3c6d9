/** A filled letter as plain text: for the clipboard, and for places that take nothing else. */
import { isolated } from "../text/bidi-isolate.ts";
import type { FilledBlock, FilledLetter, Piece } from "./letter.ts";

/** One line of the letter; details in other directions isolated. */
export function lineOf(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => (piece.source === "detail" ? isolated(piece.text, piece.gap ?? "") : piece.text))
    .join("");
}

/** A row as labelled lines, so that a link stands whole and alone whatever the width. */
function rowText(head: readonly Piece[][], cells: readonly Piece[][]): string {
  return cells
    .map((cell, index) => {
      const label = lineOf(head[index] ?? []);
      return label === "" ? lineOf(cell) : `${label}: ${lineOf(cell)}`;
    })
    .join("\n");
}

function blockText(block: FilledBlock): string {
  switch (block.type) {
    case "page":
      return "";
    case "table":
      return block.rows.map((cells) => rowText(block.head, cells)).join("\n\n");
    case "item":
      return `${"  ".repeat(block.level)}${block.number} ${lineOf(block.runs)}`;
    case "bullet":
      return `• ${lineOf(block.runs)}`;
    default:
      return lineOf(block.runs);
  }
}

/** The blocks as text, one blank line between two. */
export function blocksText(blocks: readonly FilledBlock[]): string[] {
  return blocks.map(blockText).filter((text) => text !== "");
}

/** The whole letter. */
export function plainText(filled: FilledLetter): string {
  return `${blocksText(filled.blocks).join("\n\n")}\n`;
}
