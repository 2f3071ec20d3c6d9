/** Making a return code: shown once, retyped once, and only then is there anything to save into. */
import { printCard, showCode } from "./code-card.ts";
import { language, mistakeText, refusalText } from "./save-words.ts";
import { Keeper } from "../saving/keeper.ts";
import { type Keys, keysOf } from "../sealing/keys.ts";
import { DraftTooLarge } from "../sealing/padding.ts";
import type { ReadOnlyDraft } from "../saving/read-only.ts";
import { button, sayMistake, showPanel } from "../page/panels.ts";
import { type Code, checkRetyped, newCode, parseCode } from "../sealing/return-code.ts";
import { followKeeper, showLine } from "./save-line.ts";
import { text } from "../page/words.ts";
import { part } from "../page/find.ts";
import { beginSession, session } from "../saving/session.ts";
import type { Store } from "../draft/store.ts";

export class CodePanels {
  readonly #section: HTMLElement;
  readonly #store: Store;
  readonly #kept: () => void;
  #code: Code | undefined;
  #busy = false;

  /** `kept` is called once the code was retyped and the draft is being saved under it. */
  constructor(section: HTMLElement, store: Store, kept: () => void) {
    this.#section = section;
    this.#store = store;
    this.#kept = kept;
    button(section, "make-code", () => void this.#make());
    button(section, "written", () => this.#askAgain());
    button(section, "show-again", () => this.#show());
    button(section, "print-card", () => this.#code && printCard(this.#code));
    part(section, "retype").onsubmit = (event) => {
      event.preventDefault();
      void this.#check();
    };
  }

  /** The words are on the person's paper; the page does not keep them. */
  forget(): void {
    this.#code = undefined;
    this.#clear();
  }

  async #make(): Promise<void> {
    this.#code = await newCode();
    this.#show();
  }

  #show(): void {
    if (this.#code === undefined) return;
    showPanel(this.#section, "code");
    showCode(part(this.#section, "code-words"), this.#code);
  }

  /** The words leave the screen, so that what is typed comes from the paper. */
  #askAgain(): void {
    this.#clear();
    showPanel(this.#section, "retype");
  }

  async #check(): Promise<void> {
    if (this.#code === undefined || this.#busy) return;
    this.#busy = true;
    try {
      const { value } = this.#field();
      checkRetyped(value, this.#code);
      await this.#keep(await parseCode(value));
    } catch (error) {
      sayMistake(this.#section, this.#field(), mistakeText(error));
    } finally {
      this.#busy = false;
    }
  }

  /**
   * Derived keys from here on, no words. They come from what was typed: the draft is called saved
   * when it was read back with them, so the words on the paper open it. An older box is deleted
   * once this one has the draft.
   */
  async #keep(code: Code): Promise<void> {
    const keys = await keysOf(code);
    const readOnly = session()?.readOnly;
    if (readOnly) return await this.#move(readOnly, keys);
    const instead = await session()?.saving?.handOver();
    const days = Number((part(this.#section, "days") as HTMLSelectElement).value);
    this.#store.draft.days = days;
    const options = { language: language(), ...(instead ? { instead } : {}) };
    const keeper = new Keeper(this.#store, keys, options);
    beginSession({ keys, saving: keeper });
    this.forget();
    followKeeper(keeper, this.#store);
    void keeper.saveNow();
    this.#kept();
  }

  /** A draft that may only be read moves to the new words as it is. */
  async #move(draft: ReadOnlyDraft, keys: Keys): Promise<void> {
    try {
      const isAlone = await draft.moveTo(keys);
      beginSession({ keys, readOnly: draft });
      this.forget();
      this.#kept();
      showLine(text(isAlone ? "save.moved" : "save.old-words-stay"), false);
    } catch (error) {
      const said = error instanceof DraftTooLarge ? text("save.too-large") : refusalText(error, "save.move-offline");
      sayMistake(this.#section, this.#field(), said);
    }
  }

  #clear(): void {
    part(this.#section, "code-words").replaceChildren();
    this.#field().value = "";
  }

  #field(): HTMLTextAreaElement {
    const field = part(this.#section, "retype").querySelector("textarea");
    if (field === null) throw new Error("the page has nowhere to type a code");
    return field;
  }
}
