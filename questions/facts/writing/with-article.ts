import type { Entity } from "../../read/types.ts";
import type { TopicThing } from "../topic/topic-thing.ts";
import type { Document } from "../types.ts";

/** A person of whom the article gives one name only; a guess at "person" does not count. */
export const isBareSurname = (entity: Entity): boolean =>
  entity.type === "person" &&
  !entity.name.includes(" ") &&
  (entity.subtype !== undefined || entity.confidence >= 0.7);

/** Names of organisations and places that take "the". */
export const takesArticle =
  /^(United|European|Royal|National|World|International|University of|Ministry|Department|House|Supreme)\b|\b(Union|Kingdom|States|Republic|Nations|Organi[sz]ation|Party|Association|Agency|Council|Committee|Court|Navy|Army|Institute|Museum|Foundation|Federation|Authority|Office|Commission|Bank|Exchange|Society|Company|(?<!World )War|Empire|Revolution|Speedway|Expedition|Project|Initiative|Championships?|River|Sea|Ocean|Islands|Netherlands|Philippines|Maldives|Bahamas)$/;

/** "The Botanists" is a film: the article is part of its name. */
const isWork = ({ bare, classes }: TopicThing): boolean =>
  /^The \p{Lu}/u.test(bare) && works.some((noun) => classes.has(noun));

const works =
  "film documentary movie novel book album song single series play show newspaper magazine band painting poem musical opera".split(
    " ",
  );

/** The name as it stands in a sentence: with "the" where the text writes it so, or where its kind takes it. */
export function withArticle({ reading, articles, topicThing }: Document, entity: Entity): string {
  const bare = entity.name.replace(/^the /i, "").toLowerCase();
  // "The Linotype" at the head of its article, "the Linotype" inside a sentence; a film's article is part of its name.
  if (topicThing !== null && bare === topicThing.name.replace(/^the /i, "").toLowerCase())
    return isWork(topicThing) ? topicThing.name : topicThing.name.replace(/^The /, "the ");
  if (entity.type === "person" || bare !== entity.name.toLowerCase()) return entity.name;
  let known = articles.get(entity);
  if (known === undefined) {
    const written = (pattern: string) => reading.text.split(pattern).length - 1;
    const determined = written(`the ${entity.name}`) + written(`The ${entity.name}`);
    known = determined > 0 ? determined * 2 > written(entity.name) : takesArticle.test(entity.name);
    articles.set(entity, known);
  }
  return known ? `the ${entity.name}` : entity.name;
}
