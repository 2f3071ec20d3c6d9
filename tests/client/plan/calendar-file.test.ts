import assert from "node:assert/strict";
import { test } from "node:test";
import fc, { examples } from "../examples.ts";
import { calendarFile } from "../../../app/client/plan/calendar-file.ts";
import type { Due } from "../../../app/client/plan/next-steps.ts";

/** A reader of RFC 5545 that knows nothing of the writer, and refuses what the grammar does. */
interface Component {
  name: string;
  lines: { name: string; parameters: Record<string, string>; value: string }[];
  inner: Component[];
}

function unfolded(file: string): string[] {
  assert.ok(file.endsWith("\r\n"), "the last line has its end");
  assert.equal(file.replaceAll("\r\n", "").search(/[\r\n]/), -1, "no bare CR or LF");
  const lines = file.split("\r\n").slice(0, -1);
  for (const line of lines) {
    assert.ok(new TextEncoder().encode(line).length <= 75, "a line of more than 75 octets");
    assert.equal(line, Buffer.from(line, "utf8").toString("utf8"), "a character cut in two");
  }
  return file.replaceAll(/\r\n[ \t]/g, "").split("\r\n").slice(0, -1);
}

function parsed(file: string): Component {
  const top: Component = { name: "", lines: [], inner: [] };
  const open = [top];
  for (const line of unfolded(file)) {
    const [, name = "", parameters = "", value = ""] =
      /^([A-Z0-9-]+)((?:;[A-Z0-9-]+=(?:"[^"\x00-\x1f]*"|[^";:,\x00-\x1f]*))*):(.*)$/su.exec(line) ?? [];
    assert.notEqual(name, "", `no content line: ${line}`);
    const now = open.at(-1) ?? top;
    if (name === "BEGIN") {
      const next = { name: value, lines: [], inner: [] };
      now.inner.push(next);
      open.push(next);
    } else if (name === "END") {
      assert.equal(open.pop()?.name, value, "ends what began");
    } else {
      const pairs = parameters.split(";").slice(1).map((each) => each.split("="));
      now.lines.push({ name, parameters: Object.fromEntries(pairs) as Record<string, string>, value });
    }
  }
  assert.equal(open.length, 1, "everything that began has ended");
  return top;
}

function one(component: Component, name: string): Component["lines"][number] {
  const found = component.lines.filter((line) => line.name === name);
  assert.equal(found.length, 1, `${component.name} has ${found.length} ${name}`);
  return found[0] as Component["lines"][number];
}

function textOf(value: string): string {
  assert.doesNotMatch(value.replaceAll(/\\[\\;,nN]/g, ""), /[\\;,]/, "an escape is missing");
  return value.replaceAll(/\\([\\;,nN])/g, (_, mark: string) => (/n/i.test(mark) ? "\n" : mark));
}

const NOW = new Date("2026-11-24T12:00:00Z");
const days = fc
  .date({ min: new Date("2024-01-01"), max: new Date("2030-12-31"), noInvalidDate: true })
  .map((date): Due => ({ on: date.toISOString().slice(0, 10) }));
const moments = fc
  .date({ min: new Date("2024-01-01"), max: new Date("2030-12-31"), noInvalidDate: true })
  .map((date): Due => ({ at: new Date(Math.floor(date.getTime() / 1000) * 1000) }));

function made(title: string): { title: string; now: Date; id: () => string } {
  let number = 0;
  return { title, now: NOW, id: () => `id-${(number += 1)}` };
}

function shown(due: Due): string {
  return "at" in due ? due.at.toISOString() : due.on;
}

function read(event: Component): string {
  const { value, parameters } = one(event, "DTSTART");
  if (parameters.VALUE === "DATE") {
    assert.match(value, /^\d{8}$/);
    return `${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6)}`;
  }
  const [, date = "", hour = "", minute = "", second = ""] =
    /^(\d{8})T(\d\d)(\d\d)(\d\d)Z$/.exec(value) ?? [];
  const day = `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`;
  return `${day}T${hour}:${minute}:${second}.000Z`;
}

const CALENDARS = examples(500);

test("a calendar reads back every date, once, and under the same neutral title", () => {
  let events = 0;
  fc.assert(
    fc.property(
      fc.array(fc.oneof(days, moments), { maxLength: 12 }),
      fc.oneof(fc.constant("Check post"), fc.string({ unit: "grapheme", maxLength: 90 })),
      (dues, title) => {
        const plain = title.replaceAll(/[\x00-\x09\x0b-\x1f\x7f]/g, "");
        const [calendar] = parsed(calendarFile(dues, made(plain))).inner;
        assert.ok(calendar);
        assert.equal(calendar.name, "VCALENDAR");
        assert.equal(one(calendar, "VERSION").value, "2.0");
        one(calendar, "PRODID");
        const found = calendar.inner.map((event) => {
          assert.equal(event.name, "VEVENT");
          for (const needed of ["UID", "DTSTAMP", "SUMMARY"]) one(event, needed);
          assert.equal(textOf(one(event, "SUMMARY").value), plain);
          events += 1;
          return read(event);
        });
        assert.deepEqual(found.toSorted(), [...new Set(dues.map(shown))].toSorted());
        const ids = calendar.inner.map((event) => one(event, "UID").value);
        assert.equal(new Set(ids).size, ids.length);
      },
    ),
    { numRuns: CALENDARS },
  );
  assert.ok(events > CALENDARS * 2);
});

test("nothing stands in it but times and the title", () => {
  const [calendar] = parsed(calendarFile([{ on: "2026-12-24" }], made("Check post"))).inner;
  const [event] = calendar?.inner ?? [];
  assert.deepEqual(
    event?.lines.map(({ name }) => name),
    ["UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "CLASS", "TRANSP"],
  );
  assert.deepEqual(event?.inner.map(({ name }) => name), ["VALARM"]);
});
