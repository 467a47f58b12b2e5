import { isGroupOrPlaceNoun } from "../../facts/nouns/noun-classes.ts";
import type { Document } from "../../facts/types.ts";
import { withArticle } from "../../facts/writing/with-article.ts";
import type { Entity } from "../../read/types.ts";
import { classNounOf } from "../wording/class-noun.ts";

/** Words that tell at the end of a name what it is a name of, besides those for bodies and places. */
const kindWords =
  /^(act|award|bay|battle|canal|cape|castle|circle|coast|creek|cup|festival|fund|glacier|gulf|hill|hills|hoard|hotel|hurricane|house|island|islands|isle|lake|lakes|line|mine|mountain|mountains|mount|ocean|palace|peninsula|plateau|pole|prize|range|reef|ridge|river|road|sea|square|strait|street|treaty|tunnel|valley|war|way|works)$/;

/** Bodies that the reader may type as it does a place. */
const stateBody = /^(Parliament|Congress|Senate|Crown|Government|Cabinet)$/;

const kindOf = (name: string): string | null => {
  const words = name.replace(/^the /i, "").toLowerCase().split(" ");
  const last = words.at(-1) ?? "";
  if (words.length < 2) return null;
  if (/^(mount|lake|river|cape|fort|port)$/.test(words[0] ?? "")) return words[0] ?? null;
  return kindWords.test(last) || isGroupOrPlaceNoun(last) ? last : null;
};

/** Finer classes of place, of which one in another's place would make nonsense: a hill for a city. */
const settled = new Set(["city", "capital", "town", "village"]);
const classOf = ({ type, subtype }: Entity): string =>
  type !== "place" || subtype === undefined ? "" : settled.has(subtype) ? "city" : subtype;

/**
 * Whether `other` in the place of `key` would make a silly statement, which anybody sees to be false: a person for an abbey, "the
 * Fairmont Hotel on Hearst Castle", "south of the South Pole".
 */
export function isOddSwap(
  document: Document,
  { entity, key }: { entity: Entity | null; key: string },
  other: string,
): boolean {
  if (!/^(the )?\p{Lu}/iu.test(other) || /\d/.test(other)) return false;
  // "the coast of Parliament"
  if (stateBody.test(other.replace(/^the /i, "")) !== stateBody.test(key.replace(/^the /i, "")))
    return true;
  const bare = other.replace(/^the /i, "");
  // "the polka-dot | Paso de Tolm": no name for a common noun.
  if (!/\p{Lu}/u.test(key)) return true;
  if (kindOf(key) !== kindOf(bare)) return true;
  const found = document.reading.entities.find(({ name }) => name === bare);
  if (found === undefined || entity === null) return false;
  if (found === document.topic && document.topic.type !== "place") return true;
  if (found.type !== entity.type) return true;
  // "began her career as a biologist in the Tolm Magazine"
  if (entity.type === "organisation" && classNounOf(found) !== classNounOf(entity)) return true;
  const [own, its] = [classOf(entity), classOf(found)];
  // "born at the Louvre": of two places of which nothing else is known the article tells that they are of two kinds.
  const hasArticle = (one: Entity) => /^the /i.test(withArticle(document, one));
  if (own === "" && its === "" && hasArticle(entity) !== hasArticle(found)) return true;
  return own !== its && own !== "" && its !== "";
}
