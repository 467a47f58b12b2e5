import { askAll, askWholeSentence, type Candidate } from "../ask/index.ts";
import type { Document, FoundDocument } from "../facts/types.ts";
import type { Random } from "../random.ts";
import type { QuestionKind } from "../types.ts";
import { createContextMeasure, isPlaced, isTelling } from "./context.ts";
import { findDistractors } from "./distractors.ts";
import { featuresOf } from "./features.ts";
import { type Finished, finish } from "./finish.ts";
import { findFlaw } from "./flaws.ts";
import { score } from "./rank.ts";
import { findRivals } from "./rivals.ts";
import { spread } from "./spread.ts";
import { leadWithTopic, topicPhrase } from "./topic-lead.ts";

export type Skipped = { reason: string; count: number };
/** `chosen` in order of the text; `ranked` is everything that may be printed, best first. */
export type Selection = { chosen: Finished[]; ranked: Finished[]; skipped: Skipped[] };

/** Below this rank a question is not printed, however few there are. */
const leastScore = 0.08;
/** The ranker marks whole sentences down for their loose nouns; with one of them at most it may have less. */
const leastWholeScore = 0.04;
/** Below this rank a question only fills a quiz that would be too short. */
const fairScore = 0.5;

/** Whole sentences of more words than this are hard to read as a question. */
const longSentence = 38;

/** Whole sentences stand behind the tiers below this one. */
const wholeTier = 2;

/** A quiz of fewer questions than this takes those with a loose noun too. */
const leastQuestions = 8;

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
  const words = found.document.reading.text.split(/\s+/).length;
  const enough = Math.min(
    options.count,
    Math.max(leastQuestions, Math.min(10, Math.round(words / 50))),
  );
  const ranked = rankAll(found, [...askAll(found, random), ...askWholeSentence(found)], {
    random,
    drop,
  }).filter(({ question }) => options.kinds === null || options.kinds.includes(question.kind));
  const choose = (from: Finished[], dropped: (reason: string) => void) =>
    spread(from, { count: options.count, enough }, dropped);
  const clauses = ranked.filter(({ candidate }) => !candidate.isWhole);
  const alone = choose(clauses, () => {});
  const isEnough = alone.filter(({ tier }) => tier < wholeTier).length >= enough;
  const chosen = choose(isEnough ? clauses : ranked, drop);
  chosen.sort((a, b) => a.question.evidence.start - b.question.evidence.start);
  return { chosen, ranked, skipped: [...skipped].map(([reason, count]) => ({ reason, count })) };
}

function rankAll(
  found: FoundDocument,
  candidates: Candidate[],
  { random, drop }: { random: Random; drop: (reason: string) => void },
): Finished[] {
  const ranked: Finished[] = [];
  const rivals = findRivals(found, candidates);
  const contextOf = createContextMeasure(found);
  const hasContext = (candidate: Candidate) =>
    candidate.shape.type === "ordering" ||
    candidate.shape.type === "matching" ||
    (candidate.form === "role" && contextOf(candidate).anchors > 0) ||
    isPlaced(contextOf(candidate));
  const topic = topicPhrase(found.document);
  for (const given of candidates) {
    const fault = rivals.has(given)
      ? "two_answers"
      : given.faults.find((name) => !looseFaults.has(name));
    const most = given.isWhole ? 2 : 1;
    if (fault !== undefined || given.faults.length > most) {
      drop(fault ?? given.faults[0] ?? "");
      continue;
    }
    const candidate = placed(given, { topic, hasContext, document: found.document });
    const isOpen = candidate.shape.type === "open" || candidate.shape.type === "number";
    const options = isOpen ? findDistractors(found, candidate, random) : [];
    const flaw = findFlaw(candidate, options);
    if (flaw !== null) {
      drop(flaw);
      continue;
    }
    const features = featuresOf(found, candidate, {
      distractors: options.length,
      context: contextOf(candidate),
    });
    const rank = score(features);
    const isPlain = candidate.isWhole === true && candidate.faults.length <= 1;
    if (rank < (isPlain ? leastWholeScore : leastScore)) {
      drop("low_rank");
      continue;
    }
    const tier = Math.max(tierOf(candidate, hasContext), rank < fairScore ? 1 : 0);
    ranked.push({
      candidate,
      question: finish(candidate, options, random),
      score: rank - tier,
      tier,
      features,
    });
  }
  return ranked.sort((a, b) => b.score - a.score);
}

/** Faults that a reader can guess his way past. One of them puts a question in a late tier. */
const looseFaults = new Map([
  ["dangling_noun", 5],
  ["vague_subject", 5],
  ["comparison", 6],
  ["relative_time", 6],
  ["long_stem", 6],
]);

/**
 * 0 stands alone; 1 stands with the article's topic in front, or has a low rank; 2 is a whole sentence that is placed;
 * 3 and 4 are a clause and a whole sentence with little to place them; 5 and more have a loose noun, comparison or time.
 */
function tierOf(candidate: Candidate, hasContext: (candidate: Candidate) => boolean): number {
  const [fault] = candidate.faults;
  const isWhole = candidate.isWhole ?? false;
  if (fault !== undefined)
    return (looseFaults.get(fault) ?? 6) + candidate.faults.length + (isWhole ? 1 : 0);
  if (!hasContext(candidate) || (isWhole && candidate.stem.split(" ").length > longSentence))
    return isWhole ? 4 : 3;
  return isWhole ? 2 : candidate.hasTopicLead ? 1 : 0;
}

type Placing = {
  topic: string | null;
  hasContext: (candidate: Candidate) => boolean;
  document: Document;
};

/** The candidate, with the article's topic in front where its own words do not place it and the topic can. */
function placed(candidate: Candidate, { topic, hasContext, document }: Placing): Candidate {
  if (hasContext(candidate) || topic === null || candidate.shape.type === "cloze") return candidate;
  const isFronted = /^(After|During|According|Where|Why)\b/.test(candidate.stem);
  const isClaim = candidate.fact !== null && candidate.fact.claim !== null;
  if (isFronted || isClaim || candidate.isWhole || !isTelling(candidate.stem)) return candidate;
  const led = leadWithTopic(candidate, topic, document);
  return led !== null && hasContext(led) && !topic.includes(candidate.key) ? led : candidate;
}
