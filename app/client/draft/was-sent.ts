/** Whether something of a draft was noted as sent. Pure, and knows nothing of letters. */
import type { Draft } from "./draft.ts";

const SENT = /^(?:places|people)\/[^/]+\/sent\/[a-z-]+$/;

export function wasSent({ details }: Draft): boolean {
  return Object.keys(details).some((path) => SENT.test(path));
}
