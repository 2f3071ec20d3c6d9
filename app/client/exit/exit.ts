/**
 * Exit this page: the sticky link, or Shift three times. The document is emptied in the very task
 * in which the key or click arrives; leaving comes after, and replaces this page in the history.
 */
import { text } from "../page/words.ts";

const PRESSES = 3;
/** Presses further apart than this are not one wish to leave. */
const FORGET_AFTER_MS = 5000;

const wipers = new Set<() => void>();

/** Have something forgotten when the person leaves. */
export function onExit(wipe: () => void): void {
  wipers.add(wipe);
}

/** Empty the page and forget everything; nothing typed is reachable from it afterwards. */
export function wipePage(): void {
  document.documentElement.replaceChildren();
  for (const wipe of wipers) {
    try {
      wipe();
    } catch {
      // Whatever it was, leaving matters more, and the words are gone from the page already.
    }
  }
  wipers.clear();
}

function leave(link: HTMLAnchorElement): void {
  const { href } = link;
  wipePage();
  location.replace(href);
}

/** Shows how many presses are still wanted, as dots and to a screen reader. */
class Indicator {
  readonly #element = document.createElement("div");
  readonly #words = document.createElement("span");

  constructor(link: HTMLAnchorElement) {
    this.#element.className = "govuk-exit-this-page__indicator";
    this.#element.setAttribute("aria-hidden", "true");
    for (let each = 0; each < PRESSES; each += 1) {
      const light = document.createElement("div");
      light.className = "govuk-exit-this-page__indicator-light";
      this.#element.append(light);
    }
    this.#words.className = "govuk-visually-hidden";
    this.#words.setAttribute("role", "status");
    link.append(this.#element);
    link.after(this.#words);
  }

  show(pressed: number, words: string): void {
    this.#element.classList.toggle("govuk-exit-this-page__indicator--visible", pressed > 0);
    [...this.#element.children].forEach((light, index) => {
      light.classList.toggle("govuk-exit-this-page__indicator-light--on", index < pressed);
    });
    this.#words.textContent = words;
  }
}

const WORDS = ["", "exit-two-more", "exit-one-more"] as const;

/** Leaving must never fail for want of a word, so a missing one is silence here. */
function said(key: string | undefined): string {
  try {
    return key ? text(key) : "";
  } catch {
    return "";
  }
}

function listenForShift(link: HTMLAnchorElement): void {
  const indicator = new Indicator(link);
  let pressed = 0;
  let forgetting: ReturnType<typeof setTimeout> | undefined;

  const count = (presses: number, words = ""): void => {
    pressed = presses;
    clearTimeout(forgetting);
    indicator.show(pressed, words);
    if (pressed === 0) return;
    forgetting = setTimeout(() => count(0, said("exit-timed-out")), FORGET_AFTER_MS);
  };

  document.addEventListener("keydown", ({ key, repeat }) => {
    if (repeat) return;
    // A capital letter is Shift and another key: typing a name must not leave the page.
    if (key !== "Shift") {
      if (pressed > 0) count(0);
    } else if (pressed + 1 === PRESSES) leave(link);
    else count(pressed + 1, said(WORDS[pressed + 1]));
  });
}

/** Put the exit to work; needs nothing else of the page, so that it works first. */
export function startExit(): void {
  const links = document.querySelectorAll<HTMLAnchorElement>("a[data-exit]");
  for (const link of links) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      leave(link);
    });
    // It is a link that says it is a button, and a button can be pressed with the space bar.
    link.addEventListener("keydown", ({ key }) => {
      if (key === " ") leave(link);
    });
  }
  if (links[0]) listenForShift(links[0]);
}
