/** The code that comes in idle time, after the first paint: that of the screens, and of some fields. */
import { attempt, hideFailure, showFailure } from "./failure-notice.ts";
import { loadLateFields } from "../fields/make-fields.ts";
import { letterTemplates } from "./letter-templates.ts";
import type { Navigate } from "../questions/navigate.ts";
import { problemText } from "../page/words.ts";
import type { Store } from "../draft/store.ts";

/** Called each time the screen is shown; may return what to do when it is left. */
type Mount = (section: HTMLElement, store: Store, navigate: Navigate) => void | (() => void);

export type Load = () => Promise<{ mount: Mount }>;

const SCREENS: Record<string, Load> = {
  letters: async () => {
    const [page] = await Promise.all([import("../letter-page/letter-page.ts"), letterTemplates()]);
    return page;
  },
  save: () => import("../save-pages/save-page.ts"),
  open: () => import("../save-pages/open-page.ts"),
};

/** Milliseconds after which the page says that a screen's code is late, and shows the ways on. */
const LATE_AFTER_MS = 10_000;

/** The letters ask for it at the first download; it too must not depend on a signal then. */
const loadWordFile = (): Promise<unknown> => import("../word/fill-word.ts");

/** Do it once the browser has nothing else to do, or soon, where it does not tell (Safari). */
export function whenIdle(task: () => void): void {
  const { requestIdleCallback: ask } = globalThis as { requestIdleCallback?: typeof whenIdle };
  if (ask === undefined) setTimeout(task, 1000);
  else ask(task);
}

/**
 * Fetch everything that may be needed later, so that losing the signal, or a new build on the
 * server, never stops someone from sealing what they wrote. Without a signal now, it is tried again
 * when the screen is opened.
 */
export function prefetch(): void {
  whenIdle(() => {
    for (const load of [loadLateFields, ...Object.values(SCREENS), loadWordFile]) load().catch(() => undefined);
  });
}

/** Disable the screen's submit buttons until its code is there. Returns the function that enables them. */
function asleep(section: HTMLElement): () => void {
  const buttons = Array.from(section.querySelectorAll<HTMLButtonElement>("[type=submit]:enabled"));
  for (const each of buttons) each.disabled = true;
  return () => {
    for (const each of buttons) each.disabled = false;
  };
}

export class Screens {
  readonly #store: Store;
  readonly #navigate: Navigate;
  #shown: HTMLElement | undefined;
  /** The number of the last fetch, so that a screen asked for twice while it is fetched stands once. */
  #turn = 0;
  #leave: (() => void) | undefined;
  #waiting = new AbortController();

  constructor(store: Store, navigate: Navigate) {
    this.#store = store;
    this.#navigate = navigate;
  }

  /**
   * Mount the screen of this section, if it is one; a question only leaves the one before. `late`
   * brings the code of a question that has not come yet.
   */
  show(section: HTMLElement, late?: Load): void {
    this.#leave?.();
    this.#leave = undefined;
    this.#shown = section;
    this.#waiting.abort();
    const load = SCREENS[section.dataset["screen"] ?? ""] ?? late;
    if (load !== undefined) void this.#mount(section, load);
  }

  /** Show it once more, if it is still the one that is shown. */
  #again(section: HTMLElement, load: Load): void {
    if (this.#shown === section) this.show(section, load);
  }

  /** Whether the screen of this section stands; the person may have gone on while it was fetched. */
  async #mount(section: HTMLElement, load: Load): Promise<boolean> {
    const turn = (this.#turn += 1);
    const isWanted = (): boolean => this.#shown === section && this.#turn === turn;
    const wake = asleep(section);
    const late = setTimeout(() => isWanted() && this.#sayUnavailable(section, load), LATE_AFTER_MS);
    // Only what was not fetched is "unavailable"; a mistake in the screen's own code is thrown.
    const code = await load().catch(() => undefined);
    clearTimeout(late);
    wake();
    if (!isWanted()) return false;
    if (code === undefined) {
      this.#sayUnavailable(section, load);
      this.#tryAgainAt(section, load);
      return false;
    }
    const mounted = attempt(
      () => ({ leave: code.mount(section, this.#store, this.#navigate) ?? undefined }),
      () => this.#again(section, load),
    );
    if (mounted === undefined) return false;
    this.#leave = mounted.leave;
    hideFailure();
    return true;
  }

  /** A press where the code did not come fetches it once more, and then does what it was for. */
  #tryAgainAt(section: HTMLElement, load: Load): void {
    const again = async (event: Event): Promise<void> => {
      event.preventDefault();
      const isMounted = await this.#mount(section, load);
      // A question whose fields came with this press was not answered yet.
      if (isMounted && section.dataset["screen"]) (event.target as HTMLFormElement).requestSubmit();
    };
    const { signal } = (this.#waiting = new AbortController());
    section.addEventListener("submit", (event) => void again(event), { once: true, signal });
  }

  /** Said without taking the focus: somebody may be typing nine words already. */
  #sayUnavailable(section: HTMLElement, load: Load): void {
    const words = problemText("unavailable");
    showFailure({ words, again: () => this.#again(section, load), quietly: true });
  }
}
