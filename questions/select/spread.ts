import type { Candidate } from "../ask/types.ts";
import type { Finished } from "./finish.ts";

const maxPerSentence = 2;
const maxPerKey = 2;

/**
 * Picks up to `count` questions, best first, so that no sentence and no key is asked more than twice, no question
 * gives another's answer away, no fact is asked twice in the same way, and no kind fills the quiz.
 */
export function spread(ranked: Finished[], count: number, dropped: (reason: string) => void): Finished[] {
  const chosen: Finished[] = [];
  const limits = { cloze: Math.max(1, Math.floor(count * 0.2)), true_false: Math.max(1, Math.ceil(count * 0.3)) };
  for (const item of ranked) {
    if (chosen.length >= count) {
      dropped("beyond_count");
      continue;
    }
    const reason = clashOf(item, chosen, limits);
    if (reason === null) chosen.push(item);
    else dropped(reason);
  }
  return chosen;
}

function clashOf(item: Finished, chosen: Finished[], limits: Record<string, number>): string | null {
  const sameSentence = chosen.filter(({ candidate }) => candidate.sentence === item.candidate.sentence);
  if (sameSentence.length >= maxPerSentence) return "sentence_used_twice";
  if (chosen.filter(({ candidate }) => isSameKey(candidate, item.candidate)).length >= maxPerKey) return "key_used_twice";
  const limit = limits[item.question.kind];
  if (limit !== undefined && chosen.filter(({ question }) => question.kind === item.question.kind).length >= limit)
    return "kind_filled";
  if (sameSentence.some(({ candidate }) => isSameFact(candidate, item.candidate))) return "fact_asked_twice";
  if (chosen.some((other) => isGivenAway(other.candidate, item.candidate) || isGivenAway(item.candidate, other.candidate)))
    return "answer_given_elsewhere";
  return null;
}

const isStatement = ({ shape }: Candidate): boolean => shape.type === "true_false";

const isSameKey = (a: Candidate, b: Candidate): boolean => !isStatement(a) && a.key.toLowerCase() === b.key.toLowerCase();

/** Two questions on the same clause that ask for the same part, or where one states the whole of it. */
function isSameFact(a: Candidate, b: Candidate): boolean {
  if (a.fact?.verbs.head !== b.fact?.verbs.head) return false;
  return isStatement(a) || isStatement(b) || a.key === b.key;
}

/** Whether `teller`'s stem states what `asker` asks for, about the same sentence. */
function isGivenAway(teller: Candidate, asker: Candidate): boolean {
  if (isStatement(asker) || teller.sentence !== asker.sentence) return false;
  return teller.fact?.verbs.head === asker.fact?.verbs.head && !isStatement(teller)
    ? false
    : teller.stem.toLowerCase().includes(asker.key.toLowerCase());
}
