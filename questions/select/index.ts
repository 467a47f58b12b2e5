import { askAll, askWholeSentence, type Candidate } from "../ask/index.ts";
import type { FoundDocument } from "../facts/types.ts";
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
/** Below this rank a question only fills a quiz that would be too short. */
const fairScore = 0.5;

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
  const choose = (candidates: Candidate[]) => {
    const ranked = rankAll(found, candidates, { random, drop }).filter(
      ({ question }) => options.kinds === null || options.kinds.includes(question.kind),
    );
    return { ranked, chosen: spread(ranked, { count: options.count, enough }, drop) };
  };
  const candidates = askAll(found, random);
  let { ranked, chosen } = choose(candidates);
  if (chosen.length < enough) {
    skipped.clear();
    ({ ranked, chosen } = choose([...candidates, ...askWholeSentence(found)]));
  }
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
    isPlaced(contextOf(candidate));
  const topic = topicPhrase(found.document);
  const { text } = found.document.reading;
  for (const given of candidates) {
    const fault = rivals.has(given)
      ? "two_answers"
      : given.faults.find((name) => !looseFaults.has(name));
    const most = given.isWhole ? 2 : 1;
    if (fault !== undefined || given.faults.length > most) {
      drop(fault ?? given.faults[0] ?? "");
      continue;
    }
    const candidate = placed(given, { topic, hasContext, text });
    const isOpen = candidate.shape.type === "open" || candidate.shape.type === "number";
    const options = isOpen ? findDistractors(found, candidate, random) : [];
    const flaw = findFlaw(candidate, options);
    const features = featuresOf(found, candidate, {
      distractors: options.length,
      context: contextOf(candidate),
    });
    const rank = score(features);
    if (flaw !== null || rank < leastScore) {
      drop(flaw ?? "low_rank");
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

/** Faults that a reader can guess his way past. One of them puts a question in the last tier. */
const looseFaults = new Map([
  ["dangling_noun", 2],
  ["vague_subject", 2],
  ["comparison", 3],
  ["relative_time", 3],
  ["long_stem", 3],
  ["pronoun", 5],
]);

/**
 * 0 stands alone; 1 stands with the article's topic in front, or with little to place it; 2 has one loose noun, 3 one
 * loose comparison or time, 4 to 6 a whole sentence, 5 a loose pronoun.
 */
function tierOf(candidate: Candidate, hasContext: (candidate: Candidate) => boolean): number {
  const [fault] = candidate.faults;
  if (candidate.isWhole) return 4 + candidate.faults.length;
  if (fault !== undefined) return looseFaults.get(fault) ?? 3;
  return candidate.hasTopicLead || !hasContext(candidate) ? 1 : 0;
}

type Placing = {
  topic: string | null;
  hasContext: (candidate: Candidate) => boolean;
  text: string;
};

/** The candidate, with the article's topic in front where its own words do not place it and the topic can. */
function placed(candidate: Candidate, { topic, hasContext, text }: Placing): Candidate {
  if (hasContext(candidate) || topic === null || candidate.shape.type === "cloze") return candidate;
  const isFronted = /^(In|On|At|After|During|According|By|From|For|To|With|When|Where|Why)\b/.test(
    candidate.stem,
  );
  const isClaim = candidate.fact !== null && candidate.fact.claim !== null;
  if (isFronted || isClaim || candidate.form === "role" || !isTelling(candidate.stem))
    return candidate;
  const led = leadWithTopic(candidate, topic, text);
  return hasContext(led) && !topic.includes(candidate.key) ? led : candidate;
}
