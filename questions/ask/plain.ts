import type { Random } from "../random.ts";
import type { Entity, Mention, Reading } from "../read/types.ts";
import type { Evidence, Question } from "../types.ts";

/** A question before it has an id. */
export type Candidate = { question: Question; score: number };

const minWords = 8;
const maxWords = 40;

/** Cloze and true/false questions that need no parse: one gap, or one name swapped for another of its type. */
export const askPlainly = (reading: Reading, random: Random): Candidate[] =>
  reading.sentences.flatMap(({ start, end }, index) => {
    const evidence = { start, end, text: reading.text.slice(start, end) };
    if (!standsAlone(evidence.text)) return [];
    const inside = reading.entities.flatMap((entity) =>
      entity.mentions
        .filter((mention) => mention.sentence === index)
        .map((mention) => ({ entity, mention })),
    );
    return inside.flatMap(({ entity, mention }) => [
      ...cloze(evidence, entity, mention),
      ...swapped(reading, evidence, { entity, mention, random }),
    ]);
  });

/** No dangling pronoun or quotation, and of a length that can be read at once. */
const standsAlone = (sentence: string): boolean => {
  const words = sentence.split(/\s+/).length;
  if (words < minWords || words > maxWords) return false;
  if (
    /["“”?]|^(?:And|But|However|This|That|These|Those|It|He|She|They|His|Her|Their|Its)\b/.test(
      sentence,
    )
  )
    return false;
  return /^\p{Lu}.*\.$/su.test(sentence) && !/\b(?:he|she|they|it|this)\b/.test(sentence);
};

const cloze = (evidence: Evidence, entity: Entity, mention: Mention): Candidate[] => {
  const from = mention.start - evidence.start;
  const to = mention.end - evidence.start;
  const key = evidence.text.slice(from, to);
  const rest = evidence.text.slice(0, from) + evidence.text.slice(to);
  if (from < 2 || rest.includes(key)) return [];
  const stem = `${evidence.text.slice(0, from)}_____${evidence.text.slice(to)}`;
  return [
    {
      question: { id: "", kind: "cloze", stem, key, evidence, difficulty: 3 },
      score: entity.mentions.length + (entity.type === "unknown" ? 0 : 2),
    },
  ];
};

const swapped = (
  reading: Reading,
  evidence: Evidence,
  { entity, mention, random }: { entity: Entity; mention: Mention; random: Random },
): Candidate[] => {
  const others = reading.entities.filter(
    (other) =>
      other.type === entity.type &&
      other.name !== entity.name &&
      !evidence.text.includes(other.name) &&
      !other.name.includes(entity.name) &&
      !entity.name.includes(other.name),
  );
  const other = others[random.below(others.length)];
  if (other === undefined) return [];
  const isTrue = random.next() < 0.5;
  const from = mention.start - evidence.start;
  const to = mention.end - evidence.start;
  const stem = isTrue
    ? evidence.text
    : evidence.text.slice(0, from) + other.name + evidence.text.slice(to);
  return [
    {
      question: { id: "", kind: "true_false", stem, key: isTrue, evidence, difficulty: 2 },
      score: entity.mentions.length,
    },
  ];
};
