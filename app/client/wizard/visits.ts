/**
 * The person's visits to steps. The browser's history holds an integer for each visit and nothing else
 * (its state lands in session files on disk); the visits themselves stay in page memory.
 */
import type { Visit } from "../questions/order.ts";

type BrowserHistory = Pick<History, "pushState" | "replaceState" | "back">;

export class Visits {
  readonly #history: BrowserHistory;
  #visits: Visit[] = [];
  #at = 0;

  constructor(history: BrowserHistory) {
    this.#history = history;
  }

  get now(): Visit | undefined {
    return this.#visits[this.#at];
  }

  /** The first visit. `address` takes the place of the page's, so that no fragment is seen in it. */
  start(visit: Visit, address: string): void {
    this.#visits = [visit];
    this.#at = 0;
    this.#history.replaceState(0, "", address);
  }

  /** A step forward; what was ahead is forgotten, as the browser forgets it. */
  push(visit: Visit): void {
    this.#at += 1;
    this.#visits.length = Math.min(this.#visits.length, this.#at);
    this.#visits[this.#at] = visit;
    this.#history.pushState(this.#at, "");
  }

  /** Another visit in the place of this one. */
  replace(visit: Visit): void {
    this.#visits[this.#at] = visit;
  }

  /**
   * The browser went back or forward to `state`. An entry that this page did not make (it is from
   * before a reload) is where we are now, without a visit.
   */
  arrive(state: unknown): Visit | undefined {
    this.#at = Number.isInteger(state) && Number(state) >= 0 ? Number(state) : 0;
    return this.now;
  }

  /** The visits before this one, nearest first. */
  earlier(): Visit[] {
    return this.#visits.slice(0, this.#at).filter(Boolean).reverse();
  }

  /** Ask the browser to go back; false when there is no visit to go back to. */
  back(): boolean {
    if (this.#visits[this.#at - 1] === undefined) return false;
    this.#history.back();
    return true;
  }

  /** Another draft: the visits of the one before mean nothing now. */
  forget(): void {
    this.#visits = [];
  }
}
