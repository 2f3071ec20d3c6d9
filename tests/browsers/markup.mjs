/**
 * Reads `[element, attribute]` pairs as JSON, the attribute "" for the element itself, and prints
 * those that one of the oldest browsers does not know. What the data says nothing of is passed over.
 */
import * as fs from "node:fs";
import { HTML, isOld } from "./newer.mjs";

const pairs = JSON.parse(fs.readFileSync(0, "utf8"));

function featureOf(element, attribute) {
  if (attribute === "") return HTML.elements[element];
  return HTML.elements[element]?.[attribute] ?? HTML.global_attributes[attribute];
}

const newer = pairs.filter(([element, attribute]) => {
  const feature = featureOf(element, attribute);
  return feature?.__compat !== undefined && !isOld(feature);
});
process.stdout.write(JSON.stringify(newer));
