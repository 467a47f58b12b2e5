import type { Fact } from "../facts/types.ts";
import type { Candidate } from "./types.ts";

/** A fact as a statement that is true or not. */
export function candidateOf(
  fact: Fact,
  stem: string,
  at: { value: boolean; faults: string[]; bridged?: number },
): Candidate {
  return {
    form: "true_false",
    shape: { type: "true_false", value: at.value },
    stem,
    key: at.value ? "True" : "False",
    accepted: [],
    answer: "thing",
    entity: null,
    fact,
    answerTokens: [],
    sentence: fact.tree.index,
    evidence: fact.evidence,
    confidence: fact.confidence,
    isTopic: false,
    bridged: at.bridged ?? 0,
    faults: [...new Set(at.faults)],
  };
}
