import type { Document } from "../../facts/types.ts";
import type { Candidate, Form } from "../types.ts";
import { topicName } from "../wording/about-topic.ts";

/** "the club's chair", "the local clergyman": of what? */
const isLoose = /^(the|its|his|her|their) [a-z-]+['’]s |\b(local|regular|former|other|same)\b/;

/** "one of the city's district's orchestras" */
const isOwnedTwice = /['’]s .*['’]s /;

/** "Clara Rosenfeld: Emil Rosenfeld's granddaughter": the name shows what belongs together. */
const sharesWord = (term: string, description: string): boolean =>
  term.split(" ").some((word) => word.length > 3 && description.includes(word));

/** In news an office that one person holds; "a violinist" may have been one long before. */
const isOffice = /^(?!an? )/;

/**
 * People of news are told by the contest or gathering that it is about, those of any other article by its topic; null for news
 * of nothing with a name: in a month alone anybody may have had a role.
 */
function stemOf(document: Document): string | null {
  const { news, setting } = document;
  if (news !== null)
    return setting === null || setting.isTown
      ? null
      : `Match each person to his or her role ${setting.where}${setting.when}.`;
  const topic = topicName(document);
  return topic === null
    ? "Match each person to the right description."
    : `Match each person connected with ${topic} to the right description.`;
}

/** "Match each person to the role": three to five people whose roles the article gives. */
export const askMatching: Form = ({ document, descriptions }) => {
  const roles = descriptions.filter(
    ({ relation, description, confidence, entity, term }) =>
      relation === "role" &&
      confidence >= 0.7 &&
      entity?.type === "person" &&
      entity !== document.topic &&
      description.split(" ").length <= 12 &&
      !isOwnedTwice.test(description) &&
      !sharesWord(term, description) &&
      (document.news === null || isOffice.test(description)) &&
      !isLoose.test(description) &&
      !/^(whose|which|who)\b/i.test(description),
  );
  const distinct = roles.filter(
    (role, at) =>
      roles.findIndex(
        (other) => other.description === role.description || other.term === role.term,
      ) === at,
  );
  const chosen = distinct.slice(0, 4);
  const [first] = chosen;
  const stem = stemOf(document);
  if (first === undefined || chosen.length < 3 || stem === null) return [];
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
    stem,
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
