import type { Candidate } from "../ask/types.ts";
import type { Finished } from "./finish.ts";
import { enoughFor } from "./tiers.ts";

const maxPerSentence = 2;
const maxPerKey = 2;
/** What each chosen question of the same kind or form takes off the next one's rank, so that the quiz varies. */
const kindWear = 0.05;
const formWear = 0.03;
const sentenceWear = 0.15;
/** True statements that a quiz may have without a false one; each false one allows two more. */
const mostTrue = 2;
/** What a true statement loses for each one that the quiz has more of these than of false ones, and the other way round. */
const keyWear = 0.15;

/**
 * Picks up to `count` questions so that no sentence and no key is asked more than twice, no question gives another's
 * answer away, no fact is asked twice in the same way, and no kind fills the quiz. Later tiers only fill a quiz that is short for an article of so many words.
 */
export function spread(
  ranked: Finished[],
  { count, opening = -1, words = 0 }: { count: number; opening?: number; words?: number },
  dropped: (reason: string) => void,
): Finished[] {
  const chosen: Finished[] = [];
  let left = ranked.filter((item) => {
    const isDear = isCostly(item, ranked, opening);
    if (isDear) dropped("answer_given_elsewhere");
    return !isDear;
  });
  // A later tier that is no longer needed does not keep the first one out, which may have worn down below it.
  const isNeeded = ({ tier }: Finished): boolean => chosen.length < enoughFor(tier, words);
  while (chosen.length < count && left.length > 0) {
    const fit = left.filter((item) => {
      const reason = isNeeded(item) ? clashOf(item, chosen, { count, opening }) : "not_needed";
      if (reason !== null) dropped(reason);
      return reason === null;
    });
    // A true statement that would be one too many may fit again behind a false one.
    const best = bestOf(
      fit.filter((item) => !isOneSided(item, chosen)),
      chosen,
    );
    if (best === null) {
      for (const _ of fit) dropped("mostly_true");
      return chosen;
    }
    chosen.push(best);
    left = fit.filter((item) => item !== best);
  }
  for (const item of left) dropped(isNeeded(item) ? "beyond_count" : "not_needed");
  return chosen;
}

/** Sentences whose questions tell an answer, from which on it is not asked for. */
const mostTelling = 2;

/**
 * Whether the item asks the news' opening for what good questions on other sentences tell: "where did the plane crash?" would
 * keep all of them out.
 */
function isCostly({ candidate }: Finished, ranked: Finished[], opening: number): boolean {
  if (candidate.sentence !== opening || isTrueFalse(candidate)) return false;
  const telling = ranked.filter(
    ({ candidate: other, tier }) =>
      tier === 0 &&
      !isTrueFalse(other) &&
      other.sentence !== opening &&
      isGivenAway(other, candidate, opening),
  );
  return new Set(telling.map((item) => item.candidate.sentence)).size >= mostTelling;
}

/** The highest rank after wear; the earlier one wins a tie. */
function bestOf(items: Finished[], chosen: Finished[]): Finished | null {
  let best: Finished | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const item of items) {
    const value = item.score - wearOf(item, chosen);
    if (value > most) {
      most = value;
      best = item;
    }
  }
  return best;
}

function wearOf(item: Finished, chosen: Finished[]): number {
  let wear = 0;
  let lead = 0;
  for (const { question, candidate } of chosen) {
    if (question.kind === item.question.kind) wear += kindWear;
    if (candidate.form === item.candidate.form) wear += formWear;
    if (candidate.sentence === item.candidate.sentence) wear += sentenceWear;
    if (isTrueFalse(candidate) && isTrueFalse(item.candidate))
      lead += candidate.key === item.candidate.key ? 1 : -1;
  }
  return wear + keyWear * lead;
}

/** Most of one kind that a quiz of `count` questions takes. */
function limitOf(kind: string, count: number): number {
  if (kind === "cloze") return Math.max(1, Math.floor(count * 0.25));
  if (kind === "true_false") return Math.max(1, Math.ceil(count * 0.4));
  return count;
}

function clashOf(
  item: Finished,
  chosen: Finished[],
  { count, opening }: { count: number; opening: number },
): string | null {
  const { candidate, question } = item;
  const sameSentence = chosen.filter((other) => other.candidate.sentence === candidate.sentence);
  if (sameSentence.length >= maxPerSentence) return "sentence_used_twice";
  if (chosen.filter((other) => isSameKey(other.candidate, candidate)).length >= maxPerKey)
    return "key_used_twice";
  if (
    chosen.filter((other) => other.question.kind === question.kind).length >=
    limitOf(question.kind, count)
  )
    return "kind_filled";
  if (chosen.some((other) => other.question.stem === question.stem)) return "fact_asked_twice";
  if (sameSentence.some((other) => isSameFact(other.candidate, candidate)))
    return "fact_asked_twice";
  if (
    chosen.some(
      (other) =>
        isGivenAway(other.candidate, candidate, opening) ||
        // The day of the news places what else it tells, which is not left out for it.
        isGivenAway(candidate, other.candidate, other.candidate.answer === "date" ? -1 : opening),
    )
  )
    return "answer_given_elsewhere";
  return null;
}

/** Whether the item would be one more true statement where next to none is false: guessing would pay. */
function isOneSided({ question }: Finished, chosen: Finished[]): boolean {
  if (question.kind !== "true_false" || !question.key) return false;
  const count = (key: boolean) =>
    chosen.filter(({ question: other }) => other.kind === "true_false" && other.key === key).length;
  return count(true) >= mostTrue + 2 * count(false);
}

const isTrueFalse = ({ shape }: Candidate): boolean => shape.type === "true_false";

const isSameKey = (a: Candidate, b: Candidate): boolean =>
  !isTrueFalse(a) && a.key.toLowerCase() === b.key.toLowerCase();

/** Two questions on the same clause that ask for the same part, or where one states the whole of it. */
function isSameFact(a: Candidate, b: Candidate): boolean {
  if (a.isWhole || b.isWhole) return true;
  if (isTrueFalse(a) && isTrueFalse(b)) return true;
  // "gained fame and settled her rank in 1958": one time of two deeds.
  if (a.form === "when" && b.form === "when" && a.key === b.key) return true;
  if (a.fact?.verbs.head !== b.fact?.verbs.head) return false;
  return (
    isTrueFalse(a) || isTrueFalse(b) || a.form === "cloze" || b.form === "cloze" || a.key === b.key
  );
}

/**
 * Whether `teller`'s stem states what `asker` asks for: on the same sentence, or on the opening of news, whose event any
 * other stem may tell.
 */
function isGivenAway(teller: Candidate, asker: Candidate, opening: number): boolean {
  const isNear = teller.sentence === asker.sentence || asker.sentence === opening;
  return (
    isNear && !isTrueFalse(asker) && teller.stem.toLowerCase().includes(asker.key.toLowerCase())
  );
}
