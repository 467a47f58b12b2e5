import type { Candidate } from "../ask/types.ts";

/**
 * 1 to 5: 1 a headline fact that the first sentences tell, 2 a named actor or place further on, 3 a number, date or
 * reason, 4 one that must be typed from memory or weighs a claim, 5 a detail of the last third that must be typed.
 */
export function difficultyOf(candidate: Candidate): number {
  const { answer, shape, sentence, fact } = candidate;
  let level = sentence < 3 ? 1 : 2;
  if (["count", "percent", "money", "quantity", "duration", "date", "reason"].includes(answer))
    level++;
  if (shape.type === "cloze" || shape.type === "ordering" || shape.type === "select") level++;
  if (fact !== null && (fact.claim !== null || fact.hedges.length > 0)) level++;
  return Math.min(5, level);
}
