import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { MISTAKE_KINDS } from "../../../app/client/sealing/code-mistakes.ts";
import { SAMPLES } from "../../../app/client/page/plurals.ts";
import { languages } from "../cases/real-tables.ts";

const templates = ["save", "open"]
  .map((name) => readFileSync(`app/templates/wizard/${name}.html`, "utf8"))
  .join("\n");
const client = ["save-words", "save-line", "open-page", "locked-file", "finished", "choose-version"]
  .map((name) => readFileSync(`app/client/save-pages/${name}.ts`, "utf8"))
  .join("\n");

const STATES = ["changed", "saving", "offline", "refused", "too-large", "gone", "failed", "conflict", "old-copy"];
const REASONS = ["not-sealed", "wrong-code", "changed"];

function has(key: string): boolean {
  return templates.includes(`<template data-text="${key}">`);
}

test("every mistake, state and reason has its sentence in the page", () => {
  const keys = [
    ...MISTAKE_KINDS.map((kind) => `code.${kind}`),
    ...STATES.map((state) => `save.${state}`),
    ...REASONS.map((reason) => `open.${reason}`),
  ];
  assert.deepEqual(keys.filter((key) => !has(key)), []);
});

test("every sentence that the client names stands in the page", () => {
  const named = [...client.matchAll(/"((?:save|open|code)\.[a-z-]+)"/g)].map(([, key]) => key ?? "");
  assert.ok(named.length > 8);
  assert.deepEqual(named.filter((key) => !has(key)), []);
});

test("the numbers whose sentences the page carries cover each language's plural forms", () => {
  const words = readFileSync("app/templates/wizard/words.html", "utf8");
  for (const page of [templates, words]) {
    assert.ok(page.includes(`{% for count in (${SAMPLES.join(", ")}) %}`));
  }
  for (const language of languages) {
    const rules = new Intl.PluralRules(language);
    const covered = new Set(SAMPLES.map((sample) => rules.select(sample)));
    for (let count = 0; count <= 1000; count++) assert.ok(covered.has(rules.select(count)), `${language} ${count}`);
  }
});
