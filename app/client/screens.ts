/** The screens that are not questions. Their code comes in idle time, after the first paint. */
import type { Navigate } from "./navigate.ts";
import { announce, problemText } from "./page.ts";
import type { Store } from "./store.ts";

/** Called each time the screen is shown; may return what to do when it is left. */
type Mount = (section: HTMLElement, store: Store, navigate: Navigate) => void | (() => void);

const SCREENS: Record<string, () => Promise<{ mount: Mount }>> = {
  letters: () => import("./letter-page.ts"),
  save: () => import("./save-page.ts"),
  open: () => import("./open-page.ts"),
};

/** The letters ask for it at the first download; it too must not depend on a signal then. */
const loadWordFile = (): Promise<unknown> => import("./word-file.ts");

export function whenIdle(task: () => void): void {
  if ("requestIdleCallback" in globalThis) requestIdleCallback(task);
  else setTimeout(task, 1000);
}

/**
 * Fetch everything that may be needed later, so that losing the signal, or a new build on the
 * server, never stops someone from sealing what they wrote. Without a signal now, it is tried again
 * when the screen is opened.
 */
export function prefetch(): void {
  whenIdle(() => {
    for (const load of [...Object.values(SCREENS), loadWordFile]) load().catch(() => undefined);
  });
}

/** No form can be sent before its code is there: the press would be lost. The answer ends it. */
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
  #leave: (() => void) | undefined;

  constructor(store: Store, navigate: Navigate) {
    this.#store = store;
    this.#navigate = navigate;
  }

  /** Mount the screen of this section, if it is one; a question only leaves the one before. */
  show(section: HTMLElement): void {
    this.#leave?.();
    this.#leave = undefined;
    this.#shown = section;
    const load = SCREENS[section.dataset["screen"] ?? ""];
    if (load === undefined) return;
    const wake = asleep(section);
    load().then(
      ({ mount }) => {
        wake();
        // The person may have gone on while the code was being fetched.
        if (this.#shown !== section) return;
        this.#leave = mount(section, this.#store, this.#navigate) ?? undefined;
      },
      () => {
        wake();
        this.#sayUnavailable(section);
      },
    );
  }

  #sayUnavailable(section: HTMLElement): void {
    const words = problemText("unavailable");
    const home = section.querySelector<HTMLElement>("[data-errors]");
    if (home) {
      home.textContent = words;
      home.hidden = false;
    }
    announce(words);
  }
}
