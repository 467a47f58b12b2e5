import type { Candidate } from "../ask/types.ts";
import type { Document } from "../facts/types.ts";

/**
 * How far a question stands on its own feet. 0: it names what it is about, or opens the news. 1: the place of the news was put in front, or its
 * rank is low. 2: a whole sentence. 3: led by the scene, with one noun left to guess. 4: little places it, or its rank is
 * poor. The later ones only fill a quiz that would be too short.
 */
export type Tier = 0 | 1 | 2 | 3 | 4;

/** Below this rank a question only fills a quiz that would be too short. */
const fairScore = 0.45;
/** Below this rank it does so last. */
const poorScore = 0.3;

/** Whole sentences of more words than this are hard to read as a question. */
const longSentence = 38;

/** Faults that keep a candidate from print, by name: all but one loose noun behind the scene ("the toll station"). */
export const faultOf = ({ faults, fact }: Candidate): string | null => {
  const isGuessable =
    faults.length === 1 && faults[0] === "dangling_noun" && fact !== null && fact.lead !== null;
  return isGuessable ? null : (faults[0] ?? null);
};

/** The tier of a candidate without fatal faults; null for news told without its event and without a year. */
export function tierOf(
  candidate: Candidate,
  { document, isPlaced, rank }: { document: Document; isPlaced: boolean; rank: number },
): Tier | null {
  if (isUnled(candidate, document)) return null;
  const isWhole = candidate.isWhole ?? false;
  if (isWhole && isPlaced && isOpening(candidate, document)) return 0;
  if (rank < poorScore) return 4;
  if (candidate.faults.length > 0) return 3;
  if (!isPlaced || (isWhole && candidate.stem.split(" ").length > longSentence)) return 4;
  if (isWhole) return 2;
  const isInNews = candidate.hasTopicLead === true && document.date !== null;
  return isInNews || rank < fairScore ? 1 : 0;
}

/** The opening of news as it stands: written to be understood by whoever knows nothing yet. */
const isOpening = ({ sentence, faults }: Candidate, { trees, date }: Document): boolean =>
  date !== null &&
  faults.length === 0 &&
  sentence === trees.find((tree) => tree.sentence.unreliable === undefined)?.index;

/** Names alone do not say on what occasion something happened. */
const isUnled = ({ fact, stem, form, shape }: Candidate, { scene }: Document): boolean =>
  scene !== null &&
  fact !== null &&
  fact.lead === null &&
  fact.tree.index !== scene.sentence &&
  fact.verbs.finite === "past" &&
  form !== "role" &&
  shape.type !== "ordering" &&
  !/\b(1\d|20)\d\d\b/.test(stem);
