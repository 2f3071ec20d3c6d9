/**
 * A filled letter as elements, for the screen and for printing. Built with createElement: what was
 * typed is only ever text. A detail is kept from translators; an open gap is marked.
 */
import type { FilledBlock, FilledLetter, Piece } from "../letters/letter.ts";

type Children = readonly (Node | string)[];

function element(tag: string, name: string, children: Children): HTMLElement {
  const made = document.createElement(tag);
  made.className = `app-letter__${name}`;
  made.append(...children);
  return made;
}

/** Lines of a text, with a break between two. */
function lines(text: string): (Node | string)[] {
  return text
    .split("\n")
    .flatMap((line, index) => (index === 0 ? [line] : [document.createElement("br"), line]));
}

function detail(text: string): HTMLElement {
  const made = element("bdi", "detail", lines(text));
  made.translate = false;
  return made;
}

function shown(piece: Piece): (Node | string)[] {
  const inner =
    piece.source === "letter"
      ? lines(piece.text)
      : [piece.source === "detail" ? detail(piece.text) : element("mark", "open", [piece.text])];
  return piece.strong ? [element("strong", "strong", inner)] : inner;
}

function line(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.flatMap(shown);
}

/** A column heading; one without words is a plain cell, or a screen reader would announce nothing. */
function headCell(cell: readonly Piece[]): HTMLElement {
  if (cell.length === 0) return element("td", "cell", []);
  const made = element("th", "cell", line(cell));
  made.setAttribute("scope", "col");
  return made;
}

function row(cells: readonly HTMLElement[]): HTMLElement {
  return element("tr", "row", cells);
}

function table(head: readonly Piece[][], rows: readonly Piece[][][]): HTMLElement {
  const body = rows.map((cells) => row(cells.map((cell) => element("td", "cell", line(cell)))));
  const named = head.some((cell) => cell.length > 0);
  const made = element("table", "table", [
    ...(named ? [element("thead", "head", [row(head.map(headCell))])] : []),
    element("tbody", "body", body),
  ]);
  const frame = element("div", "table-frame", [made]);
  // Kept whole on paper. The style sheet cannot see it by itself: Firefox 115 knows no `:has()`.
  if (!named) frame.classList.add("app-letter__table-frame--to-sign");
  return frame;
}

function item(number: string, pieces: readonly Piece[], level: number): HTMLElement {
  const made = element("p", "item", [
    element("span", "number", [number]),
    " ",
    element("span", "words", line(pieces)),
  ]);
  made.classList.add(`app-letter__item--${level}`);
  return made;
}

function blockElement(block: FilledBlock): HTMLElement {
  switch (block.type) {
    case "title":
      return element("h5", "title", line(block.runs));
    case "heading":
      // Headings go no deeper than six; the two sorts differ in looks.
      return element("h6", `heading-${block.level}`, line(block.runs));
    case "para":
      return element("p", block.style, line(block.runs));
    case "item":
      return item(block.number, block.runs, block.level);
    case "bullet":
      return element("p", "bullet", line(block.runs));
    case "table":
      return table(block.head, block.rows);
    case "page":
      return element("div", "page", []);
  }
}

/** The whole letter, in English and left to right whatever the page is. */
export function preview(filled: FilledLetter): DocumentFragment {
  const letter = element("div", "sheet", filled.blocks.map(blockElement));
  letter.lang = "en-GB";
  letter.dir = "ltr";
  const fragment = document.createDocumentFragment();
  fragment.append(letter);
  return fragment;
}
