import { withArticle } from "../facts/naming.ts";
import { preferName } from "../facts/prefer-name.ts";
import { realise, type Unit } from "../facts/realise.ts";
import { rootSubject } from "../facts/scene-told.ts";
import { bodyOf, isOpening } from "../facts/sentence-body.ts";
import { answerKindOf } from "../facts/slots.ts";
import { capitalise, toSentence } from "../facts/statement.ts";
import { childrenBy, isUnder, tokenAt } from "../facts/tree.ts";
import type { Document, FoundDocument, Tree } from "../facts/types.ts";
import type { Random } from "../random.ts";
import type { Entity, Mention } from "../read/types.ts";
import { findDistractors } from "../select/distractors.ts";
import { isAlsoStated } from "../select/name-distractors.ts";
import { classNounOf } from "./class-noun.ts";
import { farthest } from "./other-number.ts";
import type { Candidate } from "./types.ts";

const gap = "_____";
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
 * Of the sentences `without` only the subject
 * is asked for.
 */
export function askWholeSentence(
  found: FoundDocument,
  without: ReadonlySet<number> = new Set(),
  random: Random | null = null,
): Candidate[] {
  const { document } = found;
  const gaps = gapsBySentence(document);
  return document.trees.flatMap((tree) => {
    const tokens = bodyOf(document, tree);
    if (tokens === null) return [];
    const who = askSubjectName(document, tree, tokens);
    if (without.has(tree.index)) return who === null ? [] : [who];
    const statement = write(document, tree, tokens);
    const gapped = (gaps.get(tree.index) ?? [])
      .filter(
        ({ mention }) =>
          tokens.includes(mention.firstToken) && tokens.includes(mention.endToken - 1),
      )
      .map(({ entity, mention }) => askGap(document, tree, { tokens, entity, mention }));
    const whole = candidateOf(document, tree, { ...statement, key: "True", form: "true_false" });
    const isLong = tokens.length > longestFalse;
    const falsified = (isLong ? [] : (random?.shuffle(gapped) ?? []))
      .map((candidate) => falsify(found, candidate, random))
      .find((candidate) => candidate !== null);
    return [
      whole,
      ...(falsified === undefined ? [] : [falsified]),
      ...(who === null ? [] : [who]),
      ...gapped,
    ];
  });
}

/** "Who resigned on November 15, 2016, after it emerged that …?": the name that a sentence begins with, all the rest kept. */
function askSubjectName(document: Document, tree: Tree, tokens: number[]): Candidate | null {
  const root = tree.tokens.findIndex(({ head }) => head === -1);
  const subject = childrenBy(tree, root, "nsubj")[0] ?? -1;
  const found = document.owners.get(`${tree.index}:${preferName(tree, subject, document.owners)}`);
  const verb = tokens.find(
    (i) =>
      i > subject &&
      /^(VBD|VBZ|MD)$/.test(tokenAt(tree, i).xpos) &&
      (i === root || tokenAt(tree, i).head === root),
  );
  if (found === undefined || verb === undefined) return null;
  const before = tokens.filter((i) => i < verb);
  const isOnlySubject = before.every((i) => isUnder(tree, i, subject));
  const isPlain =
    before.every((i) => tokenAt(tree, i).upos !== "CCONJ") && tokenAt(tree, root).lemma !== "say";
  const noun = found.type === "person" ? null : classNounOf(found);
  if (!isOnlySubject || !isPlain || (found.type !== "person" && noun === null)) return null;
  const mentioned = before.filter((i) => document.owners.get(`${tree.index}:${i}`) === found);
  if (mentioned.length === 0) return null;
  const wh = noun === null ? "Who" : `Which ${noun}`;
  const { text, faults } = realise(document, tree, [wh, ...tokens.filter((i) => i >= verb)], {
    named: [found],
    asked: subject,
    isOpening: isOpening(document, tree),
  });
  const key = found.type === "person" ? found.name : withArticle(document, found);
  const candidate = candidateOf(document, tree, {
    stem: `${text}?`,
    key: capitalise(key),
    form: found.type === "person" ? "who" : "which",
    faults: /^(PRP|WP)/.test(tokenAt(tree, subject).xpos) ? [...faults, "pronoun"] : faults,
  });
  return {
    ...candidate,
    shape: { type: "open" },
    accepted: found.type === "person" ? [found.name.split(" ").at(-1) ?? ""] : [found.name],
    answer: found.type === "person" ? "person" : found.type === "place" ? "place" : "organisation",
    entity: found,
    answerTokens: mentioned,
  };
}

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
    isFuture: isAhead(tree),
    later: subjectOf(document, tree),
    isOpening: isOpening(document, tree),
    ...(owner === undefined ? {} : { asked: owner[1] }),
  });
  return { stem: toSentence(text), faults };
}

const subjectOf = ({ owners }: Document, tree: Tree): Entity | null =>
  owners.get(`${tree.index}:${rootSubject(tree) ?? -1}`) ?? null;

/** "is expected to arrive on Thursday": a day that lies ahead. */
const isAhead = (tree: Tree): boolean =>
  tree.tokens.some(({ form }) =>
    /^(will|shall|expected|due|scheduled|planned|plans|hopes)$/.test(form),
  );

type Gap = { entity: Entity; mention: Mention };

/** "the Law Library of Congress", "the 2011 Census": the rest of the name stands before the gap. */
const isOfName = (tree: Tree, first: number): boolean =>
  (tokenAt(tree, first - 1).form === "of" && /^[A-Z]/.test(tokenAt(tree, first - 2).form)) ||
  /^(1\d|20)\d\d$/.test(tokenAt(tree, first - 1).form);

/** Amounts that anybody would guess at. */
const looseAmount =
  /^(about |around |some |nearly |at least )?(dozens|hundreds|thousands|millions|one|two|half|a|an)\b|^\d$/i;

/** Whether the gap is a thing to know: a whole name, date or amount, that its neighbours neither hold nor give away. */
function isWorthAGap(
  tree: Tree,
  { type, name }: Entity,
  { firstToken, endToken }: Mention,
): boolean {
  const before = tokenAt(tree, firstToken - 1);
  const after = tokenAt(tree, endToken);
  const isInRange =
    /^(between|from)$/.test(before.form) ||
    (/^(to|–|-)$/.test(after.form) && /\d/.test(name)) ||
    (/^(and|to)$/.test(before.form) && /^\d/.test(name));
  const isPartOfName =
    /^[A-Z]/.test(after.form) ||
    isOfName(tree, firstToken) ||
    (/^[A-Z]/.test(before.form) && before.upos === "PROPN" && firstToken > 1);
  const isBound =
    after.form === "-" || before.form === "-" || /-/.test(name) || after.xpos === "POS";
  const isClass = ["place", "organisation"].includes(type) && after.upos === "NOUN";
  const isSmall = ["quantity", "percent"].includes(type) && looseAmount.test(name);
  // "Montreal, Canada", "south-western Africa": the words before it give it away.
  const isTail = before.form === "," && tokenAt(tree, firstToken - 2).upos === "PROPN";
  const isCompass = /(north|south|east|west|central)/i.test(before.form);
  const isAmongOthers = after.form === "," && /^[A-Z]/.test(tokenAt(tree, endToken + 1).form);
  return (
    !isInRange &&
    !isPartOfName &&
    !isBound &&
    !isSmall &&
    !isClass &&
    !isAmongOthers &&
    !isTail &&
    !isCompass
  );
}

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
      const tree = trees[mention.sentence];
      if (tree === undefined || !isWorthAGap(tree, entity, mention)) continue;
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

/** A detail in a longer sentence would be a trick. */
const longestFalse = 28;

const amountKinds = /^(year|count|money|percent|quantity)$/;

/** The sentence as a false statement, with another year or amount in the gap; null where none is surely wrong. */
function falsify(found: FoundDocument, gapped: Candidate, random: Random | null): Candidate | null {
  const before = gapped.stem.slice(0, gapped.stem.indexOf(gap)).trim();
  const isBounded =
    /\b(than|least|most|over|under|to|up|since|until|by|before|after|above|below|from)$/i.test(
      before,
    );
  if (random === null || !amountKinds.test(gapped.answer)) return null;
  if (isBounded || gapped.faults.length > 0) return null;
  const probe = { ...gapped, isForStatement: true };
  const other = farthest(gapped.key, findDistractors(found, probe, random));
  const text = gapped.stem.replace(gap, gapped.key);
  if (other === undefined || isAlsoStated(found.document, text, other)) return null;
  return {
    ...gapped,
    form: "true_false",
    shape: { type: "true_false", value: false },
    stem: gapped.stem.replace(gap, other),
    key: "False",
    entity: null,
    answer: "thing",
  };
}

function candidateOf(
  document: Document,
  tree: Tree,
  {
    stem,
    key,
    form,
    faults,
  }: {
    stem: string;
    key: string;
    form: "true_false" | "cloze" | "who" | "which";
    faults: string[];
  },
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
