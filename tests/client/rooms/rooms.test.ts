/** The imports of each room of the client, by the table and the drawing of app/client/README.md. */
import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { test } from "node:test";
import {
  circleIn,
  client,
  files,
  type Graph,
  imports,
  reached,
  readme,
  roomOf,
  root,
  sources,
} from "./source.ts";

interface Row {
  floor: number;
  may: readonly string[];
}

/** The table of the README: `5  plan  what it does  → draft letters`. */
const rooms = new Map(
  [...readme.matchAll(/^(\d) +(\S+) .*→(.*)$/gm)].map(([, floor, room = "", may = ""]) => {
    const row: Row = { floor: Number(floor), may: may.split(" ").filter(Boolean) };
    return [room, row] as const;
  }),
);
const may: Graph = new Map([...rooms].map(([room, row]) => [room, row.may]));

/** Every arrow between two rooms that the files draw, as `room → room`, with a file that draws it. */
const arrows = new Map<string, string>(
  files.flatMap((file) =>
    (imports.get(file) ?? [])
      .filter((to) => roomOf(to) !== roomOf(file))
      .map((to) => [`${roomOf(file)} → ${roomOf(to)}`, `${file} imports ${to}`] as const),
  ),
);

test("every import names a file of the client as it is", () => {
  const missing = files.flatMap((file) =>
    (imports.get(file) ?? [])
      .filter((to) => !fs.existsSync(path.join(client, to)))
      .map((to) => `${file} imports ${to}`),
  );
  assert.ok(files.length > 100 && arrows.size > 50);
  assert.deepEqual(missing, []);
});

test("a room imports only from the rooms that its row names, types included", () => {
  const allowed = new Set<string>(
    [...may].flatMap(([room, others]) => others.map((other) => `${room} → ${other}`)),
  );
  assert.deepEqual([...arrows].filter(([arrow]) => !allowed.has(arrow)), []);
  assert.deepEqual([...allowed].filter((arrow) => !arrows.has(arrow)), [], "named, and used by no file");
});

test("every room has a row, and every row is a room", () => {
  assert.deepEqual([...new Set(files.map(roomOf))].toSorted(), [...rooms.keys()].toSorted());
});

test("beside the rooms stand only the two files that pages load", () => {
  assert.deepEqual(files.filter((file) => roomOf(file) === ".").toSorted(), ["main.ts", "site.ts"]);
});

test("a room stands one floor above the highest that it imports from", () => {
  assert.equal(circleIn(may), undefined);
  for (const [room, row] of rooms) {
    const below = row.may.map((other) => rooms.get(other)?.floor ?? 0);
    assert.equal(row.floor, 1 + Math.max(0, ...below), room);
  }
});

test("no file needs itself to be understood, types included", () => {
  assert.equal(circleIn(imports)?.join(" → "), undefined);
});

test("saving knows nothing of the letters, and the letters nothing of saving", () => {
  const letters = ["letters", "plan", "word", "letter-card", "letter-page"];
  const keeping = ["saving", "sealing", "save-pages"];
  const known = (from: readonly string[], to: readonly string[]): string[] =>
    files
      .filter((file) => from.includes(roomOf(file)))
      .flatMap((file) => [...reached(imports, file)].map((other) => [file, other] as const))
      .filter(([, other]) => to.includes(roomOf(other)))
      .map(([file, other]) => `${file} → ${other}`);
  assert.deepEqual(known(letters, keeping), []);
  assert.deepEqual(known(["saving", "sealing"], letters), []);
});

test("what checks a field and what fills a Word file know no page either", () => {
  const pure = files.filter((file) => roomOf(file) === "word" || file === "fields/checks.ts");
  const known = pure.filter((file) => [...reached(imports, file)].some((other) => roomOf(other) === "page"));
  assert.ok(pure.length > 1);
  assert.deepEqual(known, []);
});

test("the compiler that knows no page reads every room that can do without one", () => {
  const config = JSON.parse(fs.readFileSync(path.join(root, "tsconfig.no-page.json"), "utf8")) as {
    compilerOptions: { lib: string[] };
    include: string[];
  };
  const compiled = config.include.flatMap((each) => /^app\/client\/(\S+)\/\*\.ts$/.exec(each)?.[1] ?? []);
  // The page's own parts, what empties it, and the reading of XML need a page by what they do.
  const needsOne = (room: string): boolean =>
    ["page", "exit", "word"].includes(room) || reached(may, room).has("page");
  assert.deepEqual(compiled.toSorted(), [...rooms.keys()].filter((room) => !needsOne(room)).toSorted());
  assert.ok(!config.compilerOptions.lib.some((each) => each.startsWith("DOM")));
});

/** The chains of the README's second drawing: `a/b → c/d → …`, up to the words beside them. */
const ways = [...readme.matchAll(/[a-z-]+\/[a-z-]+(?: → [a-z-]+\/[a-z-]+)+/g)].map(([way]) =>
  way.split(" → ").map((name) => `${name}.ts`),
);

test("the ways of a tick and of a name lead through files that know each other", () => {
  assert.ok(ways.length >= 8);
  const knows = (one: string, other: string): boolean => reached(imports, one).has(other);
  for (const way of ways) {
    for (const [index, from] of way.slice(0, -1).entries()) {
      const to = way[index + 1] ?? "";
      assert.ok(files.includes(from) && files.includes(to), `${from} → ${to}: no such file`);
      assert.ok(knows(from, to) || knows(to, from), `${from} → ${to}: neither knows the other`);
    }
  }
});

test("a comment that names a file of the client names one that is there, with its room", () => {
  const app = fs.readdirSync(path.join(root, "app"), { recursive: true, encoding: "utf8" });
  const others = app.filter((name) => /\.(?:py|html|scss)$/.test(name));
  const texts = [
    ...sources.values(),
    ...others.map((name) => fs.readFileSync(path.join(root, "app", name), "utf8")),
  ];
  const named = texts.flatMap((text) => text.match(/(?<!["'./\w-])[a-z][a-z/-]*\.ts\b/g) ?? []);
  const missing = named.filter((name) => !sources.has(name.replace(/^app\/client\//, "")));
  assert.ok(named.length > 5);
  assert.deepEqual([...new Set(missing)], []);
});
