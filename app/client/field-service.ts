/** Which service: recognised from the link's host name, else picked, else typed. */
import { clean } from "./clean.ts";
import { serviceOf } from "./service-of.ts";
import { type Field, type FieldContext, theOne } from "./field.ts";
import { tables } from "./page.ts";
import { showTyped, whenTyped } from "./typed.ts";

/** The value of the list's last line, "another service". */
const OTHER = "other";

export function service({ store, group, name, path }: FieldContext): Field {
  const select = theOne<HTMLSelectElement>(group, '[data-part="service"]');
  const other = theOne<HTMLInputElement>(group, '[data-part="name"]');
  const typedName = (): string => path("place.service_name");
  /** What the client filled in for a place; what the person picks is never overwritten. */
  const recognised = new Map<string, string>();

  const reveal = (): void => {
    const wrapper = other.closest<HTMLElement>("[data-other]") ?? other;
    wrapper.hidden = select.value !== OTHER;
  };
  const show = (): void => {
    select.value = store.detail(path());
    showTyped(other, store.detail(typedName()));
    reveal();
  };
  const recognise = (): void => {
    const links = path("links");
    const found = store
      .list(links)
      .map((id) => serviceOf(store.detail(`${links}/${id}`), tables()))
      .find((id) => id !== undefined);
    const kept = store.detail(path());
    if (found === kept || (kept !== "" && kept !== recognised.get(path()))) return;
    if (found === undefined && kept === "") return;
    if (found !== undefined) recognised.set(path(), found);
    store.setDetail(path(), found ?? "");
    show();
  };

  select.addEventListener("change", () => {
    recognised.delete(path());
    store.setDetail(path(), select.value);
    reveal();
  });
  whenTyped(other, (value) => store.setDetail(typedName(), value));
  store.subscribe((changed) => {
    if (/\/links(\/|$)/.test(changed) && changed.startsWith(path("links"))) recognise();
  });

  return {
    name,
    group,
    show,
    parts: () => {
      const typed = select.value === OTHER;
      return [{ value: typed ? clean(other.value) : select.value, control: typed ? other : select }];
    },
  };
}
