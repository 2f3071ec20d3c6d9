/** The lines that a letter must have: a paragraph or a cell each, open gaps as their prompts. */
import type { Block, Letter, Run } from "../../../app/client/letters/letter.ts";
import type { Tables } from "../../../app/client/draft/tables.ts";
import type { Row } from "../cases/case-typed.ts";
import type { FactSheet } from "./fact-sheet.ts";

export function linesOf(letter: Letter, facts: FactSheet, tables: Tables): string[] {
  const prompts = new Map(tables.placeholders.map(({ name, prompt }) => [name, prompt]));
  const words = (runs: readonly Run[], row?: Row, number?: number): string =>
    runs
      .map((run) => {
        if (typeof run === "string") return run;
        if ("strong" in run) return words(run.strong, row, number);
        if ("br" in run) return "\n";
        if ("row" in run) return String(number);
        return row?.[run.gap] || facts.values[run.gap] || `[${prompts.get(run.gap)}]`;
      })
      .join("");
  const rowsOf = (list: string): Row[] => {
    const rows = facts.lists[list] ?? [];
    return rows.length > 0 ? rows : [{}];
  };
  const lines = (block: Block): string[] => {
    if (block.type === "page") return [];
    if (block.type === "repeat") {
      const inner = block.block;
      return rowsOf(block.list).map((row, index) => ("runs" in inner ? words(inner.runs, row, index + 1) : ""));
    }
    if (block.type !== "table") return [words(block.runs)];
    const body = block.rows.flatMap(({ list, cells }) =>
      list === null
        ? cells.map((cell) => words(cell))
        : rowsOf(list).flatMap((row, index) => cells.map((cell) => words(cell, row, index + 1))),
    );
    return [...block.head.map((cell) => words(cell)), ...body];
  };
  return letter.blocks.flatMap(lines).filter((line) => line.trim() !== "");
}
