/** Rows: the same few inputs as often as needed, each row a fieldset and an item of a list. */
import type { Field, FieldContext, Part } from "./field.ts";
import { holds } from "../draft/rules.ts";
import { text } from "../page/words.ts";
import { namedCells } from "./row-cells.ts";
import { RowList } from "./row-list.ts";

class Rows implements Field {
  readonly name: string;
  readonly group: HTMLElement;
  readonly #context: FieldContext;
  readonly #list: RowList;

  constructor(context: FieldContext) {
    this.#context = context;
    this.name = context.name;
    this.group = context.group;
    this.#list = new RowList(context, {
      cellsOf: namedCells,
      added: (number) => text("row-added", { number }),
      removed: (number) => text("row-removed", { number }),
      isShown: (rule) => holds(rule, context.answer),
    });
    context.store.subscribe((changed) => this.#changed(changed));
  }

  show(): void {
    this.#list.show();
  }

  parts(): Part[] {
    return this.#list.parts();
  }

  /** Another question put something into the list. */
  #changed(changed: string): void {
    const isShown = this.group.closest<HTMLElement>("[data-step]")?.hidden === false;
    if (this.#list.isWriting || !isShown) return;
    const home = this.#context.path();
    if (changed === home || changed.startsWith(`${home}/`)) this.show();
  }
}

export function rows(context: FieldContext): Field {
  return new Rows(context);
}
