import { askAll, type Candidate } from "../ask/index.ts";
import type { FoundDocument } from "../facts/types.ts";
import type { Random } from "../random.ts";
import type { QuestionKind } from "../types.ts";
import { createContextCheck, isTelling } from "./context.ts";
import { findDistractors } from "./distractors.ts";
import { featuresOf } from "./features.ts";
import { type Finished, finish } from "./finish.ts";
import { findFlaw } from "./flaws.ts";
import { score } from "./rank.ts";
import { findRivals } from "./rivals.ts";
import { spread } from "./spread.ts";
import { leadWithTopic, topicPhrase } from "./topic-lead.ts";

export type Skipped = { reason: string; count: number };
export type Selection = { chosen: Finished[]; skipped: Skipped[] };

/** Below this rank a question is not printed, however few there are. */
const leastScore = 0.5;

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
  const ranked = rankAll(found, askAll(found, random), { random, drop }).filter(
    ({ question }) => options.kinds === null || options.kinds.includes(question.kind),
  );
  const chosen = spread(ranked, options.count, drop).sort(
    (a, b) => a.question.evidence.start - b.question.evidence.start,
  );
  return { chosen, skipped: [...skipped].map(([reason, count]) => ({ reason, count })) };
}

function rankAll(
  found: FoundDocument,
  candidates: Candidate[],
  { random, drop }: { random: Random; drop: (reason: string) => void },
): Finished[] {
  const ranked: Finished[] = [];
  const rivals = findRivals(found, candidates);
  const hasContext = createContextCheck(found);
  const topic = topicPhrase(found.document);
  const { text } = found.document.reading;
  for (const given of candidates) {
    const [fault] = rivals.has(given) ? ["two_answers"] : given.faults;
    const candidate = fault === undefined ? placed(given, { topic, hasContext, text }) : null;
    if (candidate === null) {
      drop(fault ?? "thin_context");
      continue;
    }
    const isOpen = candidate.shape.type === "open" || candidate.shape.type === "number";
    const options = isOpen ? findDistractors(found, candidate, random) : [];
    const flaw = findFlaw(candidate, options);
    const rank = score(featuresOf(found, candidate, options.length));
    if (flaw !== null || rank < leastScore) {
      drop(flaw ?? "low_rank");
      continue;
    }
    ranked.push({ candidate, question: finish(candidate, options, random), score: rank });
  }
  return ranked.sort((a, b) => b.score - a.score);
}

type Placing = {
  topic: string | null;
  hasContext: (candidate: Candidate) => boolean;
  text: string;
};

/** The candidate, with the article's topic in front where its own words do not place it; null when nothing can. */
function placed(candidate: Candidate, { topic, hasContext, text }: Placing): Candidate | null {
  if (hasContext(candidate)) return candidate;
  if (topic === null || candidate.shape.type === "cloze" || candidate.form === "role") return null;
  if (
    /^(In|On|At|After|During|According|By|From|For)\b.*,/.test(candidate.stem) ||
    !isTelling(candidate.stem)
  )
    return null;
  const led = leadWithTopic(candidate, topic, text);
  return hasContext(led) && !candidate.key.includes(topic.replace(/^the /, "")) ? led : null;
}
