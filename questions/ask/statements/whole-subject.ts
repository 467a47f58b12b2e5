import { withoutSecondSubject } from "../../facts/clauses/second-subject.ts";
import { isOpening, isPlainStatement } from "../../facts/clauses/sentence-body.ts";
import { isPersonNoun } from "../../facts/nouns/noun-classes.ts";
import { isOnAhead } from "../../facts/times/looking-ahead.ts";
import { isYearOrDay } from "../../facts/times/own-date.ts";
import { preferName } from "../../facts/trees/prefer-name.ts";
import { childrenBy, hasChild, isUnder, lower, placeAt, tokenAt } from "../../facts/trees/tree.ts";
import type { AnswerKind, Document, Tree } from "../../facts/types.ts";
import { realise } from "../../facts/writing/realise.ts";
import { capitalise } from "../../facts/writing/statement.ts";
import { withArticle } from "../../facts/writing/with-article.ts";
import type { Entity } from "../../read/types.ts";
import { parseAmount } from "../amounts/amounts.ts";
import { isShare } from "../amounts/glued-amounts.ts";
import type { FormName, Shape } from "../types.ts";
import { classNounOf } from "../wording/class-noun.ts";
import { titleInFront } from "../wording/title-in-front.ts";
import type { Dated } from "./dated-sentence.ts";

/** What is asked for in place of a sentence's subject. */
export type AskedSubject = {
  stem: string;
  key: string;
  accepted: string[];
  form: FormName;
  shape: Shape;
  answer: AnswerKind;
  entity: Entity | null;
  answerTokens: number[];
  faults: string[];
};

type Asked = Omit<AskedSubject, "stem" | "faults"> & { wh: string };

/**
 * "Who resigned on November 15, 2016, after it emerged that …?", "How many people were killed when …?": the name or the number
 * that a sentence begins with, all the rest kept,
 * behind its month where nothing in it tells the time.
 */
export function askWholeSubject(
  document: Document,
  tree: Tree,
  body: number[],
  { words, lead }: Dated,
): AskedSubject | null {
  const root = tree.root;
  const time = timeInFront(tree, body);
  const tokens = body.slice(time.length);
  const subject = childrenBy(tree, root, "nsubj", "nsubj:pass")[0] ?? -1;
  const verb = tokens.find(
    (i) =>
      i > subject &&
      /^(VBD|VBZ|VBP|MD)$/.test(tokenAt(tree, i).xpos) &&
      (i === root || tokenAt(tree, i).head === root),
  );
  // Who said something has a form of its own, but for the news itself.
  const isSaid = tokenAt(tree, root).lemma === "say" && !isOpening(document, tree);
  if (verb === undefined || isSaid) return null;
  const before = tokens.filter((i) => i < verb && tokenAt(tree, i).upos !== "PUNCT");
  if (!before.every((i) => isUnder(tree, i, subject))) return null;
  const asked =
    askedName(document, tree, { subject, before }) ?? askedCount(document, tree, subject, before);
  if (asked === null) return null;
  const { wh, ...rest } = asked;
  // "an island overrun by rats, was declared free of them": with the aside goes what a pronoun behind it stands for.
  const isAsideMeant =
    before.some((i) => /^(appos|acl)/.test(tokenAt(tree, i).deprel)) &&
    tokens.some((i) => i >= verb && /^(they|them|their)$/.test(lower(tree, i)));
  const isReported = tokens.some((i) => isAside(tree, root, i));
  const behind = withoutSecondSubject(document, tree, {
    root,
    tokens: tokens.filter((i) => i >= verb),
  });
  if (isReported || isAsideMeant || !isPlainStatement(tree, behind)) return null;
  if (lead !== null && time.length > 0) return null;
  const front =
    time.length > 0
      ? [...time, uncapitalise(wh)]
      : lead === null
        ? [wh]
        : [lead, ",", uncapitalise(wh)];
  const { text, faults } = realise(document, tree, [...front, ...behind], {
    ...(rest.entity === null ? {} : { named: [rest.entity] }),
    asked: subject,
    isFuture: isOnAhead(tree),
    words,
    isOpening: isOpening(document, tree),
  });
  const isPronoun = /^(PRP|WP)/.test(tokenAt(tree, subject).xpos);
  return {
    ...rest,
    stem: `${capitalise(text)}?`,
    faults: isPronoun ? [...faults, "pronoun"] : faults,
  };
}

/** Longest time in front of a sentence, its comma included: "On the evening of 5 May 2014," */
const maxTimeTokens = 8;

/** "Last year,", "On Tuesday,", "In May 2014,": the time that a sentence begins with, with its comma; empty for none. */
function timeInFront(tree: Tree, body: number[]): number[] {
  const end = body.findIndex((i) => tokenAt(tree, i).form === ",");
  const front = body.slice(0, end + 1);
  const isTime = front.some(
    (i) =>
      isYearOrDay(tokenAt(tree, i).form) ||
      (/^(year|month)$/.test(lower(tree, i)) && /^(last|this)$/.test(lower(tree, i - 1))),
  );
  const isPlain = front.every((i) =>
    /^(ADP|PUNCT|NUM|PROPN|DET|ADJ|NOUN|ADV)$/.test(tokenAt(tree, i).upos),
  );
  const isFirst = /^(On|In|Last|This|Late|Early|Yesterday|\p{Lu}\p{Ll}+day)$/u.test(
    tokenAt(tree, front[0] ?? -1).form,
  );
  return isTime && isPlain && isFirst && front.length <= maxTimeTokens ? front : [];
}

/** ", the judge said, an amount …": somebody's words with who said them in their midst. */
const isAside = (tree: Tree, root: number, i: number): boolean =>
  tokenAt(tree, i).head === root &&
  tokenAt(tree, i).deprel === "parataxis" &&
  /^(say|announce|report|add|tell|note|estimate)$/.test(tokenAt(tree, i).lemma);

type Subject = { subject: number; before: number[] };

function askedName(document: Document, tree: Tree, { subject, before }: Subject): Asked | null {
  const found = document.owners.get(placeAt(tree, preferName(tree, subject, document.owners)));
  if (found === undefined || before.some((i) => isJoining(tree, subject, i))) return null;
  const isPerson = found.type === "person";
  // "Dormaels, the maker of doors, said that it would …": no person, whatever bears the name besides.
  if (isPerson && isCalledIt(tree, subject)) return null;
  const introduced = isPerson ? null : introducedAs(tree, subject);
  if (introduced !== null && isOfOtherKind(found, introduced)) return null;
  const answerTokens = before.filter((i) => document.owners.get(placeAt(tree, i)) === found);
  const noun = isPerson
    ? titleInFront(document, tree, answerTokens)
    : (introduced ?? classNounOf(found));
  if ((!isPerson && noun === null) || answerTokens.length === 0) return null;
  if (/^(first|second|third|fourth|fifth|last)$/i.test(found.name)) return null;
  if (!isPerson && isBehindTitle(tree, before, answerTokens[0] ?? -1)) return null;
  // "Which palace was a building …? → The Glass Palace": the key's own noun in place of what it was.
  if (noun !== null && hasPredicate(tree) && new RegExp(`\\b${noun}$`, "i").test(found.name))
    return null;
  return {
    wh: noun === null ? "Who" : `Which ${noun}`,
    key: capitalise(isPerson ? found.name : withArticle(document, found)),
    form: isPerson ? "who" : "which",
    shape: { type: "open" },
    accepted: [isPerson ? (found.name.split(" ").at(-1) ?? "") : found.name],
    answer: isPerson ? "person" : found.type === "place" ? "place" : "organisation",
    entity: found,
    answerTokens,
  };
}

/** "Queen Victoria", of whom the name alone is read as a place. */
const isBehindTitle = (tree: Tree, before: number[], name: number): boolean =>
  before.some(
    (i) => i < name && tokenAt(tree, i).upos === "PROPN" && tokenAt(tree, i).deprel !== "nmod:poss",
  );

/** "The Glass Palace was a building": what it is follows the verb. */
const hasPredicate = (tree: Tree): boolean => {
  const root = tree.root;
  return tokenAt(tree, root).upos === "NOUN" && hasChild(tree, root, "cop");
};

/** "Ada Brandt and her brother": not one alone. What is joined within an aside of the subject's is no matter. */
const isJoining = (tree: Tree, subject: number, i: number): boolean =>
  tokenAt(tree, i).upos === "CCONJ" &&
  childrenBy(tree, subject, "conj").some((conj) => isUnder(tree, i, conj));

/** Whether the clause that the verb governs tells of the subject as "it". */
const isCalledIt = (tree: Tree, subject: number): boolean =>
  childrenBy(tree, tokenAt(tree, subject).head, "ccomp").some((clause) =>
    childrenBy(tree, clause, "nsubj", "nsubj:pass").some((i) => lower(tree, i) === "it"),
  );

/** "Great Tarrant, a windswept island", taken for the trust that is named after it. */
const isOfOtherKind = ({ type }: Entity, introduced: string): boolean =>
  type !== "place" &&
  /\b(island|town|village|city|river|lake|mountain|country|region|state|county|valley|bay|peninsula)$/.test(
    introduced,
  );

/** "Kelvara, the Canadian software company that …": the noun behind the name, with what stands right before it. */
function introducedAs(tree: Tree, subject: number): string | null {
  const noun = childrenBy(tree, subject, "appos").find(
    (i) => i > subject && tokenAt(tree, i).xpos === "NN" && hasChild(tree, i, "det"),
  );
  if (noun === undefined) return null;
  let from = noun;
  while (isBeforeNoun(tree, from - 1)) from--;
  const words = tree.tokens.slice(from, noun + 1);
  return words
    .map(({ form, start }, i) => (i > 0 && start > (words[i - 1]?.end ?? 0) ? ` ${form}` : form))
    .join("");
}

const isBeforeNoun = (tree: Tree, i: number): boolean =>
  /^(ADJ|NOUN|PROPN|NUM)$/.test(tokenAt(tree, i).upos) ||
  tokenAt(tree, i).form === "-" ||
  tokenAt(tree, i - 1).form === "-";

/** "At least seventeen people": how many people. */
function askedCount(
  document: Document,
  tree: Tree,
  subject: number,
  before: number[],
): Asked | null {
  const number = childrenBy(tree, subject, "nummod")[0];
  if (tokenAt(tree, subject).xpos !== "NNS" || number === undefined) return null;
  if (isShare(tree, subject)) return null;
  // "three towns, Tolm, Arden and Wexbury, …": counted in the question.
  if (childrenBy(tree, subject, "appos").some((i) => before.includes(i))) return null;
  // "Two officials said …": some two of them; in its opening an article counts whom it is about.
  if (!isOpening(document, tree) && isPersonNoun(tokenAt(tree, subject).lemma)) return null;
  const isFirst = before.filter((i) => i < number).every((i) => isUnder(tree, i, number));
  const counted = before.filter((i) => i > number && !isUnder(tree, i, number));
  if (
    !isFirst ||
    counted.some((i) => /^(1\d|20)\d\d$/.test(tokenAt(tree, i).form)) ||
    hasChild(tree, subject, "conj") ||
    counted.includes(number + 1) === false
  )
    return null;
  // "Two species are now known: the red one and the blue one": whoever counts them knows how many.
  if (tree.tokens.some(({ form }) => form === ":")) return null;
  const told = before.filter((i) => !counted.includes(i));
  const key = document.reading.text.slice(
    tokenAt(tree, told[0] ?? number).start,
    tokenAt(tree, told.at(-1) ?? number).end,
  );
  const value = parseAmount(key);
  // "about 300 panes, most of them small": the aside goes.
  const aside = counted.findIndex(
    (i) =>
      tokenAt(tree, i - 1).form === "," &&
      /^(most|many|some|all|both|each|half|several|none|which)$/.test(lower(tree, i)),
  );
  const plain = aside < 0 ? counted : counted.slice(0, aside);
  const { text } = realise(document, tree, ["How many", ...plain], { isOpening: true });
  return {
    wh: text,
    key: capitalise(key),
    form: "how_many",
    shape:
      value === null
        ? { type: "open" }
        : { type: "number", value, unit: tokenAt(tree, subject).form },
    accepted: [],
    answer: "count",
    entity: null,
    answerTokens: told,
  };
}

const uncapitalise = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
