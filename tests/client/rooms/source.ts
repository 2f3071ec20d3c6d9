/** The client's files and what each imports, read from the source: a type counts like any import. */
import * as fs from "node:fs";
import * as path from "node:path";

export const root = path.resolve(import.meta.dirname, "../..");
export const client = path.join(root, "app/client");
export const readme = fs.readFileSync(path.join(client, "README.md"), "utf8");

export const sources = new Map(
  fs
    .readdirSync(client, { recursive: true, encoding: "utf8" })
    .filter((name) => /(?<!\.d)\.ts$/.test(name))
    .map((name) => [name.replaceAll(path.sep, "/"), fs.readFileSync(path.join(client, name), "utf8")]),
);
export const files = [...sources.keys()];
export const roomOf = (file: string): string => path.posix.dirname(file);

/** Any way to name another module: `from "…"`, `import "…"`, `import("…")`. */
export const NAMES = /\b(?:from|import)\s*\(?\s*(["'`])([^"'`]+)\1/g;

/** File → the client's files that it imports, for a type or for a value. */
export const imports = new Map(
  files.map((file) => {
    const named = [...(sources.get(file) ?? "").matchAll(NAMES)].map(([, , to = ""]) => to);
    const own = named.filter((to) => to.startsWith("."));
    return [file, own.map((to) => path.posix.join(roomOf(file), to))] as const;
  }),
);

export type Graph = ReadonlyMap<string, readonly string[]>;

/** A way from something back to itself; none when there is no circle. */
export function circleIn(graph: Graph): string[] | undefined {
  const done = new Set<string>();
  const walk = (at: string, way: string[]): string[] | undefined => {
    if (way.includes(at)) return [...way.slice(way.indexOf(at)), at];
    if (done.has(at)) return undefined;
    for (const next of graph.get(at) ?? []) {
      const circle = walk(next, [...way, at]);
      if (circle) return circle;
    }
    done.add(at);
    return undefined;
  };
  for (const start of graph.keys()) {
    const circle = walk(start, []);
    if (circle) return circle;
  }
  return undefined;
}

/** Everything to which the arrows lead from here. */
export function reached(graph: Graph, from: string, seen = new Set<string>()): Set<string> {
  for (const next of graph.get(from) ?? []) {
    if (seen.has(next)) continue;
    seen.add(next);
    reached(graph, next, seen);
  }
  return seen;
}
