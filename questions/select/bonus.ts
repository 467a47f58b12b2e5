import type { Candidate } from "../ask/types.ts";
import type { Document } from "../facts/types.ts";
import { isAskedOfOpening } from "./tiers.ts";

/** A question is worth more than a statement of the same rank. */
const openBonus = 0.35;

/** So much more is a question for what its sentence is there to tell: the year of a first comes behind the first itself. */
const pointBonus = 0.35;

/** One on the opening of news, which tells most, is worth more again. */
const openingBonus = 0.3;

/** What the day of the news is worth more than a statement. */
const dayBonus = 0.05;

/** Mentions up to which a name is not what the article is about. */
const fewMentions = 3;

/** What a candidate is worth besides its rank. */
export function bonusOf(candidate: Candidate, document: Document): number {
  const { shape, isMainPoint } = candidate;
  const isOpen = shape.type === "open" || shape.type === "number";
  const open = isOpen ? bonusOfOpen(candidate, document) : 0;
  return open + (isMainPoint === true ? pointBonus : 0);
}

/** The day of the news is asked for behind all else that its opening tells but "what", and before a statement. */
function bonusOfOpen(candidate: Candidate, document: Document): number {
  if (isAskedOfOpening(candidate, document)) {
    if (candidate.answer === "date") return dayBonus;
    if (candidate.form === "what") return 0;
  }
  return openBonus + bonusOfOpening(candidate, document);
}

/**
 * What the opening of news tells is asked first, but for the name that all the rest is told of: once it is asked for, no other
 * question may say it.
 */
function bonusOfOpening({ sentence, isWhole, entity }: Candidate, { news }: Document): number {
  if (isWhole !== true || sentence !== news?.sentence) return 0;
  return entity !== null && entity.mentions.length > fewMentions ? -openingBonus : openingBonus;
}
