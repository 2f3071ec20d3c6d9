/** The links that stand in a piece of text, each as it was written: a line, a space or a comma apart. Pure. */

const HAS_SCHEME = /^https?:\/\//i;
/** A comma parts two links only where another one begins: many links have commas of their own. */
const BETWEEN = /\s+|[,;|](?=https?:\/\/)/i;
const WITHOUT_SCHEME = /^[^\s/@]+\.[^\s/@]+\/\S*$/;

/** Without a mail program's signs around a link, and the comma that ends it in a list. */
function bare(piece: string, isOneOfSome: boolean): string {
  const inside = piece.replace(/^<(https?:.*)>$/i, "$1");
  return isOneOfSome ? inside.replace(/[,;]+$/, "") : inside;
}

function piecesOf(text: string): string[] {
  const pieces = text.trim().split(BETWEEN).filter((piece) => piece !== "");
  return pieces.map((piece) => bare(piece, pieces.length > 1)).filter((piece) => piece !== "");
}

function isLink(piece: string): boolean {
  return HAS_SCHEME.test(piece) || WITHOUT_SCHEME.test(piece);
}

/**
 * The links that the text consists of, in order; words before the first are passed over. A text in
 * one piece is one link, whatever it is. Where words follow a link, none is found: they may be the
 * rest of it.
 */
export function linksIn(text: string): string[] {
  const pieces = piecesOf(text);
  if (pieces.length < 2) return pieces;
  const first = pieces.findIndex(isLink);
  const links = first === -1 ? [] : pieces.slice(first);
  return links.every(isLink) ? links : [];
}

/** Everything in the text that begins as a link does. */
export function startsIn(text: string): string[] {
  return piecesOf(text).filter((piece) => HAS_SCHEME.test(piece));
}
