/** The screen that opens a saved draft, and goes on to where the person was. */
import { CodeMistake } from "../sealing/code-mistakes.ts";
import { CannotOpen } from "../sealing/draft-encryption.ts";
import { DraftDamaged } from "../sealing/draft-file.ts";
import { Offline, Problem } from "../server/errors.ts";
import { clearMistakes } from "../page/mistakes.ts";
import { isOver } from "../draft/bounds.ts";
import type { Draft } from "../draft/draft.ts";
import { linksIn } from "../draft/links-of.ts";
import { copy } from "../page/take-away.ts";
import { Keeper } from "../saving/keeper.ts";
import { canSeal } from "../sealing/keys.ts";
import { readLocked } from "./locked-file.ts";
import type { Navigate } from "../questions/navigate.ts";
import { type Opened, openFromBox, openFromFile } from "../saving/open-draft.ts";
import { part } from "../page/find.ts";
import { text } from "../page/words.ts";
import { button, sayMistake } from "../page/panels.ts";
import { language, mistakeText, refusalText } from "./save-words.ts";
import { followKeeper, offerLanguage, sayNotKept } from "./save-line.ts";
import { duePeople } from "../letters/review-day.ts";
import { OldCopy } from "../saving/seen-saves.ts";
import { beginSession } from "../saving/session.ts";
import type { Store } from "../draft/store.ts";
import { wasSent } from "../draft/was-sent.ts";

export function mount(section: HTMLElement, store: Store, navigate: Navigate): () => void {
  const page = new OpenPage(section, store, navigate);
  return () => page.leave();
}

class OpenPage {
  readonly #section: HTMLElement;
  readonly #store: Store;
  readonly #navigate: Navigate;
  readonly #code: HTMLTextAreaElement;
  readonly #file: HTMLInputElement;
  readonly #links: HTMLTextAreaElement;
  #busy = false;

  constructor(section: HTMLElement, store: Store, navigate: Navigate) {
    this.#section = section;
    this.#store = store;
    this.#navigate = navigate;
    this.#code = part(section, "code") as HTMLTextAreaElement;
    this.#file = part(section, "file") as HTMLInputElement;
    this.#links = part(section, "over-links") as HTMLTextAreaElement;
    part(section, "insecure").hidden = canSeal();
    part(section, "open").onsubmit = (event) => {
      event.preventDefault();
      void this.#open();
    };
  }

  leave(): void {
    this.#code.value = "";
    this.#file.value = "";
    this.#links.value = "";
    part(this.#section, "over").hidden = true;
    part(this.#section, "open").hidden = false;
    this.#say("");
    clearMistakes(this.#section);
  }

  async #open(): Promise<void> {
    if (this.#busy || !canSeal()) return;
    this.#busy = true;
    clearMistakes(this.#section);
    this.#say(text("open.opening"));
    try {
      this.#take(await this.#read());
    } catch (error) {
      this.#say("");
      sayMistake(this.#section, this.#code, this.#mistake(error));
    } finally {
      this.#busy = false;
    }
  }

  async #read(): Promise<Opened> {
    const [file] = this.#file.files ?? [];
    if (file === undefined) return await openFromBox(this.#code.value);
    return await openFromFile(this.#code.value, await readLocked(file));
  }

  /** Replace the draft of this page by the opened one, after the person agreed to lose theirs. */
  #take(opened: Opened): void {
    if (this.#store.isBlank) return this.#goOn(opened);
    const asked = part(this.#section, "replaces");
    const settle = (): void => {
      asked.hidden = true;
      this.#say("");
    };
    asked.hidden = false;
    part(asked, "question").focus();
    button(asked, "no", settle);
    button(asked, "yes", () => {
      settle();
      this.#goOn(opened);
    });
  }

  #goOn({ draft, keys, etag, readOnly }: Opened): void {
    const written = draft.language;
    if (isOver(draft) && readOnly) {
      beginSession({ keys, readOnly });
      return this.#showLinks(draft);
    }
    this.#store.replace(draft);
    if (readOnly) {
      beginSession({ keys, readOnly });
      sayNotKept("save.read-only");
    } else if (etag === undefined) {
      beginSession({ keys });
      sayNotKept("save.file");
    } else {
      const keeper = new Keeper(this.#store, keys, { language: language(), etag });
      beginSession({ keys, saving: keeper });
      followKeeper(keeper, this.#store);
    }
    offerLanguage(written);
    this.#navigate.resume();
    this.#tellDue(draft);
  }

  /** Over the bounds: every link in one list to copy, and the ways that the draft still has. */
  #showLinks(draft: Draft): void {
    this.#say("");
    sayNotKept("save.over");
    part(this.#section, "open").hidden = true;
    const over = part(this.#section, "over");
    over.hidden = false;
    this.#links.value = linksIn(draft).join("\n");
    const said = part(over, "over-said");
    button(over, "over-copy", () => {
      void copy(this.#links.value).then((done) => {
        said.textContent = text(done ? "copied" : "copy-failed");
      });
    });
    part(over, "over-heading").focus();
  }

  /** Go to the letter page before any question when a letter was sent or a day has come. */
  #tellDue(draft: Draft): void {
    const isAsking = this.#navigate.unanswered(this.#navigate.current()).length > 0;
    const isTold = wasSent(draft) || duePeople(draft, new Date()).length > 0;
    if (isAsking && isTold) this.#navigate.to("letters");
  }

  #mistake(error: unknown): string {
    if (error instanceof CodeMistake) return mistakeText(error);
    if (error instanceof CannotOpen) return text(`open.${this.#reason(error)}`);
    if (error instanceof DraftDamaged) return text("open.damaged");
    if (error instanceof OldCopy) return text("open.old-copy");
    if (error instanceof Problem && error.slug === "not-found") return text("open.not-found");
    return refusalText(error, error instanceof Offline ? "open.offline" : "open.failed");
  }

  /** The reason for the page: a box found by these words was sealed with them, so it was changed. */
  #reason({ reason }: CannotOpen): CannotOpen["reason"] {
    return reason === "wrong-code" && !this.#file.files?.length ? "changed" : reason;
  }

  #say(said: string): void {
    part(this.#section, "state").textContent = said;
  }
}
