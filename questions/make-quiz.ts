import { makeCards } from "./ask/index.ts";
import { collectReasons } from "./ask/reasons.ts";
import { createDocument, type Heading, findDescriptions, findFacts, findMemberships } from "./facts/index.ts";
import type { FoundDocument } from "./facts/types.ts";
import { createRandom } from "./random.ts";
import type { Reading } from "./read/types.ts";
import { type Selection, type Skipped, selectQuestions } from "./select/index.ts";
import type { Card, Question, QuestionKind } from "./types.ts";

export type QuizOptions = { count: number; kinds?: readonly QuestionKind[]; seed: string };
export type Quiz = { questions: Question[]; cards: Card[]; skipped: Skipped[] };

/** Facts, descriptions, lists and reasons of a reading, and how many sentences gave none. */
export function findAll(reading: Reading, heading: Heading): { found: FoundDocument; skipped: Skipped[] } {
  const document = createDocument(reading, heading);
  const { facts, refused } = findFacts(document);
  const found: FoundDocument = {
    document,
    facts,
    descriptions: findDescriptions(document),
    memberships: findMemberships(document, facts),
    reasons: collectReasons(document, facts),
  };
  return { found, skipped: [...refused].map(([reason, count]) => ({ reason, count })) };
}

/** The quiz and cards of a reading: same reading, heading and options, same quiz. */
export function makeQuiz(reading: Reading, heading: Heading, options: QuizOptions): Quiz {
  const { selection, found, skipped } = selectFrom(reading, heading, options);
  return {
    questions: selection.chosen.map(({ question }, i) => ({ ...question, id: `q${i + 1}` })),
    cards: makeCards(found),
    skipped: [...skipped, ...selection.skipped],
  };
}

/** The chosen candidates with their ranks, for evaluation and training. */
export function selectFrom(
  reading: Reading,
  heading: Heading,
  options: QuizOptions,
): { selection: Selection; found: FoundDocument; skipped: Skipped[] } {
  const random = createRandom(`${options.seed}\n${reading.text}`);
  const { found, skipped } = findAll(reading, heading);
  const selection = selectQuestions(found, { count: options.count, kinds: options.kinds ?? null }, random);
  return { selection, found, skipped };
}
