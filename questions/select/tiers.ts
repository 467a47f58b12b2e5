import type { Candidate } from "../ask/types.ts";
import type { Document } from "../facts/types.ts";

/**
 * How far a question stands on its own feet. 0: it names what it is about, or opens the news. 1: a whole sentence, or one
 * that the article's topic had to be put before. 2: of low rank. 3: little places it, or its rank is poor.
 */
export type Tier = 0 | 1 | 2 | 3;

/** Questions for each 500 words up to which a quiz takes those of a tier; a short article takes as many as one of 500. */
const enoughOf: Record<Tier, number> = { 0: Number.POSITIVE_INFINITY, 1: 16, 2: 12, 3: 5 };

/** How many questions a quiz on an article of so many words must have to need no more of the tier. */
export const enoughFor = (tier: Tier, words: number): number =>
  enoughOf[tier] * Math.max(1, words / 500);

/** Below this rank a question only fills a quiz that would be too short. */
const fairScore = 0.45;
/** Below this rank it does so last. */
const poorScore = 0.3;

/** Whole sentences of more words than this are hard to read as a question. */
const longSentence = 38;

/** The tier of a candidate without fatal faults; null for news told without its year. */
export function tierOf(
  candidate: Candidate,
  { document, isPlaced, rank }: { document: Document; isPlaced: boolean; rank: number },
): Tier | null {
  if (isUndated(candidate, document)) return null;
  const isWhole = candidate.isWhole ?? false;
  if (isWhole && isPlaced && isOpening(candidate, document)) return 0;
  if (rank < poorScore) return 3;
  if (!isPlaced || (isWhole && candidate.stem.split(" ").length > longSentence)) return 3;
  // A question that keeps the whole of its sentence stands as well as any.
  if (isWhole && candidate.shape.type !== "open") return 1;
  const isInNews = candidate.hasTopicLead === true && document.date !== null;
  if (isInNews || rank < fairScore) return 2;
  return candidate.hasTopicLead ? 1 : 0;
}

/** The opening of news as it stands: written to be understood by whoever knows nothing yet. */
const isOpening = ({ sentence, faults }: Candidate, { trees, date }: Document): boolean =>
  date !== null &&
  faults.length === 0 &&
  sentence === trees.find((tree) => tree.sentence.unreliable === undefined)?.index;

/** News without its year: names alone do not say on what occasion something happened. */
function isUndated(candidate: Candidate, { news }: Document): boolean {
  const { fact, form, shape, isWhole } = candidate;
  if (news === null || /\b(1\d|20)\d\d\b/.test(candidate.stem)) return false;
  if (fact === null) return isWhole === true && shape.type === "open";
  return (
    fact.verbs.finite === "past" &&
    fact.structure !== "participle" &&
    form !== "role" &&
    shape.type !== "ordering"
  );
}
