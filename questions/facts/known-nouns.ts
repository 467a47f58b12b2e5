import { childrenBy, lower } from "./tree.ts";
import type { State } from "./writing.ts";

/** "one of the country's merchants" in an opening that has named no country yet. */
export const isNamelessLand = ({ tree, named }: State, i: number): boolean =>
  /^(country|nation|city|town|island|region|province|county|state)$/.test(lower(tree, i)) &&
  childrenBy(tree, i, "det").some((d) => lower(tree, d) === "the") &&
  childrenBy(tree, i, "nmod", "compound", "appos", "acl", "amod").length === 0 &&
  ![...named].some(({ type }) => type === "place" || type === "nationality");

/** "the province" behind the name of one. */
export const isNamedPlace = ({ tree, named, out }: State, i: number): boolean =>
  childrenBy(tree, i, "det").every((d) => lower(tree, d) === "the") &&
  /^(province|country|city|town|state|region|county|island|village|district)$/.test(
    lower(tree, i),
  ) &&
  [...named].some(
    ({ type, name, subtype }) =>
      type === "place" && out.includes(name) && isOfKind(lower(tree, i), `${subtype} ${name}`),
  );

const isOfKind = (noun: string, kind: string): boolean =>
  /^(city|town|village)$/.test(noun)
    ? /\b(city|town|village|capital)\b/i.test(kind)
    : new RegExp(`\\b${noun}\\b`, "i").test(kind);
