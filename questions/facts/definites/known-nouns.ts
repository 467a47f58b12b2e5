import { isOnField } from "../news/on-the-field.ts";
import { widerNouns } from "../nouns/wider-nouns.ts";
import { childrenBy, hasChild, lower } from "../trees/tree.ts";
import type { NewsEvent, Tree } from "../types.ts";
import type { State } from "../writing/writing.ts";

/** "one of the country's merchants" in an opening that has named no country yet. */
export const isNamelessLand = ({ tree, named }: State, i: number): boolean =>
  /^(country|nation|city|town|island|region|province|county|state)$/.test(lower(tree, i)) &&
  childrenBy(tree, i, "det").some((d) => lower(tree, d) === "the") &&
  !hasChild(tree, i, "nmod", "compound", "appos", "acl", "amod") &&
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

/** "the race", "the researchers" behind the contest or the study of the news, which tells which one. */
export const isKnownByEvent = ({ tree, options }: State, i: number): boolean =>
  options.event != null && isOfEvent(options.event, tree, i);

/** Whether the event tells which one the bare noun means. */
export const isOfEvent = (event: NewsEvent, tree: Tree, i: number): boolean =>
  isInEvent(event, tree, i) || isOnField(event, tree, i) || isInStudy(event, tree, i);

/** "the researchers", "the volunteers" behind the study that the news tells. */
const isInStudy = (event: NewsEvent, tree: Tree, i: number): boolean =>
  event.of === "study" &&
  /^(researcher|scientist|author|team|study|trial|paper|research|work|finding|result|experiment|participant|volunteer)s?$/.test(
    lower(tree, i),
  ) &&
  childrenBy(tree, i, "det").some((d) => lower(tree, d) === "the") &&
  !hasChild(tree, i, "amod", "compound", "nmod", "acl", "nummod", "appos");

/** "the footbridge" behind an event that speaks of one, "the vehicle" behind one that speaks of a lorry. */
const isInEvent = ({ nouns, words }: NewsEvent, tree: Tree, i: number): boolean =>
  (nouns.has(lower(tree, i)) ||
    [...nouns].some((noun) => widerNouns(noun).includes(lower(tree, i)))) &&
  childrenBy(tree, i, "det").every((d) => lower(tree, d) === "the") &&
  childrenBy(tree, i, "amod", "compound", "nummod", "nmod:poss").every((m) =>
    words.has(lower(tree, m)),
  );
