/** The number of saves that this page has seen of each box: an older copy is refused. */

/** Locator → the highest number of saves seen, so that an older copy is not taken for the newest. */
const seen = new Map<string, number>();

/** The server gave a copy that is older than one this page has already seen. */
export class OldCopy extends Error {
  constructor() {
    super("an older copy than one seen in this session");
    this.name = "OldCopy";
  }
}

/** Throws OldCopy when `saves` is lower than was seen for this box in this session. */
export function refuseOlder(locator: string, saves: number): void {
  if (saves < (seen.get(locator) ?? 0)) throw new OldCopy();
  seen.set(locator, saves);
}

export function forgetSeen(): void {
  seen.clear();
}
