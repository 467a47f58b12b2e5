import type { Candidate, Form } from "./types.ts";

/** "What does WHO stand for?" */
export const askAcronym: Form = ({ descriptions }) =>
  descriptions
    .filter(({ relation }) => relation === "acronym")
    .map(
      (found): Candidate => ({
        form: "acronym",
        shape: { type: "open" },
        stem: `What does the abbreviation ${found.term} stand for?`,
        key: found.description,
        accepted: [],
        answer: "organisation",
        entity: null,
        fact: null,
        answerTokens: [],
        sentence: found.tree.index,
        evidence: found.evidence,
        confidence: found.confidence,
        isTopic: false,
        faults: [],
      }),
    );
