/**
 * The questions of one scope that are asked now, and their answers by name, as rules read them. An
 * answer whose question is not shown counts as none, so that no rule depends on a hidden value.
 */
import type { AnswerValue, Draft } from "../draft/draft.ts";
import { listOf, pathOf, type Scope, scopeOf } from "./paths.ts";
import { holds, type Lookup, type Rule } from "../draft/rules.ts";
import { isOfService, serviceAnswer, TOLD_BY } from "../services/answers.ts";
import type { FieldTable, StepTable, Tables } from "../draft/tables.ts";
import { only } from "../draft/view.ts";

/** The answer to `path`: follows from the scope; before there is a scope, the answer that was given. */
function pathAnswer(draft: Draft, scope: Scope): AnswerValue | undefined {
  if (scope.person !== undefined) return "person";
  if (scope.place !== undefined) return "report";
  return draft.answers["path"];
}

/** The tables that rules need: scopes, steps, and the services that are known so far. */
export type LookedUp = Pick<Tables, "scopes"> &
  Partial<Pick<Tables, "services" | "hosts" | "steps" | "unasked">>;

/** The value that a missing answer has where silence is not safe; derived, whatever a draft holds. */
export const UNASKED = "unasked";

/** Whether the step's scope has something to be about. */
function hasScope(step: StepTable, draft: Draft, scope: Scope): boolean {
  if (step.scope === "case") return true;
  const id = scope[step.scope];
  return id !== undefined && (draft.lists[listOf(step.scope)] ?? []).includes(id);
}

/** The words of a service's box are kept beside its id, under a name of their own. */
function fieldFor(step: StepTable, name: string): FieldTable | undefined {
  return step.fields.find((field) => name === field.name || name === `${field.name}_name`);
}

/** The questions of one scope that are asked now. Valid until the draft changes. */
export class Asked {
  readonly #draft: Draft;
  readonly #scope: Scope;
  readonly #tables: LookedUp;
  readonly #answers = new Map<string, AnswerValue | undefined>();
  readonly #shown = new Map<string, boolean>();
  readonly #standing = new Map<string, boolean>();
  readonly #askedIn = new Map<string, StepTable[]>();

  constructor(draft: Draft, scope: Scope, tables: LookedUp) {
    this.#draft = draft;
    this.#scope = scope;
    this.#tables = tables;
  }

  readonly answer: Lookup = (name) => {
    if (!this.#answers.has(name)) this.#answers.set(name, this.#answer(name));
    return this.#answers.get(name);
  };

  /** Whether any question asks for the name; a name that none asks for is always shown. */
  isAsked(name: string): boolean {
    return this.#asking(name).length > 0;
  }

  /** Whether the question for the name is shown, in a step that stands. */
  shows(name: string): boolean {
    const known = this.#shown.get(name) ?? this.#shows(name);
    this.#shown.set(name, known);
    return known;
  }

  /** Of a list: whether this input of its rows is shown. */
  showsCell(list: string, cell: string): boolean {
    const fields = this.#asking(list).flatMap((step) => fieldFor(step, list) ?? []);
    const cells = fields.flatMap(({ cells = [] }) => cells).filter(({ name }) => name === cell);
    return cells.every(({ shown }) => this.#holds(shown));
  }

  /** Whether the step applies, and no closed door stands before it. */
  stands(step: StepTable): boolean {
    const known = this.#standing.get(step.name) ?? this.#stands(step);
    this.#standing.set(step.name, known);
    return known;
  }

  #answer(name: string): AnswerValue | undefined {
    if (name === "path") return pathAnswer(this.#draft, this.#scope);
    if (isOfService(name)) return this.#ofService(name);
    const which = scopeOf(name, this.#tables);
    if (which !== "case" && this.#scope[which] === undefined) return undefined;
    const path = pathOf(name, this.#scope, this.#tables);
    const given = this.shows(name) ? this.#draft.answers[path] : undefined;
    if (given !== undefined && given !== UNASKED) return given;
    const unsafe = this.#tables.unasked?.[name];
    return unsafe !== undefined && this.#holds(unsafe) ? UNASKED : undefined;
  }

  /** A service follows from what is picked, typed and linked, and only from what is shown of it. */
  #ofService(name: string): AnswerValue | undefined {
    const { place } = this.#scope;
    if (place === undefined) return undefined;
    const telling = TOLD_BY.filter((each) => this.shows(each)).map((each) => `places/${place}/${each}`);
    const items = telling.flatMap((each) => (this.#draft.lists[each] ?? []).map((id) => `${each}/${id}`));
    const view = only(this.#draft, () => [...telling, ...items]);
    return serviceAnswer(name, view, place, this.#tables);
  }

  #asking(name: string): StepTable[] {
    const known = this.#askedIn.get(name) ?? (this.#tables.steps ?? []).filter((step) => step.asks.includes(name));
    this.#askedIn.set(name, known);
    return known;
  }

  #shows(name: string): boolean {
    const asking = this.#asking(name);
    return asking.length === 0 || asking.some((step) => this.#showsIn(step, name));
  }

  #showsIn(step: StepTable, name: string): boolean {
    return this.stands(step) && this.#holds(fieldFor(step, name)?.shown ?? null);
  }

  #holds(rule: Rule | null): boolean {
    return rule === null || holds(rule, this.answer);
  }

  #applies(step: StepTable): boolean {
    return !step.screen && hasScope(step, this.#draft, this.#scope) && holds(step.applies, this.answer);
  }

  /** A later question is asked from the letter page, so no closed door of the steps holds it up. */
  #stands(step: StepTable): boolean {
    if (!this.#applies(step)) return false;
    const steps = this.#tables.steps ?? [];
    const before = step.papers ? [] : steps.slice(0, steps.indexOf(step));
    return !before.some((door) => door.stop && this.#applies(door));
  }
}

/**
 * Look answers up by name, as rules do: a place's or person's answer is absent without one, and so
 * is what follows from its service, and whatever is not shown.
 */
export function lookup(draft: Draft, scope: Scope, tables: LookedUp): Lookup {
  return new Asked(draft, scope, tables).answer;
}
