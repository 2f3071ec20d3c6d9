/**
 * The panel above the letters: steps whose day has come, later steps, and the dates as a file for a
 * calendar. It stays calm: nothing in it counts down.
 */
import { calendarFile } from "../plan/calendar-file.ts";
import type { Desk } from "../letter-card/shared.ts";
import { type Draft, newId } from "../draft/draft.ts";
import { type Listed, showNext } from "../letter-card/next-list.ts";
import { isDue, nextSteps, startOf } from "../plan/next-steps.ts";
import type { Offer } from "../plan/offered.ts";
import { announce } from "../page/announce.ts";
import { part } from "../page/find.ts";
import { text } from "../page/words.ts";
import type { Tables } from "../draft/tables.ts";
import { download } from "../page/take-away.ts";

const CALENDAR = "text/calendar;charset=utf-8";

/** Everything that follows from the letters that were sent, soonest first. */
export function stepsAhead(
  offers: readonly Offer[],
  draft: Draft,
  tables: Tables,
  today: Date,
): Listed[] {
  return offers
    .flatMap(({ kind, scope }) =>
      nextSteps({ kind, scope, draft, tables }, today).map((step) => ({ step, scope })),
    )
    .toSorted((one, other) => startOf(one.step.due) - startOf(other.step.due));
}

export class NextPanel {
  readonly #home: HTMLElement;
  readonly #desk: Desk;
  #steps: Listed[] = [];

  constructor(home: HTMLElement, desk: Desk) {
    this.#home = home;
    this.#desk = desk;
    part(home, "calendar").onclick = () => this.#calendar();
  }

  show(offers: readonly Offer[]): void {
    const { store, tables, today, opener } = this.#desk;
    const now = today();
    this.#steps = stepsAhead(offers, store.draft, tables, now);
    // A step whose letters are not offered now reminds of nothing that can be done here.
    const leads = ({ step, scope }: Listed): boolean =>
      step.opens.length === 0 || step.opens.some((kind) => opener(kind, scope) !== undefined);
    const due = this.#steps.filter(
      (each) => !each.step.quiet && isDue(each.step, now) && leads(each),
    );
    const later = this.#steps.filter(({ step }) => !isDue(step, now));
    this.#home.hidden = due.length + later.length === 0;
    showNext(part(this.#home, "next-due"), due, now, opener);
    showNext(part(this.#home, "next-later"), later, now, opener);
    part(this.#home, "calendar-group").hidden = later.length === 0;
  }

  #calendar(): void {
    const now = this.#desk.today();
    const dues = this.#steps.map(({ step }) => step).filter((step) => !isDue(step, now));
    const made = { title: text("calendar-title"), now, id: () => newId() + newId() };
    const file = calendarFile(dues.map(({ due }) => due), made);
    download(new TextEncoder().encode(file), text("calendar-file"), CALENDAR);
    part(this.#home, "calendar-said").textContent = text("downloaded");
    announce(text("downloaded"));
  }
}
