/**
 * Exit this page: the sticky link, or Shift alone three times. The document is emptied in the very
 * task in which the key or click arrives; leaving comes after, and replaces this page in the history.
 */
import { Indicator } from "./exit-indicator.ts";
import { ShiftTaps } from "./shift-taps.ts";

const PRESSES = 3;
/** Milliseconds after which an earlier press no longer counts. */
const FORGET_AFTER_MS = 5000;

/** The sentence for each number of presses. */
const WORDS = ["", "exit-two-more", "exit-one-more"];

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

/** Pointer events that interrupt the presses; moving is left out, because a hand may tremble. */
const POINTER = ["pointerdown", "pointerup", "pointercancel", "click", "wheel"] as const;
const TYPED_INTO = "textarea, input:not([type=radio], [type=checkbox], [type=file])";

/** Whether the keyboard on the screen of a phone is open: its Shift is there for capitals. */
function isTypingOnPhone(): boolean {
  const isPhone = matchMedia("(hover: none) and (pointer: coarse)").matches;
  return isPhone && document.activeElement?.matches(TYPED_INTO) === true;
}

/** Count presses of Shift alone, show how many are still wanted, and leave at the third. */
class ShiftListener {
  readonly #link: HTMLAnchorElement;
  readonly #indicator: Indicator;
  readonly #taps = new ShiftTaps();
  #shown = 0;
  #forgetting: ReturnType<typeof setTimeout> | undefined;

  constructor(link: HTMLAnchorElement) {
    this.#link = link;
    this.#indicator = new Indicator(link, PRESSES);
  }

  /** Listen in the capture phase, before any element, so that nothing in the page can stop the event. */
  listen(): void {
    const heard = { capture: true, passive: true };
    for (const type of ["keydown", "keyup"] as const) {
      document.addEventListener(type, (event) => this.#press(event), heard);
    }
    for (const type of POINTER) document.addEventListener(type, () => this.#forget(), heard);
    document.addEventListener("pointermove", ({ buttons }) => buttons && this.#forget(), heard);
    // A key that goes up while another window has the keyboard sends this page no event.
    addEventListener("blur", () => this.#forget());
  }

  #press(event: KeyboardEvent): void {
    if (isTypingOnPhone()) return this.#forget();
    this.#taps.press(event);
    const { counted } = this.#taps;
    if (counted === PRESSES) leave(this.#link);
    else if (counted !== this.#shown) this.#show(counted, WORDS[counted]);
  }

  #forget(words = ""): void {
    this.#taps.forget();
    if (this.#shown > 0) this.#show(0, words);
  }

  #show(counted: number, words = ""): void {
    this.#shown = counted;
    this.#indicator.show(counted, words);
    clearTimeout(this.#forgetting);
    if (counted === 0) return;
    this.#forgetting = setTimeout(() => this.#forget("exit-timed-out"), FORGET_AFTER_MS);
  }
}

/** Put the exit to work; needs nothing else of the page, so that it works first. */
export function startExit(): void {
  const links = document.querySelectorAll<HTMLAnchorElement>("a[data-exit]");
  for (const link of links) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      leave(link);
    });
    // The link has the role of a button, and a button can be pressed with the space bar.
    link.addEventListener("keydown", ({ key }) => {
      if (key === " ") leave(link);
    });
  }
  if (links[0]) new ShiftListener(links[0]).listen();
}
