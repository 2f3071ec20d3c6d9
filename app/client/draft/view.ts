/**
 * The view of a draft: the answers and details whose questions are shown. A value that another
 * answer hides stays in the draft, so that it is there when the person goes back, and decides
 * nothing. Types and one maker; see questions/shown.ts.
 */
import type { Draft } from "./draft.ts";
import { mapOf } from "./grammar.ts";

declare const SHOWN: unique symbol;

/** Everything that reads answers for a letter, a rule or an offer asks for one of these. */
export type Shown = Draft & { readonly [SHOWN]: true };

const made = new WeakSet<object>();

/** The paths of one map of a draft that the view keeps. */
type Keeps = (map: Record<string, unknown>) => Iterable<string>;

function kept<Value>(all: Record<string, Value>, keeps: Keeps): Record<string, Value> {
  const view = mapOf<Value>();
  for (const path of keeps(all)) {
    const value = all[path];
    if (value !== undefined) view[path] = value;
  }
  return view;
}

/** The draft with the answers, details and lists of the kept paths alone. A copy: nothing is lost. */
export function only(draft: Draft, keeps: Keeps): Shown {
  const view = {
    ...draft,
    answers: kept(draft.answers, keeps),
    details: kept(draft.details, keeps),
    lists: kept(draft.lists, keeps),
  } as Shown;
  made.add(view);
  return view;
}

export function isView(draft: Draft): draft is Shown {
  return made.has(draft);
}
