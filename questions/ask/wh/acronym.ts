import type { Candidate, Form } from "../types.ts";

/** Those that everybody knows without the article. */
const known =
  /^(UN|EU|US|USA|UK|UAE|NATO|NASA|FBI|CIA|BBC|CNN|WHO|IMF|GDP|DNA|AIDS|HIV|CEO|TV|PC)$/;

/** "What does WHO stand for?" */
export const askAcronym: Form = ({ document, descriptions }) =>
  descriptions
    .filter(({ relation, term }) => relation === "acronym" && !known.test(term))
    // What the article uses but once is no term of it.
    .filter(({ term }) => document.reading.text.split(new RegExp(`\\b${term}\\b`)).length > 2)
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
