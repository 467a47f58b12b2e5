import { isLinkingAdverb, trimPunctuation } from "../facts/prune.ts";
import { realise, type Unit } from "../facts/realise.ts";
import { answerKindOf } from "../facts/slots.ts";
import { toSentence } from "../facts/statement.ts";
import { tokenAt } from "../facts/tree.ts";
import type { Document, Tree } from "../facts/types.ts";
import type { Entity, Mention } from "../read/types.ts";
import type { Candidate, Form } from "./types.ts";

const gap = "_____";
const fewestWords = 9;
const mostWords = 52;
const gapTypes = new Set([
  "person",
  "place",
  "organisation",
  "date",
  "money",
  "percent",
  "quantity",
]);

/**
 * Whole sentences as true statements and with one gap, for sentences whose clauses are too involved to be taken apart.
 * They stand last in the choice.
 */
export const askWholeSentence: Form = ({ document }) => {
  const gaps = gapsBySentence(document);
  return document.trees.flatMap((tree) => {
    const tokens = bodyOf(document, tree);
    if (tokens === null) return [];
    const statement = write(document, tree, tokens);
    const asked = [candidateOf(document, tree, { ...statement, key: "True", form: "true_false" })];
    for (const { entity, mention } of gaps.get(tree.index) ?? []) {
      const isInside = tokens.includes(mention.firstToken) && tokens.includes(mention.endToken - 1);
      if (isInside) asked.push(askGap(document, tree, { tokens, entity, mention }));
    }
    return asked.filter((candidate) => candidate !== null);
  });
};

/**
 * The tokens of the sentence, or of what stands before its first semicolon, without a link to the sentence before;
 * null when that is no plain statement.
 */
function bodyOf(document: Document, tree: Tree): number[] | null {
  const { start, end } = tree.sentence;
  const semicolon = tree.tokens.findIndex(({ form }) => form === ";");
  const last = semicolon === -1 ? tree.tokens.length - 1 : semicolon;
  const whole = document.reading.text.slice(start, end);
  const text =
    semicolon === -1 ? whole : `${whole.slice(0, tokenAt(tree, semicolon).start - start)}.`;
  const words = text.split(/\s+/).length;
  if (tree.sentence.unreliable !== undefined || words < fewestWords || words > mostWords)
    return null;
  if (!/^[A-Z][^?!;]*\.[”"]?$/.test(text) || /\b(not|n['’]t|never|if)\b/i.test(text)) return null;
  const tokens = tree.tokens.map((_, i) => i).slice(0, last);
  const from = toldTime.exec(text)?.[0].length ?? 0;
  return trimPunctuation(
    tree,
    tokens.filter(
      (i) => tokenAt(tree, i).start >= start + from && !(i < 2 && isLinkingAdverb(tree, i)),
    ),
  );
}

/** Matches an opening that tells the time from the day of writing ("Last fall,", "Earlier this year,"). */
const toldTime = /^(?:(?:Earlier|Later) )?(?:Last|This|Next|last|this|next) [a-z]+, /;

function write(
  document: Document,
  tree: Tree,
  units: Unit[],
  replaced: number[] = [],
): { stem: string; faults: string[] } {
  const owner = [...document.bound].find(
    ([place, head]) => place.startsWith(`${tree.index}:`) && replaced.includes(head),
  );
  const { text, faults } = realise(document, tree, units, {
    replaced,
    ...(owner === undefined ? {} : { asked: owner[1] }),
  });
  return { stem: toSentence(text), faults };
}

type Gap = { entity: Entity; mention: Mention };

/** Names, dates and amounts by sentence, those that stand neither first nor twice in it. */
function gapsBySentence({ reading, trees }: Document): Map<number, Gap[]> {
  const gaps = new Map<number, Gap[]>();
  for (const entity of reading.entities) {
    if (!gapTypes.has(entity.type) || /^(relative|weekday)$/.test(entity.subtype ?? "")) continue;
    for (const mention of entity.mentions) {
      const span = trees[mention.sentence]?.sentence;
      if (span === undefined || mention.kind !== "name" || mention.firstToken <= 3) continue;
      const written = reading.text.slice(mention.start, mention.end);
      if (reading.text.slice(span.start, span.end).split(written).length !== 2) continue;
      const known = gaps.get(mention.sentence) ?? [];
      known.push({ entity, mention });
      gaps.set(mention.sentence, known);
    }
  }
  return gaps;
}

function askGap(
  document: Document,
  tree: Tree,
  { tokens, entity, mention }: { tokens: number[]; entity: Entity; mention: Mention },
): Candidate {
  const isGap = (i: number) => i >= mention.firstToken && i < mention.endToken;
  const units = tokens.flatMap((i): Unit[] =>
    !isGap(i) ? [i] : i === mention.firstToken ? [gap] : [],
  );
  const written = write(document, tree, units, tokens.filter(isGap));
  const key = document.reading.text.slice(mention.start, mention.end);
  const candidate = candidateOf(document, tree, { ...written, key, form: "cloze" });
  return { ...candidate, entity, answer: answerKindOf(tree, mention.endToken - 1, entity) };
}

function candidateOf(
  document: Document,
  tree: Tree,
  {
    stem,
    key,
    form,
    faults,
  }: { stem: string; key: string; form: "true_false" | "cloze"; faults: string[] },
): Candidate {
  const { start, end } = tree.sentence;
  return {
    form,
    shape: form === "cloze" ? { type: "cloze" } : { type: "true_false", value: true },
    stem,
    key,
    accepted: [],
    answer: "thing",
    entity: null,
    fact: null,
    answerTokens: [],
    sentence: tree.index,
    evidence: { start, end, text: document.reading.text.slice(start, end) },
    confidence: Math.min(...tree.tokens.map((_, i) => tokenAt(tree, i).arcProbability)),
    isTopic: false,
    isWhole: true,
    faults,
  };
}
