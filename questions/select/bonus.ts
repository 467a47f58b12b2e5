import type { Candidate } from "../ask/types.ts";
import type { Document } from "../facts/types.ts";

/** A question is worth more than a statement of the same rank. */
const openBonus = 0.35;

/** So much more is a question for what its sentence is there to tell: the year of a first comes behind the first itself. */
const pointBonus = 0.35;

/** One on the opening of news, which tells most, is worth more again. */
const openingBonus = 0.3;

/** Mentions up to which a name is not what the article is about. */
const fewMentions = 3;

/** What a candidate is worth besides its rank. */
export function bonusOf(candidate: Candidate, document: Document): number {
  const { shape, isMainPoint } = candidate;
  const isOpen = shape.type === "open" || shape.type === "number";
  const open = isOpen ? openBonus + bonusOfOpening(candidate, document) : 0;
  return open + (isMainPoint === true ? pointBonus : 0);
}

/**
 * What the opening of news tells is asked first, but for the name that all the rest is told of: once it is asked for, no other
 * question may say it.
 */
function bonusOfOpening({ sentence, isWhole, entity }: Candidate, { news }: Document): number {
  if (isWhole !== true || sentence !== news?.sentence) return 0;
  return entity !== null && entity.mentions.length > fewMentions ? -openingBonus : openingBonus;
}
