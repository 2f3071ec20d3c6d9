/**
 * Prints a script that takes from a browser of today, before a page runs, whatever NEWER names:
 * what is left is close to the oldest browser that the client must work in.
 */
import { NEWER } from "./newer.mjs";

/**
 * What stays: the test browser goes on to demand trusted types, writes no error's place without a
 * limit, and Playwright sees by the third what is visible.
 */
const STAYS = ["trustedTypes", "Error.stackTraceLimit", "Element.checkVisibility"];

function takeAway(names) {
  for (const name of names) {
    const path = name.replace(/^Window\.|_static$/g, "").split(".");
    const last = path.pop();
    const owner = path.reduce((found, key) => found?.[key], globalThis);
    // MDN marks what is static of the Web's names, and not of JavaScript's own.
    const places = name.endsWith("_static") ? [owner] : [owner?.prototype, owner];
    const place = places.find((each) => each && Object.hasOwn(each, last));
    if (place !== undefined) delete place[last];
  }
}

/** No event has a property, and what stands in a browser's hidden names cannot be reached. */
const names = [...NEWER.keys()].filter(
  (name) => !/_event$|@@|^TrustedType/.test(name) && !STAYS.includes(name),
);
process.stdout.write(`(${takeAway})(${JSON.stringify(names)});\n`);
