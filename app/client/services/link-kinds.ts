/** The form of a link: it tells the sort of place, and whether the link's key was cut off. */
import { serviceOfHost, hostOf, target } from "./of-link.ts";
import { type Form, FORMS, OWN_PAGE, type Sort } from "./link-forms.ts";
import type { Tables } from "../draft/tables.ts";

/** A page of results, by its own form: on a search engine nothing else can be reported. */
const RESULTS = /[?#&](?:q|text|query|imgurl)=./i;

function restOf(address: URL): string {
  return `${address.pathname}${address.search}${address.hash}`;
}

function formOf(address: URL, tables: Tables): Form | undefined {
  const host = hostOf(address);
  const id = serviceOfHost(host, tables);
  const service = tables.services.find((each) => each.id === id);
  if (service === undefined) return undefined;
  const rest = restOf(address);
  const named = host.replace(/^(?:www|m)\.(?=[^.]+\.)/, "");
  const fits = ({ form, host: wanted, sort }: Form): boolean =>
    form.test(rest) && (wanted?.test(named) ?? true) && !(sort === "post" && OWN_PAGE.test(rest));
  const found = FORMS[service.id]?.find(fits);
  if (found !== undefined) return found;
  return service.kind === "search" && RESULTS.test(rest) ? { form: RESULTS, sort: "results" } : undefined;
}

/** The sort of place that the link tells by its form; undefined where it tells none. */
export function sortOfLink(url: string, tables: Tables): Sort | undefined {
  const address = target(url);
  return address && formOf(address, tables)?.sort;
}

/** Whether the part with the key is missing: "copy the whole link again". */
export function isCutOff(url: string, tables: Tables): boolean {
  const address = target(url);
  const key = address && formOf(address, tables)?.key;
  return key !== undefined && address !== undefined && !key.test(restOf(address));
}
