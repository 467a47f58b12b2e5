import type { Candidate } from "../ask/types.ts";
import { isTimedEvent } from "../facts/news/event-name.ts";
import { isOfOpening } from "../facts/news/of-opening.ts";
import type { Document } from "../facts/types.ts";

/**
 * How surely a question is fit for print. 0: its rank says yes, or it is the opening of the news as it stands. 1: as often as
 * not. 2: less often. 3: rather not, and only where a quiz would be too short.
 */
export type Tier = 0 | 1 | 2 | 3;

/**
 * Questions for each 500 words up to which a quiz takes those of a tier; a short article takes as many as one of 500. On 24 unseen
 * articles judges printed 62 % of the first tier, 46 and 20 % of the next two (116, 24 and 15 questions), and 25 % of the human-made
 * ones among them: what is no worse than these keeps a quiz from being too short to use.
 */
const enoughOf: Record<Tier, number> = { 0: Number.POSITIVE_INFINITY, 1: 5, 2: 2, 3: 1 };

/** How many questions a quiz on an article of so many words must have to need no more of the tier. */
export const enoughFor = (tier: Tier, words: number): number =>
  enoughOf[tier] * Math.max(1, words / 500);

/** Ranks from which on a question is of the first three tiers. */
const leastRanks = [0.5, 0.4, 0.3] as const;

/** The tier of a candidate without fatal faults; null for news told without its year. */
export function tierOf(
  candidate: Candidate,
  { document, isPlaced, rank }: { document: Document; isPlaced: boolean; rank: number },
): Tier | null {
  if (isUndated(candidate, document)) return null;
  const isTold = isPlaced || isNameOnItsDay(candidate);
  if (candidate.isWhole === true && isTold && isOpening(candidate, document)) return 0;
  const [sure, fair, poor] = leastRanks;
  // "38 people were taken to hospital on July 6": beside the news itself, it says nothing alone.
  if (!isPlaced && candidate.fact !== null && isOfOpening(document, candidate.fact)) return null;
  if (isAskedOfOpening(candidate, document) && candidate.form !== "what")
    return rank >= poor || candidate.answer !== "date" ? 0 : 3;
  if (rank >= sure) return 0;
  return rank >= fair ? 1 : rank >= poor ? 2 : 3;
}

/** The opening of news as it stands: written to be understood by whoever knows nothing yet. */
const isOpening = ({ sentence, faults }: Candidate, { trees, date }: Document): boolean =>
  date !== null &&
  faults.length === 0 &&
  sentence === trees.find((tree) => tree.sentence.unreliable === undefined)?.index;

/** A question on what the opening is there to tell: of 48 judged 28 were printable, of all on news three of ten. */
export const isAskedOfOpening = ({ fact, shape }: Candidate, document: Document): boolean =>
  fact !== null &&
  (shape.type === "open" || shape.type === "number") &&
  isOfOpening(document, fact);

/** "Which regional airline ceased flying on October 8, 2019, …?": one of its class and one day, without another name. */
const isNameOnItsDay = ({ form, stem }: Candidate): boolean =>
  form === "which" && /^Which \p{Ll}/u.test(stem) && /\b\d{1,2},? .*\d{4}\b/.test(stem);

/** News without its year: names alone do not say on what occasion something happened. */
function isUndated(candidate: Candidate, { news, setting }: Document): boolean {
  const { fact, form, shape, isWhole, stem, key } = candidate;
  // "In which year did the firm buy the refinery?" is dated by its answer.
  const told = form === "when" ? `${stem} ${key}` : stem;
  if (news === null || /\b(1\d|20)\d\d\b/.test(told)) return false;
  // "In Norden Bowl 14,": there is one with that number.
  if (setting !== null && isTimedEvent(setting) && stem.includes(setting.full)) return false;
  if (fact === null) return isWhole === true && shape.type === "open";
  return (
    fact.verbs.finite === "past" &&
    fact.structure !== "participle" &&
    form !== "role" &&
    shape.type !== "ordering"
  );
}
