import type { Naming } from "./naming.ts";
import { newsPhrase } from "./news-phrase.ts";
import { isOwnedByScene, isTold } from "./scene-told.ts";
import { childrenBy, lower, tokenAt } from "./tree.ts";
import type { State } from "./writing.ts";

/** "one of the country's merchants" in an opening that has named no country yet. */
export const isNamelessLand = ({ tree, named }: State, i: number): boolean =>
  /^(country|nation|city|town|island|region|province|county|state)$/.test(lower(tree, i)) &&
  childrenBy(tree, i, "det").some((d) => lower(tree, d) === "the") &&
  childrenBy(tree, i, "nmod", "compound", "appos", "acl", "amod").length === 0 &&
  ![...named].some(({ type }) => type === "place" || type === "nationality");

/** A pronoun that takes up the scene's subject. */
export const isResolved = ({ tree, options }: State, i: number, { fault }: Naming): boolean =>
  fault === "pronoun" && options.scene != null && isOwnedByScene(options.scene, tree, i);

/** A noun that the scene has brought up. */
export const isKnownNoun = ({ document, tree, options }: State, i: number): boolean =>
  options.scene != null &&
  (isTold(document, options.scene, tree, i) ||
    (options.scene.sentence === document.news?.sentence && newsPhrase(document, tree, i) !== null));

/** "the largest producer" behind a scene that tells of what, where the article itself speaks of it for the first time. */
export const isBridged = ({ document, tree, options }: State, i: number): boolean =>
  options.scene != null &&
  childrenBy(tree, i, "det").some((d) => lower(tree, d) === "the") &&
  childrenBy(tree, i, "amod").some((m) => tokenAt(tree, m).xpos === "JJS") &&
  document.firstUse.get(tokenAt(tree, i).lemma.toLowerCase()) === tokenAt(tree, i).start;

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
