/**
 * Counts presses of Shift alone. Shift has other work: capitals, marking text, Tab backwards, a link
 * in another window, and with Alt or Ctrl the language and direction of the keyboard. A press counts
 * when Shift goes down and up again, with nothing else held, and no other key and no pointer between.
 *
 *     up, n counted --Shift goes down alone--> down, n counted --Shift goes up alone--> up, n + 1
 *     either        --anything else----------> up, 0 counted
 *
 * A repeat is the keyboard's own doing and changes nothing. Shift that goes down once more has lost
 * its key up, and begins again; another Shift beside it is anything else.
 */

/** The properties that are read of a key event. */
export type KeyPress = Pick<
  KeyboardEvent,
  "type" | "key" | "code" | "repeat" | "isComposing" | "getModifierState"
>;

const HELD = ["Alt", "AltGraph", "Control", "Meta"];

/** Shift, with no other key held and no input method at work. */
function isShiftAlone(press: KeyPress): boolean {
  if (press.key !== "Shift" || press.isComposing) return false;
  return !HELD.some((key) => press.getModifierState(key));
}

export class ShiftTaps {
  /** The Shift key that is down, left or right, with no other key so far. */
  #down: string | undefined;
  #counted = 0;

  get counted(): number {
    return this.#counted;
  }

  /** Take a `keydown` or `keyup` into account. */
  press(press: KeyPress): void {
    if (!isShiftAlone(press)) this.forget();
    else if (press.type === "keydown") this.#goesDown(press);
    else if (this.#down === press.code) this.#goesUp();
  }

  /** Anything else: begin again. */
  forget(): void {
    this.#down = undefined;
    this.#counted = 0;
  }

  #goesDown({ code, repeat }: KeyPress): void {
    if (repeat) return;
    if (this.#down !== undefined && this.#down !== code) this.forget();
    else this.#down = code;
  }

  #goesUp(): void {
    this.#down = undefined;
    this.#counted += 1;
  }
}
