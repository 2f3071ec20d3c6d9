/**
 * TypeScript's own library without what NEWER names: compiled against it, code that uses a newer
 * name is a type error. The library's text has one shape, which this relies on: a block opens with
 * `{` at the end of a line, what stands in it is indented by one step more, and in the DOM's part
 * the comment above each member has MDN's name for it.
 */
import * as fs from "node:fs";
import { createRequire } from "node:module";
import * as path from "node:path";
import { NEWER } from "./newer.mjs";

const REFERENCE = /^\/\/\/ <reference lib="([^"]+)" \/>$/gm;
const MDN = /developer\.mozilla\.org\/docs\/Web\/API\/([\w/]+)\)/;
const BLOCK = /^(?:declare )?(?:interface|namespace|var|const) (\w+).*{$/;
const TYPE = /^(?:declare )?(?:interface|namespace) /;
const MEMBER = /^(?:declare )?(?:function |var |const |readonly |get |set )*"?(\w+)"?\??[(<:]/;
const TYPED_ARRAY = /^(?:Big)?(?:Ui|I)nt\d+(?:Clamped)?Array$|^Float\d+Array$/;
const INDENT = "    ";

/** The folder of the library that belongs to the compiler installed here. */
function home() {
  const compiler = createRequire(createRequire(import.meta.url).resolve("typescript/package.json"));
  const own = `@typescript/typescript-${process.platform}-${process.arch}/package.json`;
  return path.join(path.dirname(compiler.resolve(own)), "lib");
}

/** The text of a part of the library and of all that it refers to, each part once. */
function textOf(name, seen) {
  if (seen.has(name)) return "";
  seen.add(name);
  const text = fs.readFileSync(path.join(home(), `lib.${name}.d.ts`), "utf8");
  const parts = [...text.matchAll(REFERENCE)].map(([, part]) => textOf(part, seen));
  return [...parts, text.replace(REFERENCE, "")].join("\n");
}

/** The names under which MDN's data may have what is declared in these blocks as `name`. */
function namesOf(name, blocks, comment) {
  const said = MDN.exec(comment)?.[1]?.replaceAll("/", ".");
  if (said !== undefined) return [said];
  const owner = blocks.map((block) => block.replace(/(?<=.)Constructor$/, "")).join(".");
  if (owner === "") return [name, `Window.${name}`];
  const array = TYPED_ARRAY.test(owner) ? [`TypedArray.${name}`] : [];
  return [`${owner}.${name}`, `${owner}.${name}_static`, ...array];
}

/** The number of the first line from `at` on that `is` holds for. */
function lineWhere(lines, at, is) {
  for (let end = at; end < lines.length; end += 1) if (is(lines[end])) return end;
  throw new Error(`the library has no end to: ${lines[at]}`);
}

/** The last line of the declaration at `at`: indented as its first, with `;` or `}` at its end. */
function endOf(lines, at) {
  const indent = /^\s*/.exec(lines[at])[0];
  const ends = new RegExp(`^${indent}(?=\\S).*[;}]$`);
  return lineWhere(lines, at, (line) => ends.test(line));
}

/** The name declared on this line, when it stands right inside the blocks that are open. */
function declaredOn(line, depth) {
  const indent = INDENT.repeat(depth);
  if (!line.startsWith(indent) || line.startsWith(indent + INDENT)) return {};
  const words = line.trim();
  const block = BLOCK.exec(words)?.[1];
  return { block, name: block ?? MEMBER.exec(words)?.[1], isType: TYPE.test(words) };
}

function closes(line, depth) {
  return depth > 0 && line.startsWith(`${INDENT.repeat(depth - 1)}}`);
}

/** These parts of the library as one text, without what only newer browsers have. */
export function libraryOfTargets(parts) {
  const seen = new Set();
  const lines = parts.map((part) => textOf(part, seen)).join("\n").split("\n");
  const kept = [];
  const blocks = [];
  let comment = "";
  for (let at = 0; at < lines.length; at += 1) {
    if (/^\s*\/\*/.test(lines[at])) {
      const end = lineWhere(lines, at, (line) => line.includes("*/"));
      comment = lines.slice(at, end + 1).join("\n");
      at = end;
      continue;
    }
    const { block, name, isType } = declaredOn(lines[at], blocks.length);
    const names = name === undefined || isType ? [] : namesOf(name, blocks, comment);
    comment = "";
    if (names.some((each) => NEWER.has(each))) {
      at = endOf(lines, at);
      continue;
    }
    kept.push(lines[at]);
    if (block !== undefined) blocks.push(block);
    else if (closes(lines[at], blocks.length)) blocks.pop();
  }
  return kept.join("\n");
}
