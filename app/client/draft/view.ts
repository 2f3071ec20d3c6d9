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

function kept<Value>(all: Record<string, Value>, keeps: (path: string) => boolean): Record<string, Value> {
  return mapOf(Object.entries(all).filter(([path]) => keeps(path)));
}

/** The draft without the answers, details and lists whose path is not kept. A copy: nothing is lost. */
export function only(draft: Draft, keeps: (path: string) => boolean): Shown {
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
