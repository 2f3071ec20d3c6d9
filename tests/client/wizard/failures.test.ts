import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "../examples.ts";
import { failureOf, isOurs, sortOf } from "../../../app/client/wizard/failures.ts";

const OURS = "https://letters.example.org/static/dist/main-0a1b2c3d4e.js";
const DETAIL = "Siân O'Connor-Núñez";

function thrown(message: string, stack: string, name = "TypeError"): Error {
  return Object.assign(new Error(message), { name, stack });
}

/** An error as each engine writes its stack, thrown in this script. */
function inEachEngine(script: string, message = "x is undefined"): Error[] {
  return [
    thrown(message, `TypeError: ${message}\n    at f (${script}:1:234)\n    at ${OURS}:5:6`),
    thrown(message, `TypeError: ${message}\n    at async ${script}:1:234`),
    thrown(message, `f@${script}:1:234\n@${OURS}:5:6`),
    thrown(message, `@${script}:1:234`),
  ];
}

test("an error thrown in the page's own script is the page's, in every engine", () => {
  for (const error of inEachEngine(OURS)) assert.ok(isOurs(failureOf(error)), error.stack);
  assert.ok(isOurs(failureOf(undefined, { message: "x is undefined", filename: OURS })));
});

test("an error that was thrown in the script of an extension is not, whatever called it", () => {
  for (const scheme of [
    "chrome-extension://abc",
    "moz-extension://0f1e",
    "safari-extension://abc",
    "safari-web-extension://ABC",
    "ms-browser-extension://abc",
    "webkit-masked-url://hidden",
    "user-script:1",
  ]) {
    const script = `${scheme}/content.js`;
    assert.ok(!isOurs(failureOf(undefined, { message: "x", filename: script })), script);
    if (!script.includes("://")) continue;
    for (const error of inEachEngine(script)) assert.ok(!isOurs(failureOf(error)), error.stack);
  }
});

test("a page's own error that only speaks of an extension's address is the page's", () => {
  const message = "cannot read chrome-extension://abc/content.js";
  for (const error of inEachEngine(OURS, message)) assert.ok(isOurs(failureOf(error)), error.stack);
});

test("what browsers and apps say by themselves is passed over", () => {
  for (const message of [
    "ResizeObserver loop limit exceeded",
    "ResizeObserver loop completed with undelivered notifications.",
    "Script error.",
    "Can't find variable: _AutofillCallbackHandler",
    "undefined is not an object (evaluating '__gCrWeb.form')",
    "undefined is not an object (evaluating 'window.webkit.messageHandlers')",
    "Error invoking postMessage: Java object is gone",
  ]) {
    assert.ok(!isOurs(failureOf(undefined, { message, filename: "" })), message);
    assert.ok(!isOurs(failureOf(new Error(message))), message);
    assert.ok(!isOurs(failureOf(message)), message);
  }
});

test("whatever is thrown, it is read without an error of its own", () => {
  fc.assert(
    fc.property(fc.anything(), (anything) => {
      const failure = failureOf(anything);
      assert.equal(typeof isOurs(failure), "boolean");
      assert.match(sortOf(failure), /^\w+( [\w.-]+:\d+:\d+)?$/);
    }),
  );
  for (const nothing of [undefined, null, 0, {}]) assert.ok(isOurs(failureOf(nothing)));
});

test("what is written of an error is its sort and its place, and nothing that was typed", () => {
  for (const error of inEachEngine(OURS, DETAIL)) {
    assert.equal(sortOf(failureOf(error)), "TypeError main-0a1b2c3d4e.js:1:234");
  }
  for (const error of inEachEngine(OURS, "at https://secret.example/typed.js:1:2")) {
    assert.equal(sortOf(failureOf(error)), "TypeError main-0a1b2c3d4e.js:1:234");
  }
  assert.equal(sortOf(failureOf(thrown(DETAIL, "", DETAIL))), "Error");
  assert.equal(sortOf(failureOf(DETAIL, { message: DETAIL, filename: OURS })), "Error");
});
