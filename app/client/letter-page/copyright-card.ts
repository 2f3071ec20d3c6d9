/**
 * The card before the copyright notice: it warns that the uploader will learn who sent it, and asks
 * for two ticks. Only for images that the sender took, or the person they write for; no notice is
 * offered, and nothing fetched, before both ticks are there.
 */
import { type Card, type Desk, printingOf } from "../letter-card/shared.ts";
import { part } from "../page/find.ts";
import { labelled } from "../page/labelled.ts";
import { fromTemplate } from "../page/templates.ts";
import { showWhen } from "../page/show-when.ts";
import { typedValue } from "../page/words.ts";
import { serviceName } from "../letters/details.ts";
import type { Scope } from "../questions/scope.ts";

/** The answers of the two ticks, kept with every place of the matter. */
const TICKS = ["own.work", "copyright.understood"] as const;

export class CopyrightCard implements Card {
  readonly element = fromTemplate("letter-copyright");
  readonly #desk: Desk;
  readonly #places: readonly [string, ...string[]];

  constructor(scope: Scope, number: number, desk: Desk) {
    this.#desk = desk;
    this.#places = [scope.place ?? "", ...(scope.also ?? [])];
    for (const name of TICKS) {
      const tick = this.#tick(name);
      labelled(tick, `copyright-${number}-${name}`);
      tick.addEventListener("change", () => this.#answer(name, tick.checked));
    }
  }

  refresh(): void {
    const { store } = this.#desk;
    for (const name of TICKS) {
      this.#tick(name).checked = store.answer(`places/${this.#places[0]}/${name}`) === "yes";
      if (this.#tick(name).checked) part(this.element, "copyright-fold").setAttribute("open", "");
    }
    // Whose picture it must be is told as who signs was answered: they sign under penalty of perjury.
    showWhen(this.element, (name) => store.answer(name));
    const offer = { kind: "copyright-notice", scope: { place: this.#places[0] } } as const;
    const name = serviceName(this.#places[0], printingOf(offer, this.#desk));
    part(this.element, "copyright-service").replaceChildren(typedValue(name));
  }

  #tick(name: (typeof TICKS)[number]): HTMLInputElement {
    return part(this.element, `copyright-tick="${name}"`) as HTMLInputElement;
  }

  #answer(name: string, isTicked: boolean): void {
    for (const place of this.#places) {
      this.#desk.store.setAnswer(`places/${place}/${name}`, isTicked ? "yes" : undefined);
    }
  }
}
