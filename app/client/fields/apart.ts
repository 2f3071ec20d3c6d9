/**
 * The box beside a place's links that lead to several sites: a warning, the button that splits the
 * place, and the result. It stands below the first link that needs another place.
 */
import { apartWords, showSplit } from "./apart-words.ts";
import { clearMistakes } from "../page/mistakes.ts";
import type { FieldContext } from "./field.ts";
import type { Mistake } from "../page/mistakes.ts";
import { hasOpenPicks } from "../questions/open-picks.ts";
import { announce } from "../page/announce.ts";
import { tables } from "../page/tables.ts";
import { type Sites, sitesAt } from "../questions/place-sites.ts";
import { part } from "../page/find.ts";
import { shown } from "../questions/shown.ts";
import { saysRoom } from "../page/room.ts";
import { hasRoomToSplit, splitPlace } from "../questions/split-place.ts";

/** Milliseconds without typing after which a link is taken as whole, so that it is told once. */
const QUIET_FOR = 700;

export interface LinkRow {
  id: string | undefined;
  element: HTMLElement;
  input: HTMLInputElement;
}

interface Owner {
  context: FieldContext;
  rows: () => readonly LinkRow[];
  /** The rows changed without the person's doing. */
  show: () => void;
}

export class Apart {
  readonly #owner: Owner;
  readonly #box: HTMLElement;
  readonly #done: HTMLElement;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  /** `home` holds the box and the place where what was done is said. */
  constructor(home: HTMLElement, owner: Owner) {
    this.#owner = owner;
    this.#box = part(home, "apart");
    this.#done = part(home, "split-done");
    part(this.#box, "split").addEventListener("click", () => this.#split());
  }

  /** A link is being typed: the warning is updated at once, and a new one waits until typing rests. */
  typing(): void {
    if (!this.#box.hidden) return this.show();
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => {
      const { group } = this.#owner.context;
      if (group.closest<HTMLElement>("[data-step]")?.hidden === false) this.show();
    }, QUIET_FOR);
  }

  show(): void {
    clearTimeout(this.#waiting);
    const sites = this.#sites();
    const row = this.#rowOf(sites);
    const wasHidden = this.#box.hidden;
    this.#box.hidden = row === undefined;
    if (row === undefined) return;
    const words = part(this.#box, "apart-words");
    words.replaceChildren(...apartWords(sites));
    part(this.#box, "split").hidden = sites.others.length === 0;
    const before = part(row.element, "cut-off");
    if (before.nextElementSibling !== this.#box) before.after(this.#box);
    if (wasHidden) announce(words.textContent ?? "");
  }

  forget(): void {
    clearTimeout(this.#waiting);
    this.#done.hidden = true;
  }

  /** The question is not left while the links belong to several letters. */
  mistakes(): Mistake[] {
    this.show();
    const sites = this.#sites();
    const row = this.#rowOf(sites);
    if (row === undefined) return [];
    const { group } = this.#owner.context;
    return [{ message: () => apartWords(sites), control: row.input, group, beside: this.#box }];
  }

  #sites(): Sites {
    const { store } = this.#owner.context;
    const place = this.#place();
    return sitesAt(place, shown(store.draft, { place }, tables()), tables());
  }

  #place(): string {
    return this.#owner.context.path("links").split("/")[1] ?? "";
  }

  /** The first link of another site, or the line that holds links of several. */
  #rowOf({ others, isTangled, unread }: Sites): LinkRow | undefined {
    const rows = this.#owner.rows();
    const id = others[0]?.links[0]?.id;
    if (id !== undefined) return rows.find((row) => row.id === id);
    return isTangled ? rows.find(({ input }) => unread.includes(input.value.trim())) : undefined;
  }

  #split(): void {
    const { context, show } = this.#owner;
    const hasRoom = hasRoomToSplit(context.store, this.#place(), tables());
    if (!saysRoom(part(this.#box, "split"), hasRoom)) return;
    const split = splitPlace(context.store, this.#place(), tables());
    const section = context.group.closest<HTMLElement>("[data-step]");
    if (section !== null) clearMistakes(section);
    show();
    const { draft } = context.store;
    const asksNext = split.made.some(({ place }) => hasOpenPicks(place, draft, tables()));
    showSplit(this.#done, split, asksNext);
  }
}
