import type { Candidate, Form } from "./types.ts";

/** "Match each person to the role": three to five people whose roles the article gives. */
export const askMatching: Form = ({ document, descriptions }) => {
  const roles = descriptions.filter(
    ({ relation, description, confidence }) =>
      relation === "role" && confidence >= 0.7 && description.split(" ").length <= 12,
  );
  const distinct = roles.filter(
    (role, at) =>
      roles.findIndex(
        (other) => other.description === role.description || other.term === role.term,
      ) === at,
  );
  const chosen = distinct.slice(0, 4);
  const [first] = chosen;
  if (first === undefined || chosen.length < 3) return [];
  const start = Math.min(...chosen.map(({ evidence }) => evidence.start));
  const end = Math.max(...chosen.map(({ evidence }) => evidence.end));
  const candidate: Candidate = {
    form: "matching",
    shape: {
      type: "matching",
      pairs: chosen.map(({ term, description }) => [
        term,
        description.replace(/^./, (c) => c.toUpperCase()),
      ]),
    },
    stem: "Match each person to the role that the article gives.",
    key: chosen.map(({ term, description }) => `${term}: ${description}`).join(" | "),
    accepted: [],
    answer: "person",
    entity: null,
    fact: null,
    answerTokens: [],
    sentence: first.tree.index,
    evidence: { start, end, text: document.reading.text.slice(start, end) },
    confidence: Math.min(...chosen.map(({ confidence }) => confidence)),
    isTopic: false,
    faults: [],
  };
  return [candidate];
};
