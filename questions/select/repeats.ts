import { tokenAt } from "../facts/trees/tree.ts";
import { beginsDigit } from "../words.ts";
import type { Finished } from "./finish.ts";

/**
 * Without the questions that ask again what a better one asks, or whose number a better one tells: the year in which somebody
 * died stands in the opening and at the end. `ranked` is best first; no statement takes a question's place.
 */
export function withoutRepeats(ranked: Finished[], drop: (reason: string) => void): Finished[] {
  const asked = new Map<string, number>();
  const told = new Map<string, number>();
  return ranked.filter(({ candidate }) => {
    const sign = signOf(candidate);
    const stated = statedSigns(candidate);
    // What the clauses of one sentence give is told apart when the quiz is put together.
    const isElsewhere = (signs: Map<string, number>, other: string) =>
      (signs.get(other) ?? candidate.sentence) !== candidate.sentence;
    const isRepeat =
      (sign !== null && (isElsewhere(asked, sign) || isElsewhere(told, sign))) ||
      stated.some((other) => isElsewhere(asked, other));
    if (isRepeat) drop("fact_asked_twice");
    else if (sign !== null) {
      asked.set(sign, candidate.fact === null ? -1 : candidate.sentence);
      for (const other of stated) told.set(other, candidate.sentence);
    }
    return !isRepeat;
  });
}

type Candidate = Finished["candidate"];

/** What was done, by or to whom, and the answer; null where the fact does not tell. */
function signOf(candidate: Candidate): string | null {
  const { fact, shape, key, stem, answerTokens } = candidate;
  if (shape.type !== "open" && shape.type !== "number" && shape.type !== "cloze") return null;
  const life = /^In which year (?:was|did) (.+) (born|die|founded|opened|built|completed)\?$/.exec(
    stem,
  );
  const answer = plain(key);
  if (fact === null)
    return life === null
      ? null
      : signed(verbs[life[2] ?? ""] ?? life[2] ?? "", life[1] ?? "", answer);
  const { tree, subject } = fact;
  const verb = fact.verbs.verb < 0 ? "be" : tokenAt(tree, fact.verbs.verb).lemma;
  const isSubject = answerTokens.some((i) => subject.tokens.includes(i));
  const object = fact.slots.find(({ role }) => role === "object");
  const other = isSubject ? object : subject;
  if (other === undefined) return null;
  const name = other.entity?.name ?? tokenAt(tree, other.head).lemma;
  return signed(verb, name, onceTold(candidate, verb) ?? answer);
}

/**
 * The day on which somebody was born or died is told by its year, the country by the town: the opening's bracket asks for no more
 * of the one, and one question for the other is enough.
 */
function onceTold({ form, key, answer }: Candidate, verb: string): string | null {
  if (!/^(bear|die)$/.test(verb)) return null;
  if (form === "when") return /\b(?:1\d|20)\d\d\b/.exec(key)?.[0] ?? null;
  return answer === "place" ? "place" : null;
}

/** What the stem tells with a number, by the same signs. */
function statedSigns({ fact, answerTokens }: Candidate): string[] {
  if (fact === null || fact.verbs.verb < 0) return [];
  const { tree, subject, slots } = fact;
  const name = subject.entity?.name ?? tokenAt(tree, subject.head).lemma;
  return slots
    .flatMap(({ tokens }) => tokens)
    .filter((i) => beginsDigit(tokenAt(tree, i).form) && !answerTokens.includes(i))
    .map((i) => signed(tokenAt(tree, fact.verbs.verb).lemma, name, tokenAt(tree, i).form));
}

const signed = (verb: string, other: string, answer: string): string =>
  `${verb} ${other.replace(/^the /i, "")} ${answer}`;

const verbs: Record<string, string> = {
  born: "bear",
  founded: "found",
  opened: "open",
  built: "build",
  completed: "complete",
};

/** "About 2.5 kilograms" and "2.5" are one answer. */
const plain = (key: string): string =>
  /\d[\d,.]*/.exec(key)?.[0] ?? key.toLowerCase().replace(/^(the|a|an) /, "");
