import { isGroupOrPlaceNoun } from "../../facts/nouns/noun-classes.ts";
import { isYear } from "../../facts/times/calendar.ts";
import type { Document } from "../../facts/types.ts";
import { withArticle } from "../../facts/writing/with-article.ts";
import type { Entity } from "../../read/types.ts";
import { classNounOf } from "../wording/class-noun.ts";

/** Words that tell at the end of a name what it is a name of, besides those for bodies and places. */
const kindWords =
  /^(act|agency|award|bay|battle|bureau|canal|cape|castle|circle|coast|company|creek|cup|festival|fund|gallery|glacier|gorge|gulf|hill|hills|hoard|hospice|hotel|hurricane|house|island|islands|isle|journal|lake|lakes|line|magazine|mine|moor|mountain|mountains|mount|ocean|palace|peninsula|plateau|pole|prize|range|reef|ridge|river|road|sea|square|strait|street|treaty|tunnel|valley|war|way|works)$/;

/** Bodies that the reader may type as it does a place. */
const stateBody = /^(Parliament|Congress|Senate|Crown|Government|Cabinet)$/;

const kindOf = (name: string): string | null => {
  const words = name.replace(/^the /i, "").toLowerCase().split(" ");
  // "the Bureau | of Fisheries"
  const of = words.indexOf("of");
  const last = words.at(of > 0 ? of - 1 : -1) ?? "";
  if (words.length < 2) return null;
  if (/^(mount|lake|river|cape|fort|port)$/.test(words[0] ?? "")) return words[0] ?? null;
  return kindWords.test(last) || isGroupOrPlaceNoun(last) ? last : null;
};

/** Finer classes of place, of which one in another's place would make nonsense: a hill for a city. */
const settled = new Set(["city", "capital", "town", "village"]);
const classOf = ({ type, subtype }: Entity): string =>
  type !== "place" || subtype === undefined ? "" : settled.has(subtype) ? "city" : subtype;

/** A capital in front of the gap that no month or unit has. */
const ofName =
  /(?<!^)\p{Lu}\p{L}+(?<!\b(?:January|February|March|April|May|June|July|August|September|October|November|December)) _____/u;

/**
 * Whether `other` in the place of `key` would make a silly statement, which anybody sees to be false: a person for an abbey, "the
 * Fairmont Hotel on Hearst Castle", "south of the South Pole".
 */
export function isOddSwap(
  document: Document,
  { entity, key, stem }: { entity: Entity | null; key: string; stem: string },
  other: string,
): boolean {
  // "the Tolm Global _____": the number is of the name.
  if (/^\d/.test(other) && ofName.test(stem) && !isYear(other)) return true;
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
