import { withArticle } from "../facts/naming.ts";
import { preferName } from "../facts/prefer-name.ts";
import { realise, type Unit } from "../facts/realise.ts";
import { bodyOf, isOpening } from "../facts/sentence-body.ts";
import { answerKindOf } from "../facts/slots.ts";
import { capitalise, toSentence } from "../facts/statement.ts";
import { childrenBy, isUnder, rootSubject, tokenAt } from "../facts/tree.ts";
import type { Document, FoundDocument, Tree } from "../facts/types.ts";
import type { Random } from "../random.ts";
import type { Entity } from "../read/types.ts";
import { classNounOf } from "./class-noun.ts";
import { dated } from "./dated-sentence.ts";
import { fillFalsely, gap } from "./falsify.ts";
import { isHalf } from "./half-gaps.ts";
import { type Gap, gapsBySentence } from "./sentence-gaps.ts";
import type { Candidate } from "./types.ts";

/**
 * Whole sentences as true and false statements and with one gap, for sentences whose clauses are too involved to be taken
 * apart. Of the sentences `without` only the subject is asked for.
 */
export function askWholeSentence(
  found: FoundDocument,
  random: Random,
  without: ReadonlySet<number> = new Set(),
): Candidate[] {
  const { document } = found;
  const gaps = gapsBySentence(document);
  return document.trees.flatMap((tree) => {
    const body = bodyOf(document, tree);
    if (body === null) return [];
    const who = askSubjectName(document, tree, body);
    if (without.has(tree.index)) return who === null ? [] : [who];
    const tokens = dated(found, tree, body);
    const statement = write(document, tree, tokens);
    const asked = [candidateOf(document, tree, { ...statement, key: "True", form: "true_false" })];
    if (who !== null) asked.push(who);
    const gapped = (statement.faults.length > 0 ? [] : (gaps.get(tree.index) ?? []))
      .filter(({ mention }) => [mention.firstToken, mention.endToken - 1].every(isIn(body)))
      .map((one) => askGap(document, tree, tokens, one));
    const made = random
      .shuffle(gapped.filter(({ answerTokens }) => !isSubject(tree, answerTokens)))
      .map((one) => falsified(found, one, { text: statement.stem, random }))
      .find((one) => one !== null);
    return [...asked, ...(made === undefined ? [] : [made]), ...gapped];
  });
}

/** Whether the gap stands in the subject: that one did it does not say that another did not. */
const isSubject = (tree: Tree, gapTokens: number[]): boolean => {
  const subject = rootSubject(tree);
  return subject !== null && gapTokens.some((i) => isUnder(tree, i, subject));
};

const isIn =
  (tokens: number[]) =>
  (i: number): boolean =>
    tokens.includes(i);

/** The sentence made false by what stands in its gap; null where nothing plainly does. */
function falsified(
  found: FoundDocument,
  gapped: Candidate,
  statement: { text: string; random: Random },
): Candidate | null {
  const stem = fillFalsely(found, gapped, statement);
  return stem === null
    ? null
    : {
        ...gapped,
        form: "true_false",
        shape: { type: "true_false", value: false },
        stem,
        key: "False",
        answer: "thing",
        entity: null,
      };
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

function askGap(
  document: Document,
  tree: Tree,
  tokens: Unit[],
  { entity, mention }: Gap,
): Candidate {
  const isGap = (unit: Unit): unit is number =>
    typeof unit === "number" && unit >= mention.firstToken && unit < mention.endToken;
  const units = tokens.flatMap((unit): Unit[] =>
    !isGap(unit) ? [unit] : unit === mention.firstToken ? [gap] : [],
  );
  const written = write(document, tree, units, tokens.filter(isGap));
  const key = document.reading.text.slice(mention.start, mention.end);
  const faults = isHalf(written.stem) ? [...written.faults, "half_a_range"] : written.faults;
  const candidate = candidateOf(document, tree, { ...written, key, form: "cloze", faults });
  const answer = answerKindOf(tree, mention.endToken - 1, entity);
  return { ...candidate, entity, answer, answerTokens: tokens.filter(isGap) };
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
