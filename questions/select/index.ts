import { askAll, askWholeSentence, type Candidate } from "../ask/index.ts";
import type { Document, FoundDocument } from "../facts/types.ts";
import type { Random } from "../random.ts";
import type { QuestionKind } from "../types.ts";
import { countWords } from "../words.ts";
import { bonusOf } from "./bonus.ts";
import { type Context, createContextMeasure, isPlaced } from "./context.ts";
import { findContradicted } from "./contradictions.ts";
import { findDistractors } from "./distractors.ts";
import { featuresOf, measuresOf } from "./features.ts";
import { type Finished, finish } from "./finish.ts";
import { findFlaw, findOptionFlaw } from "./flaws.ts";
import { isLifeFact } from "./life-facts.ts";
import { withHome } from "./news-home.ts";
import { withPlaceLast } from "./place-last.ts";
import { score } from "./rank.ts";
import { withoutRepeats } from "./repeats.ts";
import { findRivals } from "./rivals.ts";
import { spread } from "./spread.ts";
import { tierOfThingFact } from "./thing-facts.ts";
import { isAskedOfOpening, type Tier, tierOf } from "./tiers.ts";

export type Skipped = { reason: string; count: number };
/** `chosen` in order of the text; `ranked` is everything that may be printed, best first. */
export type Selection = { chosen: Finished[]; ranked: Finished[]; skipped: Skipped[] };

/** Below this rank a question is not printed, however few there are. */
const leastScore = 0.15;

type Drop = (reason: string) => void;

/** The questions worth printing, in order of the text, and why the others were left out. */
export function selectQuestions(
  found: FoundDocument,
  options: { count: number; kinds: readonly QuestionKind[] | null },
  random: Random,
): Selection {
  const skipped = new Map<string, number>();
  const drop = (reason: string) => {
    skipped.set(reason, (skipped.get(reason) ?? 0) + 1);
  };
  const isAsked = ({ question }: Finished) =>
    options.kinds === null || options.kinds.includes(question.kind);
  const rank = createRanking(found, { random, drop });
  const opening = found.document.news?.sentence ?? -1;
  const clauses = rank(askAll(found, random)).filter(isAsked);
  // One question on a whole sentence is all that the sentence gives: not where a clause of it stands on its own.
  const asked = askedIn(clauses, found.document);
  const whole = rank(askWholeSentence(found, random, asked)).filter(isAsked);
  const ranked = withoutRepeats(
    [...clauses, ...whole].sort((a, b) => b.score - a.score),
    drop,
  );
  const chosen = spread(
    ranked,
    { count: options.count, opening, words: wordsOf(found.document) },
    drop,
  );
  chosen.sort((a, b) => a.question.evidence.start - b.question.evidence.start);
  return { chosen, ranked, skipped: [...skipped].map(([reason, count]) => ({ reason, count })) };
}

const wordsOf = ({ reading }: Document): number => countWords(reading.text);

/** The sentences that have a question of the first tier, and the opening that has any. */
const askedIn = (questions: Finished[], document: Document): ReadonlySet<number> =>
  new Set(
    questions
      .filter(({ tier, candidate }) => tier === 0 || isAskedOfOpening(candidate, document))
      .map(({ candidate }) => candidate.sentence),
  );

/** Makes questions of an article's candidates, best first, and tells why the others were dropped. */
function createRanking(
  found: FoundDocument,
  { random, drop }: { random: Random; drop: Drop },
): (candidates: Candidate[]) => Finished[] {
  const { document } = found;
  const placingOf = createPlacing(createContextMeasure(found));
  const toFinished = (given: Candidate, rivalry: string | null): Finished | null => {
    const fault = rivalry ?? given.faults[0] ?? null;
    if (fault !== null) return refuse(drop, fault);
    const { candidate, context, isPlaced } = placed(placingOf(given), document, placingOf);
    const isOpen = candidate.shape.type === "open" || candidate.shape.type === "number";
    // Wrong options are looked for when nothing else is wrong.
    const early = flawOf(candidate, document);
    if (early !== null) return refuse(drop, early);
    const proposed = isOpen ? findDistractors(found, candidate, random) : [];
    const flaw = proposed.length === 0 ? null : findOptionFlaw(candidate, proposed);
    // Beside shorter options the key would stand out: it is typed.
    const isLongest = flaw === "longest_option_is_key" && candidate.answer !== "reason";
    if (flaw !== null && !isLongest) return refuse(drop, flaw);
    const options = isLongest ? [] : proposed;
    const seen = measuresOf(found, candidate, { distractors: options.length, context });
    const rank = score(seen.measures, seen.kinds);
    if (rank < leastScore) return refuse(drop, "low_rank");
    const isOfLife = isLifeFact(candidate, document, { rank, options: options.length });
    const tier = isOfLife
      ? 0
      : atBest(
          tierOf(candidate, { document, isPlaced, rank }),
          tierOfThingFact(candidate, document, { rank, context }),
        );
    if (tier === null) return refuse(drop, "no_context");
    const question = finish(candidate, options, random);
    const bonus = bonusOf(candidate, document);
    return { candidate, question, score: rank - tier + bonus, tier, features: featuresOf(seen) };
  };
  return (candidates) => {
    const rivals = findRivals(found, candidates);
    const contradicted = findContradicted(found, candidates);
    const rivalryOf = (candidate: Candidate): string | null =>
      rivals.has(candidate) ? "two_answers" : contradicted.has(candidate) ? "contradicted" : null;
    return candidates
      .map((candidate) => toFinished(candidate, rivalryOf(candidate)))
      .filter((finished) => finished !== null)
      .sort((a, b) => b.score - a.score);
  };
}

/** The better of two tiers; null where there is none. */
const atBest = (one: Tier | null, other: Tier | null): Tier | null =>
  one === null || other === null ? (one ?? other) : one < other ? one : other;

const refuse = (drop: Drop, reason: string): null => {
  drop(reason);
  return null;
};

const flawOf = (candidate: Candidate, document: Document): string | null =>
  namesTopicTwice(candidate, document)
    ? "name_twice"
    : isProvedByName(candidate, document)
      ? "give_away"
      : findFlaw(candidate, []);

/** "Tolm is served by the Tolm Airport.": true by the name alone. */
function isProvedByName({ stem, shape }: Candidate, { topic }: Document): boolean {
  if (topic === null || !/^(place|organisation)$/.test(topic.type)) return false;
  return shape.type === "true_false" && shape.value && stem.split(topic.name).length > 2;
}

/**
 * "The fur of the river shrew is dense on the back of the river shrew": named more often than the text does itself. What has no
 * article may be a word of other names too ("cork", "the cork oak").
 */
function namesTopicTwice({ stem, sentence }: Candidate, { topicThing, trees }: Document): boolean {
  if (topicThing === null) return false;
  const { name, bare } = topicThing;
  const word = bare.toLowerCase();
  if (stem.toLowerCase().split(word).length < 3) return false;
  const alone = name === bare ? `(?<=^|of |in )${word}` : `(?<!\\p{L})${word}(?:e?s)?`;
  const named = new RegExp(`${alone}(?!\\p{L})`, "giu");
  const timesIn = (text: string): number => text.match(named)?.length ?? 0;
  const told = trees[sentence]?.tokens.map(({ form }) => form).join(" ") ?? "";
  return timesIn(stem) > Math.max(1, timesIn(told));
}

/** A candidate with what places it, and whether it says by itself where and of whom it speaks. */
type Placing = { candidate: Candidate; context: Context; isPlaced: boolean };

/** The candidate, with the place or event that the article is on where its own words do not place it. */
function placed(
  given: Placing,
  document: Document,
  placingOf: (candidate: Candidate) => Placing,
): Placing {
  if (given.isPlaced) return given;
  const { candidate } = given;
  const told = withPlaceLast(candidate, document) ?? withHome(candidate, document);
  const placing = told === null ? given : placingOf(told);
  return placing.isPlaced ? placing : given;
}

const createPlacing =
  (contextOf: (candidate: Candidate) => Context) =>
  (candidate: Candidate): Placing => {
    const context = contextOf(candidate);
    const { shape, form } = candidate;
    const isPlacedAnyhow =
      shape.type === "ordering" ||
      shape.type === "matching" ||
      (form === "role" && context.anchors > 0);
    return { candidate, context, isPlaced: isPlacedAnyhow || isPlaced(context) };
  };
