/** The one mutable thing in the page: the draft being written. No DOM, no network, no crypto. */
import { forgetHomes } from "./by-home.ts";
import { roomFor } from "./bounds.ts";
import { type AnswerValue, type Draft, emptyDraft, newId } from "./draft.ts";

export type Listener = (path: string) => void;

/**
 * The detail beside an answer that the page filled in; it holds the value. It is saved with the
 * draft. An answer without it is the person's own, and so is one that differs from it.
 */
const FILLED_IN = "_filled-in";

export class Store {
  #draft: Draft;
  readonly #listeners = new Set<Listener>();

  constructor(draft: Draft) {
    this.#draft = draft;
    forgetHomes(draft);
  }

  get draft(): Draft {
    return this.#draft;
  }

  /** Whether nothing was answered or typed yet but the choice that led into the wizard. */
  get isBlank(): boolean {
    const answered = Object.keys(this.#draft.answers).filter((path) => path !== "path");
    return answered.length === 0 && Object.keys(this.#draft.details).length === 0;
  }

  /** Put another draft in place (opened, migrated, or the other side of a conflict). */
  replace(draft: Draft): void {
    this.#draft = draft;
    this.#tell("");
  }

  answer(path: string): AnswerValue | undefined {
    return this.#draft.answers[path];
  }

  /** Set an answer that the person gave; `undefined` removes it. */
  setAnswer(path: string, value: AnswerValue | undefined): void {
    delete this.#draft.details[`${path}${FILLED_IN}`];
    if (value === undefined) delete this.#draft.answers[path];
    else this.#draft.answers[path] = value;
    this.#tell(path);
  }

  /** Set an answer that the page found out. It can be changed or taken back while it is filled in. */
  fillIn(path: string, value: string): void {
    this.#draft.answers[path] = value;
    this.#draft.details[`${path}${FILLED_IN}`] = value;
    this.#tell(path);
  }

  /** Whether the page filled this answer in, and the person has not picked one since. */
  isFilledIn(path: string): boolean {
    const value = this.answer(path);
    return value !== undefined && value === this.#draft.details[`${path}${FILLED_IN}`];
  }

  detail(path: string): string {
    return this.#draft.details[path] ?? "";
  }

  /** Set a detail; the empty string removes it. */
  setDetail(path: string, value: string): void {
    if (value === "") delete this.#draft.details[path];
    else this.#draft.details[path] = value;
    this.#tell(path);
  }

  list(path: string): readonly string[] {
    return this.#draft.lists[path] ?? [];
  }

  /** How many items may still be added to a list. */
  roomFor(path: string): number {
    return roomFor(path, this.#draft);
  }

  /** Add an item; throws RangeError where there is no room for one. */
  add(path: string): string {
    if (this.roomFor(path) === 0) throw new RangeError("the draft has no room for another item");
    const id = newId();
    this.#draft.lists[path] = [...this.list(path), id];
    this.#tell(path);
    return id;
  }

  /** Take an item and everything under it out of the draft. */
  remove(path: string, id: string): void {
    const under = `${path}/${id}`;
    this.#draft.lists[path] = this.list(path).filter((other) => other !== id);
    for (const part of [this.#draft.answers, this.#draft.details, this.#draft.lists]) {
      for (const key of Object.keys(part)) {
        if (key === under || key.startsWith(`${under}/`)) delete part[key];
      }
    }
    this.#tell(path);
  }

  /** Called with the path that changed, or "" when the whole draft did. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Forget everything; what was typed is not reachable from here afterwards. */
  wipe(): void {
    this.#draft = emptyDraft(this.#draft.edition, this.#draft.language);
    this.#listeners.clear();
  }

  #tell(path: string): void {
    forgetHomes(this.#draft);
    for (const listener of this.#listeners) listener(path);
  }
}
