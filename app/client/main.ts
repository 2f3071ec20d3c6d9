/** The wizard page starts here: exit first, then what must be said, then the first step. */
import { emptyDraft } from "./draft/draft.ts";
import { startExit } from "./exit/exit.ts";
import { tables } from "./page/tables.ts";
import { attempt, hideFailure, watchFailures } from "./wizard/failure-notice.ts";
import { listen } from "./wizard/presses.ts";
import { progressOf, showProgress } from "./wizard/progress.ts";
import { forgetOnLeaving, sayWhereWeAre } from "./exit/on-leaving.ts";
import { loadRegistry } from "./server/registry.ts";
import { prefetch, whenIdle } from "./wizard/screens.ts";
import { hidden, stepDone, wipeSession } from "./saving/session.ts";
import { Store } from "./draft/store.ts";
import { START, Wizard } from "./wizard/wizard.ts";

function startWizard(): void {
  const { edition = "", language = "en" } = document.body.dataset;
  const store = new Store(emptyDraft(edition, language));
  const sections = [...document.querySelectorAll<HTMLElement>("[data-step]")];
  const wizard = new Wizard(store, tables(), sections, {
    shown: ({ section }, visit) => {
      hideFailure();
      showProgress(section, progressOf(visit, store.draft, tables(), START));
    },
    done: stepDone,
  });
  forgetOnLeaving(store, wipeSession);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") hidden();
  });
  listen(wizard, store);
  history.scrollRestoration = "manual";
  wizard.start(location.pathname);
  document.querySelector("[data-late]")?.remove();
}

startExit();
watchFailures();
sayWhereWeAre();
attempt(startWizard, () => location.reload());
prefetch();
whenIdle(() => void loadRegistry(tables()));
