/** Places and people: what a name belongs to, where it is kept, and what was answered. The way in. */
export { Asked, type LookedUp, lookup, UNASKED } from "./asked.ts";
export { listOf, pathOf, type Scope, scopeOf } from "./paths.ts";
