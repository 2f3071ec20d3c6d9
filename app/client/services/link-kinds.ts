/** What a link's own form tells: which sort of place it is, and whether its key was cut off. */
import { serviceOfHost, hostOf, target } from "./of-link.ts";
import type { Service, Tables } from "../draft/tables.ts";

/** One value of `place.sort`. */
export type Sort = "post" | "group" | "chat" | "message" | "shared-link" | "album" | "results";

interface Form {
  /** Is read over path, query and fragment together. */
  form: RegExp;
  sort: Sort;
  /** What opens the file must stand in the link: without it the service finds nothing. */
  key?: RegExp;
}

const ALBUM: Sort = "album";
const LINK: Sort = "shared-link";

const FORMS: Record<string, readonly Form[]> = {
  "apple-icloud": [
    { form: /^\/(?:sharedalbum|photos)\b/i, sort: ALBUM, key: /#.|\/photos\/[^/#?]/i },
    { form: /^\//, sort: LINK },
  ],
  dropbox: [{ form: /^\//, sort: LINK, key: /[?&]rlkey=.|^\/(?:s|sh|t|l|request)\/|^\/[^/?#]+$/ }],
  gofile: [{ form: /^\//, sort: LINK }],
  "google-drive": [{ form: /^\//, sort: LINK }],
  "google-photos": [{ form: /^\//, sort: ALBUM }],
  mega: [
    {
      form: /^\//,
      sort: LINK,
      key: /^\/(?:file|folder|embed|collection)\/[^#]+#.{8}|#F?!\w+!.{8}|^\/(?:drop|filerequest|#P!)/i,
    },
  ],
  onedrive: [{ form: /^\//, sort: LINK }],
  box: [{ form: /^\//, sort: LINK }],
  pcloud: [{ form: /^\//, sort: LINK, key: /[?#&/]code=.|^\/./ }],
  "proton-drive": [{ form: /^\/urls\//, sort: LINK, key: /#./ }],
  wetransfer: [{ form: /^\//, sort: LINK }],
  telegram: [
    { form: /^\/(?:c\/|s\/|joinchat\/|\+)/, sort: "group" },
    { form: /^\/[^/]+\/\d+/, sort: "group" },
    { form: /^\//, sort: "group" },
  ],
  discord: [
    { form: /^\/channels\/(?:@|%40)me\//i, sort: "chat" },
    { form: /^\//, sort: "group" },
  ],
  whatsapp: [
    { form: /^\/channel\//, sort: "group" },
    { form: /^\/(?:send|\d|\+)/, sort: "chat" },
    { form: /^\//, sort: "group" },
  ],
  messenger: [{ form: /^\//, sort: "chat" }],
  signal: [{ form: /^\//, sort: "group" }],
  viber: [{ form: /^\//, sort: "group" }],
  line: [{ form: /^\//, sort: "group" }],
  wechat: [{ form: /^\//, sort: "group" }],
  kik: [{ form: /^\//, sort: "chat" }],
  gmail: [{ form: /^\//, sort: "message" }],
  zoom: [{ form: /^\/rec\//, sort: LINK }],
  facebook: [
    { form: /^\/messages\//, sort: "chat" },
    { form: /^\/groups\//, sort: "group" },
  ],
  instagram: [{ form: /^\/direct\//, sort: "chat" }],
  reddit: [{ form: /^\/(?:chat|message)\//, sort: "chat" }],
  vk: [{ form: /^\/im\b/, sort: "chat" }],
  linkedin: [
    { form: /^\/messaging\//, sort: "chat" },
    { form: /^\/groups\//, sort: "group" },
  ],
};

/** A page of results, by its own form: on a search engine nothing else can be reported. */
const RESULTS = /[?#&](?:q|text|query|imgurl)=./i;

function restOf(address: URL): string {
  return `${address.pathname}${address.search}${address.hash}`;
}

function formOf(url: string, tables: Tables): { service?: Service; form?: Form } {
  const address = target(url);
  if (address === undefined) return {};
  const id = serviceOfHost(hostOf(address), tables);
  const service = tables.services.find((each) => each.id === id);
  if (service === undefined) return {};
  const rest = restOf(address);
  const form = FORMS[service.id]?.find((each) => each.form.test(rest));
  if (form !== undefined) return { service, form };
  if (service.kind === "search" && RESULTS.test(rest)) return { service, form: { form: RESULTS, sort: "results" } };
  return { service };
}

/** Which sort of place the link is, or undefined where the link does not tell. */
export function sortOfLink(url: string, tables: Tables): Sort | undefined {
  const { service, form } = formOf(url, tables);
  if (form !== undefined) return form.sort;
  return service === undefined || service.kind === "search" ? undefined : "post";
}

/** The part with the key is missing: "copy the whole link again". */
export function isCutOff(url: string, tables: Tables): boolean {
  const { form } = formOf(url, tables);
  const address = target(url);
  return form?.key !== undefined && address !== undefined && !form.key.test(restOf(address));
}
