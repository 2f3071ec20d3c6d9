/**
 * Fills a letter's gaps, in one pass: typed text is never read again as a letter's text.
 *
 * A gap that nothing fills shows its prompt in square brackets and is listed as missing. A gap that
 * the closed list does not know throws: the letter is newer than the page.
 */
import type { Filling, Row } from "./filling.ts";
import type { Block, FilledBlock, FilledLetter, FilledShort, Letter, Piece, Run } from "./letter.ts";

export class UnknownPlaceholder extends Error {
  constructor(name: string) {
    super(`no placeholder is called ${name}`);
    this.name = "UnknownPlaceholder";
  }
}

/** The prompt as it stands in an open gap. Throws UnknownPlaceholder. */
export function promptOf(name: string, filling: Filling): string {
  if (!Object.hasOwn(filling.prompts, name)) throw new UnknownPlaceholder(name);
  return `[${filling.prompts[name]}]`;
}

/** The rows of a list; a list with nothing in it still shows one row of prompts. */
export function rowsOf(list: string, filling: Filling): Row[] {
  if (!Object.hasOwn(filling.lists, list)) throw new UnknownPlaceholder(`list:${list}`);
  const rows = filling.lists[list] ?? [];
  return rows.length === 0 ? [{}] : rows;
}

interface Place {
  filling: Filling;
  missing: Set<string>;
  row?: { values: Row; number: number };
}

function piece(name: string, place: Place): Piece {
  const prompt = promptOf(name, place.filling);
  const value = place.row?.values[name] ?? place.filling.values[name] ?? "";
  if (value !== "") return { text: value, source: "detail", gap: name };
  place.missing.add(name);
  return { text: prompt, source: "open", gap: name };
}

function pieces(runs: readonly Run[], place: Place): Piece[] {
  return runs.flatMap((run): Piece[] => {
    if (typeof run === "string") return [{ text: run, source: "letter" }];
    if ("gap" in run) return [piece(run.gap, place)];
    if ("strong" in run) return pieces(run.strong, place).map((part) => ({ ...part, strong: true }));
    if ("br" in run) return [{ text: "\n", source: "letter" }];
    return [{ text: String(place.row?.number ?? ""), source: "letter" }];
  });
}

function perRow(list: string, place: Place): Place[] {
  return rowsOf(list, place.filling).map((values, index) => {
    return { ...place, row: { values, number: index + 1 } };
  });
}

function filled(block: Block, place: Place): FilledBlock[] {
  switch (block.type) {
    case "page":
      return [block];
    case "repeat":
      return perRow(block.list, place).flatMap((row) => filled(block.block, row));
    case "table": {
      const head = block.head.map((cell) => pieces(cell, place));
      const rows = block.rows.flatMap(({ list, cells }) =>
        (list === null ? [place] : perRow(list, place)).map((row) =>
          cells.map((cell) => pieces(cell, row)),
        ),
      );
      return [{ type: "table", head, rows }];
    }
    default:
      return [{ ...block, runs: pieces(block.runs, place) }];
  }
}

function filledShort({ limit, blocks }: Letter["short"][number], place: Place): FilledShort {
  const all = (some: readonly Block[]): FilledBlock[] =>
    some.flatMap((block) => filled(block, place));
  const isRow = (block: Block): boolean => block.type === "repeat";
  const isLink = (block: Block): boolean => block.type === "repeat" && block.list === "links";
  return {
    limit,
    said: all(blocks.filter((block) => !isRow(block))),
    beside: all(blocks.filter((block) => isRow(block) && !isLink(block))),
    listed: all(blocks.filter(isLink)),
  };
}

/**
 * The letter with its gaps filled; `missing` lists those left open. Throws UnknownPlaceholder for a
 * gap that the filling's prompts do not know.
 */
export function fill(letter: Letter, filling: Filling): FilledLetter {
  const place: Place = { filling, missing: new Set() };
  const blocks = letter.blocks.flatMap((block) => filled(block, place));
  const short = letter.short.map((text) => filledShort(text, place));
  return { title: letter.title, blocks, short, missing: [...place.missing] };
}
