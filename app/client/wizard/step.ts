/** One step on the page: its section, its fields, its mistakes. */
import { mistakesIn } from "../fields/check-fields.ts";
import { clearMistakes, type Mistake, showMistakes } from "../page/mistakes.ts";
import type { Field } from "../fields/field.ts";
import { checksOf, fieldsOf, hasCode, isShown, loadLateFields, namesOf } from "../fields/make-fields.ts";
import { reveal } from "../page/show-when.ts";
import type { Lookup } from "../draft/rules.ts";
import type { Store } from "../draft/store.ts";
import type { Shown } from "../draft/view.ts";

export class StepView {
  readonly name: string;
  readonly section: HTMLElement;
  readonly #make: () => Field[];
  #made: Field[] | undefined;

  constructor(section: HTMLElement, store: Store, path: (name: string) => string, answer: Lookup) {
    this.name = section.dataset["step"] ?? "";
    this.section = section;
    this.#make = () => fieldsOf(section, store, path, answer);
    this.#makeOnce();
  }

  get #fields(): Field[] {
    return this.#made ?? [];
  }

  #makeOnce(): void {
    if (hasCode(this.section)) this.#made ??= this.#make();
  }

  /** Show the step. Without the code of its fields they are out of reach, until `load` has brought it. */
  show(answer: Lookup): void {
    this.#makeOnce();
    for (const group of this.section.querySelectorAll<HTMLElement>("[data-field]")) {
      group.inert = !this.isReady;
    }
    clearMistakes(this.section);
    for (const field of this.#fields) field.show();
    reveal(this.section, answer);
    this.section.hidden = false;
  }

  /** Whether the code of the step's fields has come. */
  get isReady(): boolean {
    return this.#made !== undefined;
  }

  /** Fetch what the fields need. Rejects when it does not come. */
  async load(): Promise<void> {
    await loadLateFields();
  }

  /** Show or hide what depends on the answers; called at each change of one. */
  reveal(answer: Lookup): void {
    reveal(this.section, answer);
  }

  hide(): void {
    this.#settle();
    this.section.hidden = true;
  }

  /** Leave the focused control, so that its value is stored for this step and not for the next. */
  #settle(): void {
    const held = document.activeElement;
    if (!(held instanceof HTMLElement && this.section.contains(held))) return;
    held.blur();
    for (const field of this.#fields) if (isShown(field, this.section)) field.settle?.();
  }

  /** Check what is shown, and show what is wrong. True when nothing is. */
  passes(today: Date): boolean {
    if (!this.isReady) return false;
    this.#settle();
    const shown = this.#fields.filter((field) => isShown(field, this.section));
    const valueOf = (name: string): string =>
      shown.find((field) => field.name === name)?.parts()[0]?.value ?? "";
    const mistakes: Mistake[] = shown.flatMap((field) => [
      ...mistakesIn(field, checksOf(field), today, valueOf),
      ...(field.mistakes?.() ?? []),
    ]);
    showMistakes(this.section, mistakes);
    return mistakes.length === 0;
  }

  /** Leave the question unanswered: ticks and picks are taken back, what was typed stays. */
  skip(): void {
    for (const field of this.#fields) field.unpick?.();
  }

  /** Whether anything is answered here, at these paths, of what is shown. */
  hasValue({ answers, details, lists }: Shown, pathOf: (name: string) => string): boolean {
    return namesOf(this.section).some((name) => {
      const path = pathOf(name);
      return (
        answers[path] !== undefined || (details[path] ?? "") !== "" || (lists[path] ?? []).length > 0
      );
    });
  }

  focusHeading(): void {
    scrollTo(0, 0);
    this.section.querySelector<HTMLElement>("[data-heading]")?.focus({ preventScroll: true });
  }
}
