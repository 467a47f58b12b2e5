import type { Document, Tree } from "../facts/types.ts";
import type { Candidate } from "./types.ts";

/** How sure of what plain patterns find in a sentence. */
const patternConfidence = 0.95;

type Asked = Pick<Candidate, "form" | "stem" | "key" | "answer"> & Partial<Candidate>;

/** An open question that a pattern finds in a sentence, which is no fact of its own. */
export function askOfSentence({ reading }: Document, tree: Tree, asked: Asked): Candidate {
  const { start, end } = tree.sentence;
  return {
    shape: { type: "open" },
    accepted: [],
    entity: null,
    fact: null,
    answerTokens: [],
    sentence: tree.index,
    evidence: { start, end, text: reading.text.slice(start, end) },
    confidence: patternConfidence,
    isTopic: false,
    faults: [],
    ...asked,
  };
}
