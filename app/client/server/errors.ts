/** Errors of requests. Each is thrown, and shown only by the page that can say what to do. */

/** The closed list of problems the server answers with; app/problems.py holds the same one. */
export const PROBLEM_SLUGS = [
  "undeclared",
  "inconsistent",
  "too-large",
  "not-age",
  "not-padded",
  "exists",
  "stale",
  "not-found",
  "full",
  "slow-down",
  "edition",
  "unavailable",
] as const;

export type ProblemSlug = (typeof PROBLEM_SLUGS)[number];

const PREFIX = "/problems/";

/** The server answered, and refused. `status` is the HTTP status. */
export class Problem extends Error {
  readonly slug: ProblemSlug;
  readonly status: number;

  constructor(slug: ProblemSlug, status: number) {
    super(`${slug} (${status})`);
    this.name = "Problem";
    this.slug = slug;
    this.status = status;
  }
}

/** No answer came: no signal, or the server is down. Whether the server did its work is not known. */
export class Offline extends Error {
  constructor() {
    super("no answer from the server");
    this.name = "Offline";
  }
}

function slugIn(body: unknown): ProblemSlug | undefined {
  if (typeof body !== "object" || body === null || !("type" in body)) return undefined;
  return PROBLEM_SLUGS.find((slug) => body.type === PREFIX + slug);
}

/** The status with which a proxy refuses too, in words of its own: one address asks too much. */
const TOO_MANY = 429;

/**
 * The problem that a refused response states. An answer that is not one of ours (a proxy's page, a
 * crashed worker) is `slow-down` or `unavailable`: the person can try again, and nothing of it is
 * shown.
 */
export async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => undefined);
  return new Problem(slugIn(body) ?? (response.status === TOO_MANY ? "slow-down" : "unavailable"), response.status);
}
