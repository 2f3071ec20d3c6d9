/** The indicator of the exit: how many presses of Shift are still wanted before the page is left. */
import { text } from "../page/words.ts";

/** Leaving must never fail for want of a word, so a missing one is silence here. */
function said(key: string): string {
  try {
    return key === "" ? "" : text(key);
  } catch {
    return "";
  }
}

/** Shows how many presses are still wanted, as dots and to a screen reader. */
export class Indicator {
  readonly #element = document.createElement("div");
  readonly #words = document.createElement("span");

  constructor(link: HTMLAnchorElement, presses: number) {
    this.#element.className = "govuk-exit-this-page__indicator";
    this.#element.setAttribute("aria-hidden", "true");
    for (let each = 0; each < presses; each += 1) {
      const light = document.createElement("div");
      light.className = "govuk-exit-this-page__indicator-light";
      this.#element.append(light);
    }
    this.#words.className = "govuk-visually-hidden";
    this.#words.setAttribute("role", "status");
    link.append(this.#element);
    link.after(this.#words);
  }

  /** `key` names the sentence to say; "" says nothing. */
  show(pressed: number, key: string): void {
    this.#element.classList.toggle("govuk-exit-this-page__indicator--visible", pressed > 0);
    [...this.#element.children].forEach((light, index) => {
      light.classList.toggle("govuk-exit-this-page__indicator-light--on", index < pressed);
    });
    this.#words.textContent = said(key);
  }
}
