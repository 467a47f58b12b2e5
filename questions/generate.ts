import { collectReasons } from "./ask/clause-keys/reasons.ts";
import { makeCards } from "./ask/index.ts";
import { gapsBySentence } from "./ask/statements/sentence-gaps.ts";
import {
  createDocument,
  type FoundDocument,
  findAllDescriptions,
  findFacts,
  findMemberships,
  type Heading,
} from "./facts/index.ts";
import { createRandom } from "./random.ts";
import type { Dateline } from "./read/clean.ts";
import type { Reader, Reading } from "./read/types.ts";
import { type Selection, type Skipped, selectQuestions } from "./select/index.ts";
import type { Article, Card, Question, QuestionKind } from "./types.ts";

export type GenerateOptions = {
  /** How many questions at most, 1 to 50. */
  count: number;
  seed: string;
  /** Kinds to ask; all when absent. */
  kinds?: readonly QuestionKind[];
};

export type { Skipped } from "./select/index.ts";

export type Generated = { questions: Question[]; cards: Card[]; skipped: Skipped[] };

/**
 * Questions and cards of an article, in order of the text, fewer than asked for when the article does not give as
 * many that are fit for print. The same article, options and seed give the same bytes.
 */
export const generate = (
  article: Article & { dateline?: Dateline },
  options: GenerateOptions,
  reader: Reader,
): Generated => generateFrom(reader.read(article.text), headingOf(article), options);

/** What is known of an article besides its text. */
export const headingOf = ({ title, dateline }: Article & { dateline?: Dateline }): Heading => ({
  title,
  ...(dateline?.date === undefined ? {} : { date: dateline.date }),
  ...(dateline?.place === undefined ? {} : { place: dateline.place }),
});

/** `generate` for an article that is read already. */
export function generateFrom(
  reading: Reading,
  heading: Heading,
  options: GenerateOptions,
): Generated {
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
  { count, seed, kinds }: GenerateOptions,
): { selection: Selection; found: FoundDocument; skipped: Skipped[] } {
  const random = createRandom(`${seed} ${reading.text}`);
  const { found, skipped } = findAll(reading, heading);
  const selection = selectQuestions(found, { count, kinds: kinds ?? null }, random);
  return { selection, found, skipped };
}

/** Facts, descriptions, lists and reasons of a reading, and how many sentences gave none. */
export function findAll(
  reading: Reading,
  heading: Heading,
): { found: FoundDocument; skipped: Skipped[] } {
  const document = createDocument(reading, heading);
  const { facts, refused } = findFacts(document);
  const plain = facts.filter(({ lead }) => lead === null);
  const found: FoundDocument = {
    document,
    facts,
    descriptions: findAllDescriptions(document),
    memberships: findMemberships(document, plain),
    reasons: collectReasons(document, plain),
    gaps: gapsBySentence(document),
  };
  return { found, skipped: [...refused].map(([reason, count]) => ({ reason, count })) };
}
