/**
 * Departures: empties the page whenever it is left, so that nothing typed outlives it. The
 * back-forward cache keeps a page alive although it is `no-store`, so a page that comes back is
 * loaded anew. A browser inside another app, which can read the page, is warned of before anything
 * is typed.
 */
import { onExit, wipePage } from "./exit.ts";
import type { Store } from "../draft/store.ts";

/** Browsers inside other apps: they can read what is typed, and often break downloads. */
const IN_APP =
  /FBAN|FBAV|FB_IAB|Instagram|musical_ly|BytedanceWebview|TikTok|Snapchat|Twitter|Pinterest|LinkedInApp|MicroMessenger|Line\/|WhatsApp|; wv\)/;

/** Whether this is the browser of an app, by the name it gives itself. */
export function isInApp(userAgent: string): boolean {
  return IN_APP.test(userAgent);
}

function notice(name: string): void {
  for (const element of document.querySelectorAll<HTMLElement>(`[data-notice="${name}"]`)) {
    element.hidden = false;
  }
}

/** Say what is unsafe about where the page is open. */
export function sayWhereWeAre(): void {
  if (!isSecureContext) notice("insecure");
  if (isInApp(navigator.userAgent)) notice("in-app");
}

/** Forget everything when the page is left, in whatever way. */
export function forgetOnLeaving(store: Store, wipeSession: () => void): void {
  onExit(() => store.wipe());
  onExit(wipeSession);
  addEventListener("pagehide", wipePage);
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) location.reload();
  });
}
