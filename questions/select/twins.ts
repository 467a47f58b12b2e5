import type { Candidate } from "../ask/types.ts";
import type { Finished } from "./finish.ts";

/**
 * Of a statement's true and false wording the false one: it can be made of fewer than half of them, and a quiz should have
 * about as many of each.
 */
export function withoutTwins(finished: Finished[]): Finished[] {
  const falseOnes = finished.map(({ candidate }) => candidate).filter(isFalse);
  const facts = new Set(falseOnes.map(({ fact }) => fact));
  const sentences = new Set(falseOnes.filter(isWhole).map(({ sentence }) => sentence));
  return finished.filter(({ candidate }) => {
    if (candidate.shape.type !== "true_false" || isFalse(candidate)) return true;
    return isWhole(candidate) ? !sentences.has(candidate.sentence) : !facts.has(candidate.fact);
  });
}

const isFalse = ({ shape }: Candidate): boolean => shape.type === "true_false" && !shape.value;
const isWhole = ({ isWhole: whole }: Candidate): boolean => whole === true;
