import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { test } from "node:test";

/**
 * The rooms of the client and what each may import (app/client/README.md draws it). Types count: who
 * has to know the other's words lives above it.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  ".": ["draft", "exit", "page", "saving", "server", "wizard"],
  wizard: ["draft", "fields", "letter-page", "page", "questions", "save-pages", "server", "word"],
  "letter-page": ["draft", "letter-card", "letters", "page", "plan", "questions", "server"],
  "save-pages": ["draft", "letters", "page", "questions", "saving", "sealing", "server"],
  "letter-card": ["draft", "letters", "page", "plan", "questions", "server", "services", "text", "time", "word"],
  fields: ["draft", "page", "questions", "server", "services", "text"],
  saving: ["draft", "sealing", "server", "time"],
  exit: ["draft", "page"],
  page: ["draft", "text"],
  plan: ["draft", "letters", "questions", "time"],
  word: ["letters", "text"],
  server: ["draft", "letters", "services", "text"],
  letters: ["draft", "questions", "services", "text", "time"],
  questions: ["draft", "services"],
  services: ["draft"],
  sealing: ["draft", "text"],
  draft: [],
  time: [],
  text: [],
};

const client = path.resolve(import.meta.dirname, "../../app/client");
const files = fs
  .readdirSync(client, { recursive: true, encoding: "utf8" })
  .filter((name) => /(?<!\.d)\.ts$/.test(name))
  .map((name) => name.replaceAll(path.sep, "/"));

const roomOf = (file: string): string => path.posix.dirname(file);
const FROM = /(?:from|import)\s*\(?\s*"(\.[^"]+\.ts)"/g;

const imports = files.flatMap((file) => {
  const source = fs.readFileSync(path.join(client, file), "utf8");
  return [...source.matchAll(FROM)].map(([, to = ""]) => ({
    file,
    to: path.posix.normalize(path.posix.join(roomOf(file), to)),
  }));
});

test("a file imports only from its own room and from the rooms named for it", () => {
  const wrong = imports.filter(
    ({ file, to }) => roomOf(file) !== roomOf(to) && !MAY_IMPORT[roomOf(file)]?.includes(roomOf(to)),
  );
  assert.deepEqual(wrong, []);
});

test("every room is named, and every name is a room", () => {
  assert.deepEqual([...new Set(files.map(roomOf))].toSorted(), Object.keys(MAY_IMPORT).toSorted());
});

test("no room needs itself, by whatever way", () => {
  const below = (room: string): string[] =>
    (MAY_IMPORT[room] ?? []).flatMap((each) => [each, ...below(each)]);
  for (const room of Object.keys(MAY_IMPORT)) assert.ok(!below(room).includes(room), room);
});

test("no file needs itself to be understood", () => {
  const next = (file: string): string[] => imports.filter((each) => each.file === file).map(({ to }) => to);
  const seen = new Map<string, number>();
  const circles: string[] = [];
  const visit = (file: string): void => {
    if (seen.get(file) === 1) circles.push(file);
    if (seen.has(file)) return;
    seen.set(file, 1);
    next(file).forEach(visit);
    seen.set(file, 2);
  };
  files.forEach(visit);
  assert.deepEqual(circles, []);
});

test("only the server's room asks the network", () => {
  const holding = (words: RegExp): string[] =>
    [...new Set(files.filter((file) => words.test(fs.readFileSync(path.join(client, file), "utf8"))).map(roomOf))];
  assert.deepEqual(holding(/(?<![.\w])fetch\(|= fetch\b|XMLHttpRequest|sendBeacon|WebSocket|EventSource/), ["server"]);
});
