/**
 * The style sheet keeps to what the oldest browsers know. A property they do not know is passed
 * over alone; a selector they do not know takes its whole rule with it, and the selectors beside it.
 */
import assert from "node:assert/strict";
import * as path from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import * as sass from "sass";
import { CSS, isOld } from "./newer.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const { css: SHEET } = sass.compile(path.join(root, "app/scss/app.scss"), {
  loadPaths: [path.join(root, "node_modules")],
  style: "compressed",
  quietDeps: true,
  logger: sass.Logger.silent,
});

/** Features that old browsers may lack, each with the look of the page without it. */
const HARMLESS = {
  "box-decoration-break": "the yellow of a focused link is cut at the end of a line",
  "forced-color-adjust": "an arrow of GOV.UK's has the reader's own colour",
  "max-width": "a condition of every browser; the data has it elsewhere",
  "min-width": "a condition of every browser; the data has it elsewhere",
  orphans: "a printed paragraph is cut after its first line",
  page: "a printed letter has the browser's own margins as well",
  resize: "a box for words keeps its height",
  scripting: "without scripts, the way to the blank letters is shown twice after six seconds",
  size: "a letter is printed on the printer's own paper",
  "text-decoration-skip": "the lines under links have no gaps",
  "text-size-adjust": "each browser has its own name for it, which stands beside",
  "user-select": "each browser has its own name for it, which stands beside",
  widows: "a printed paragraph is cut before its last line",
  "word-wrap": "the old name of overflow-wrap, which stands beside",
};

/** A rule of GOV.UK's for pages without the exit: every page here has it, so none needs the rule. */
const NOT_NEEDED = ".govuk-template:not(:has(.govuk-exit-this-page)){scroll-padding-top:0}";

/** The features of CSS that a sheet names, each with its place in MDN's data. */
function featuresOf(sheet) {
  const text = sheet.replace(/"[^"]*"/g, '""');
  const found = (look, from = text) => [...from.matchAll(look)].map(([, name]) => name);
  const selectors = found(/([^{};]+)\{/g).filter((each) => !each.startsWith("@"));
  const conditions = found(/@media([^{]+)\{/g).flatMap((each) => found(/\(([a-z-]+)/g, each));
  const all = [
    ...found(/@([a-z-]+)/g).map((name) => [name, CSS["at-rules"][name]]),
    ...found(/[{;]([a-z-]+):(?=[^{}]*[;}])/g).map((name) => [name, CSS.properties[name]]),
    ...found(/::?([a-z-]+)/g, selectors.join(",")).map((name) => [name, CSS.selectors[name]]),
    ...conditions.map((name) => [name, CSS["at-rules"].media[name]]),
  ];
  // A name that begins with a browser's own mark is for that browser, and a variable is nobody's.
  return all.filter(([name]) => !name.startsWith("-"));
}

/** Those that one of the oldest browsers does not have. */
function newerIn(sheet) {
  const newer = featuresOf(sheet).filter(([, feature]) => !isOld(feature));
  return [...new Set(newer.map(([name]) => name))].sort();
}

test("the style sheet asks of the oldest browsers nothing that matters and that they lack", () => {
  assert.ok(SHEET.includes(NOT_NEEDED));
  assert.deepEqual(newerIn(SHEET.replace(NOT_NEEDED, "")), Object.keys(HARMLESS).sort());
});

test("what only newer browsers know is found in a style sheet", () => {
  for (const [sheet, name] of [
    ["a:has(b){color:red}", "has"],
    ["@starting-style{a{color:red}}", "starting-style"],
    ["a{text-wrap:balance}", "text-wrap"],
    ["a{anchor-name:--x}", "anchor-name"],
    ["a:popover-open{color:red}", "popover-open"],
    ["@media (prefers-reduced-transparency){a{color:red}}", "prefers-reduced-transparency"],
  ]) {
    assert.deepEqual(newerIn(sheet), [name], sheet);
  }
  assert.deepEqual(newerIn("@media print{a:not(b)::before{inset-inline:0}}"), []);
});
