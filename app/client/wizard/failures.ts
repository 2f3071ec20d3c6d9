/**
 * Errors that nobody caught: which of them are the page's own, and what may be written of one.
 * Extensions, and the browsers inside apps, run scripts of their own in a page, and those fail too.
 */

/** An error as the browser tells of it; each part is "" where it does not say. */
export interface Failure {
  name: string;
  message: string;
  /** The address of the script. */
  source: string;
  /** Where it was thrown and what called that, without the message, which Chromium puts before it. */
  stack: string;
}

/** The scripts of an extension; Safari does not say which. */
const ANOTHERS_SCRIPT = /^(?:[a-z]+-)*extension:|^webkit-masked-url:|^user-script:/;

const ANOTHERS_MESSAGE = [
  // A warning that some layout work waits for the next frame; nothing is lost.
  "ResizeObserver loop",
  // The only message that browsers give for a script of another site; this page loads none.
  "Script error",
  // Objects of scripts that browsers and apps put into pages, and that fail there.
  "_AutofillCallbackHandler",
  "__gCrWeb",
  "__firefox__",
  "webkit.messageHandlers",
  "Java object is gone",
  "Java bridge method",
  "zaloJSV2",
  "Object Not Found Matching Id",
];

/** The address in the first line of a stack that has one: the script that threw. */
const THROWN_IN = /(?:\bat .*?|@)\b([a-z][a-z-]*:\/\/\S+)/;

/** A script of the site with line and column, without its host. */
const PLACE = /([\w.-]+\.js:\d+:\d+)/;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** The thrown value, or the reason of a rejected promise, as a Failure; it may be anything. */
export function failureOf(thrown: unknown, told: { message?: string; filename?: string } = {}): Failure {
  const parts = isRecord(thrown) ? thrown : {};
  const own = (part: unknown): string => (typeof part === "string" ? part : "");
  const message = own(parts["message"]) || own(thrown) || (told.message ?? "");
  return {
    name: own(parts["name"]),
    message,
    source: told.filename ?? "",
    stack: own(parts["stack"]).replace(message, ""),
  };
}

/** Whether the error is of this page's own code; assumed where that cannot be told. */
export function isOurs({ message, source, stack }: Failure): boolean {
  const thrownIn = THROWN_IN.exec(stack)?.[1] ?? source;
  if (ANOTHERS_SCRIPT.test(thrownIn) || ANOTHERS_SCRIPT.test(source)) return false;
  return !ANOTHERS_MESSAGE.some((words) => message.includes(words));
}

/** The sort of error and its place in the code. A message can hold what was typed: never that. */
export function sortOf({ name, source, stack }: Failure): string {
  const place = PLACE.exec(stack)?.[1] ?? PLACE.exec(source)?.[1] ?? "";
  return `${/^\w+$/.test(name) ? name : "Error"} ${place}`.trim();
}
