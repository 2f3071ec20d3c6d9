/**
 * Features that the oldest browsers of app/client/targets.mjs lack, read from MDN's data on browsers.
 * A name is a path in that data: `URL.canParse_static`, `Intl.Segmenter`, `requestIdleCallback`.
 */
import data from "@mdn/browser-compat-data/forLegacyNode";
import { TARGETS } from "../../app/client/targets.mjs";

/** Each target and its edition for phones, which counts the same versions. */
const OLDEST = Object.entries(TARGETS).flatMap(([browser, version]) => {
  const phone = browser === "safari" ? "safari_ios" : `${browser}_android`;
  return [[browser, version], [phone, version]];
});

function isAfter(one, other) {
  const [a, b] = [one, other].map((version) => version.replace("≤", "").split(".").map(Number));
  const at = [0, 1, 2].find((part) => (a[part] ?? 0) !== (b[part] ?? 0));
  return at !== undefined && (a[at] ?? 0) > (b[at] ?? 0);
}

/** Whether one statement of support means: there, whole, by its own name, in this version. */
function isThere(statement, version) {
  const { version_added: from, version_removed: until } = statement;
  const bare = !statement.flags && !statement.prefix && !statement.alternative_name;
  if (!bare || typeof from !== "string" || from === "preview") return false;
  return !isAfter(from, version) && !(typeof until === "string" && !isAfter(until, version));
}

/** The first version of each browser that has it, for those whose oldest does not; "-": none has. */
function lackedBy({ support }) {
  const lacking = OLDEST.filter(([browser, version]) => {
    const statements = [support[browser] ?? []].flat();
    return browser in support && !statements.some((each) => isThere(each, version));
  });
  return Object.fromEntries(
    lacking.map(([browser]) => [browser, String([support[browser]].flat()[0].version_added || "-")]),
  );
}

/** Name → who lacks it, for everything under `node` down to this depth. */
function lacked(node, depth, path = []) {
  return Object.entries(node).flatMap(([key, inner]) => {
    if (key === "__compat") return [];
    const name = [...path, key];
    const who = inner.__compat ? lackedBy(inner.__compat) : {};
    const own = Object.keys(who).length > 0 ? [[name.join("."), who]] : [];
    return depth > 1 ? [...own, ...lacked(inner, depth - 1, name)] : own;
  });
}

/** Name → who lacks it, of all Web APIs and all that JavaScript has built in. */
export const NEWER = new Map([
  ...lacked(data.api, 2),
  ...lacked(data.javascript.builtins, 2),
  ...lacked(data.javascript.builtins.Intl, 2, ["Intl"]),
]);

/** The owners of JavaScript's own names, beside those of the Web. */
export const BUILT_IN = new Set(Object.keys(data.javascript.builtins));

/** Every name of both that each target has. */
export const OLD = new Set(
  [data.api, data.javascript.builtins].flatMap((root) =>
    Object.entries(root).flatMap(([owner, members]) =>
      [owner, ...Object.keys(members).map((member) => `${owner}.${member}`)].filter(
        (name) => !NEWER.has(name),
      ),
    ),
  ),
);

/** CSS by `properties`, `selectors` and `at-rules`, HTML by `elements` and `global_attributes`. */
export const { css: CSS, html: HTML } = data;

/** Whether every target has the feature at this place of the data; what is unknown counts as not. */
export function isOld(feature) {
  return feature?.__compat !== undefined && Object.keys(lackedBy(feature.__compat)).length === 0;
}
