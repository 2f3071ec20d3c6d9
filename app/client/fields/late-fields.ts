/**
 * The fields whose code is fetched after the first paint: no first step asks for one, and with the
 * search for services and the known forms of links they weigh as much as all other fields together.
 */
import { links } from "./links.ts";
import { rows } from "./rows.ts";
import { service } from "./service.ts";
import type { FieldMaker } from "./field.ts";

export const LATE: Readonly<Record<string, FieldMaker>> = { "link-list": links, service, rows };
