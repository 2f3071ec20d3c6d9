/** The wizard: one page, many steps, one shown at a time; no request is made between them. */
import { forgetOfOtherSites } from "../questions/other-site.ts";
import type { Navigate, PathName } from "../questions/navigate.ts";
import { hasOpenPicks, kindIsAnswered } from "../questions/open-picks.ts";
import { papersAmong, papersWanted } from "../questions/later-questions.ts";
import type { Lookup } from "../draft/rules.ts";
import { lookup, pathOf, type Scope } from "../questions/scope.ts";
import { Screens } from "./screens.ts";
import { shown } from "../questions/shown.ts";
import { StepView } from "./step.ts";
import { copyOfPlace, searchForPlaces } from "../questions/new-place.ts";
import { applies, before, END, next, questions, type Visit } from "../questions/order.ts";
import type { Store } from "../draft/store.ts";
import type { Tables } from "../draft/tables.ts";
import { Visits } from "./visits.ts";

export const START = "choose";
const PLACE = "place";

/** Called when a step is shown, and when one is done (continued or skipped). */
export interface Watcher {
  shown(view: StepView, visit: Visit): void;
  done(): void;
}

export class Wizard implements Navigate {
  readonly #store: Store;
  readonly #tables: Tables;
  readonly #views: Map<string, StepView>;
  readonly #visits: Visits;
  readonly #screens: Screens;
  readonly #watcher: Watcher;
  /** The places of the draft that was opened last. */
  #came: ReadonlySet<string> = new Set();
  /** Steps passed in this page, each with its place or person. */
  readonly #done = new Set<string>();
  #visit: Visit = { step: START, scope: {}, filling: false };

  constructor(store: Store, tables: Tables, sections: HTMLElement[], watcher: Watcher) {
    this.#store = store;
    this.#tables = tables;
    this.#watcher = watcher;
    this.#visits = new Visits(history);
    forgetOfOtherSites(store);
    this.#screens = new Screens(store, this);
    const path = (name: string): string => pathOf(name, this.#visit.scope, tables);
    const answer: Lookup = (name) => lookup(store.draft, this.#visit.scope, tables)(name);
    const views = sections.map((section) => new StepView(section, store, path, answer));
    this.#views = new Map(views.map((view) => [view.name, view]));
    store.subscribe((changed) => this.#changed(changed));
  }

  current(): Scope {
    return { ...this.#visit.scope };
  }

  unanswered(scope: Scope, wanted?: readonly string[]): string[] {
    if (wanted) return this.#openPapers(wanted, scope);
    return questions(this.#store.draft, scope, this.#tables)
      .filter(({ name, stop }) => name !== START && !stop && !this.#isDone(name, scope))
      .map(({ name }) => name);
  }

  /** Show the first step, the doors; `address` is the page's without anything behind its path. */
  start(address: string): void {
    this.#visits.start(this.#visit, address);
    this.#show(this.#visit, false);
  }

  to(step: string, scope: Scope = this.#visit.scope): void {
    const filling = this.#isScreen(this.#visit.step) || this.#visit.filling;
    const isPaper = this.#tables.steps.some((each) => each.name === step && each.papers);
    this.#go({ step, scope, filling, ...(isPaper ? { only: [step] } : {}) });
  }

  papers(steps: readonly string[], scope: Scope): void {
    const open = this.#openPapers(steps, scope);
    const again = papersAmong(steps, this.#store.draft, scope, this.#tables);
    const only = open.length > 0 ? open : again;
    this.#go({ step: only[0] ?? END, scope, filling: true, only });
  }

  startPath(path: PathName): void {
    if (path === "papers") this.#startPapers();
    else this.#go(this.#entry(path, this.#isScreen(this.#visit.step)));
  }

  addPlace(): void {
    this.#fill({ place: this.#store.add("places") });
  }

  addPerson(): void {
    const [place = this.#store.add("places")] = this.#store.list("places");
    this.#fill({ place, person: this.#store.add("people") });
  }

  addAgain(): void {
    const [place] = this.#store.list("places").slice(-1);
    if (place === undefined) return this.addPlace();
    this.#askWhere(copyOfPlace(this.#store, place));
  }

  addSearch(shown: readonly string[]): void {
    this.#askWhere(searchForPlaces(this.#store, shown, this.#tables));
  }

  resume(): void {
    this.#visits.forget();
    const [place] = this.#store.list("places");
    const [person] = this.#store.list("people");
    if (place === undefined) this.to(START, {});
    else this.#fill({ place, ...(person === undefined ? {} : { person }) });
  }

  /** Continue from the step that is shown, if nothing in it is wrong. */
  continue(today: Date): void {
    if (this.#view().passes(today)) this.#leaveStep();
  }

  skip(): void {
    this.#view().skip();
    this.#leaveStep();
  }

  back(): void {
    if (this.#visits.back()) return;
    const { step, scope } = this.#visit;
    const first = this.#visit.only === undefined ? START : END;
    const earlier = before(step, this.#store.draft, scope, this.#tables) ?? first;
    this.#replace({ step: earlier, scope, filling: false });
  }

  /** The browser went to another entry of its history. */
  arrive(state: unknown): void {
    const visit = this.#visits.arrive(state);
    if (visit !== undefined && this.#stands(visit)) this.#show(visit, true);
    else this.#replace(this.#visits.earlier().find((each) => this.#stands(each)) ?? this.#first());
  }

  #view(): StepView {
    const view = this.#views.get(this.#visit.step);
    if (view === undefined) throw new Error(`the page has no step ${this.#visit.step}`);
    return view;
  }

  #openPapers(steps: readonly string[], scope: Scope): string[] {
    const wanted = papersAmong(steps, this.#store.draft, scope, this.#tables);
    return wanted.filter((name) => !this.#isDone(name, scope));
  }

  /** Start the later questions that the letters about this person read. */
  #startPapers(): void {
    const [person = ""] = this.#store.list("people");
    const scope = { person, ...this.#visit.scope };
    this.papers(papersWanted(this.#store.draft, scope, this.#tables), scope);
  }

  #isScreen(step: string): boolean {
    return this.#tables.steps.some((each) => each.name === step && each.screen);
  }

  #stands({ step, scope }: Visit): boolean {
    return applies(step, this.#store.draft, scope, this.#tables);
  }

  #first(): Visit {
    const { scope } = this.#visit;
    const [first] = questions(this.#store.draft, scope, this.#tables);
    return { step: first?.name ?? START, scope, filling: false };
  }

  #isDone(step: string, scope: Scope): boolean {
    if (this.#done.has(this.#key(step, scope))) return true;
    if (step === PLACE && this.#isOpen(scope.place)) return false;
    const view = shown(this.#store.draft, scope, this.#tables);
    const path = (name: string): string => pathOf(name, scope, this.#tables);
    return !!this.#views.get(step)?.hasValue(view, path);
  }

  /**
   * A place may have its links from another one that was split, and no answers of its own. One that
   * came with a draft and whose kind was answered is not asked about again: its card leads there.
   */
  #isOpen(place: string | undefined): boolean {
    if (place === undefined) return false;
    const { draft } = this.#store;
    if (this.#came.has(place) && kindIsAnswered(place, draft)) return false;
    return hasOpenPicks(place, draft, this.#tables);
  }

  #key(step: string, scope: Scope): string {
    const which = this.#tables.steps.find((each) => each.name === step)?.scope ?? "case";
    return `${step} ${which === "case" ? "" : (scope[which] ?? "")}`;
  }

  #leaveStep(): void {
    const { step, scope } = this.#visit;
    this.#done.add(this.#key(step, scope));
    const path = this.#store.answer("path");
    const place = step === PLACE && !this.#visit.only ? this.#openPlace() : undefined;
    if (step === START) this.#chosen(path);
    else if (place !== undefined) this.#go({ ...this.#visit, scope: { ...scope, place } });
    else this.#goOn(this.#nextAfter(this.#visit));
    this.#watcher.done();
  }

  /** Another place that was not asked about yet, though it has links. */
  #openPlace(): string | undefined {
    const isAsked = (place: string): boolean => this.#done.has(this.#key(PLACE, { place }));
    return this.#store.list("places").find((place) => !isAsked(place) && this.#isOpen(place));
  }

  /** To the next step; what was asked alone ends with the letters. */
  #goOn(step: string): void {
    const { only, ...visit } = this.#visit;
    this.#go({ ...visit, step, ...(only && step !== END ? { only } : {}) });
  }

  #chosen(path: unknown): void {
    if (path === "report" || path === "person") this.startPath(path);
    else if (typeof path === "string") this.to(path);
  }

  #nextAfter(visit: Visit): string {
    const isDone = (step: string): boolean => this.#isDone(step, visit.scope);
    return next(visit, this.#store.draft, this.#tables, isDone);
  }

  /** The first visit of a path, about the place and person there are, or new ones. */
  #entry(path: Exclude<PathName, "papers">, filling: boolean): Visit {
    const one = (list: string): string => this.#store.list(list)[0] ?? this.#store.add(list);
    this.#store.setAnswer("path", path);
    const place = this.#visit.scope.place ?? one("places");
    const scope = path === "report" ? { place } : { place, person: one("people") };
    return { step: this.#nextAfter({ step: START, scope, filling }), scope, filling };
  }

  /** Ask, for this scope, what is not answered yet; then show the letters. */
  #fill(scope: Scope): void {
    this.#go({ step: this.#nextAfter({ step: START, scope, filling: true }), scope, filling: true });
  }

  #askWhere(place: string): void {
    this.#go({ step: "place", scope: { place }, filling: true });
  }

  #go(visit: Visit): void {
    this.#show(visit, true);
    this.#visits.push(visit);
  }

  #replace(visit: Visit): void {
    this.#show(visit, true);
    this.#visits.replace(visit);
  }

  /** Show a step; when that fails, the one before stays, with its buttons, and the error is thrown. */
  #show(visit: Visit, focus: boolean): void {
    const before = this.#visit;
    try {
      this.#put(visit);
    } catch (error) {
      this.#visit = before;
      for (const { name, section } of this.#views.values()) section.hidden = name !== before.step;
      throw error;
    }
    if (focus) this.#view().focusHeading();
  }

  #put(visit: Visit): void {
    for (const view of this.#views.values()) if (view.name !== visit.step) view.hide();
    this.#visit = visit;
    const view = this.#view();
    const mount = (): void => view.show(lookup(this.#store.draft, visit.scope, this.#tables));
    const late = async (): Promise<{ mount: () => void }> => view.load().then(() => ({ mount }));
    mount();
    this.#screens.show(view.section, view.isReady ? undefined : late);
    this.#watcher.shown(view, visit);
  }

  #changed(path: string): void {
    if (path === "") {
      this.#done.clear();
      this.#came = new Set(this.#store.list("places"));
    }
    this.#view().reveal(lookup(this.#store.draft, this.#visit.scope, this.#tables));
  }
}
