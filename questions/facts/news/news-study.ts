import type { Entity } from "../../read/types.ts";
import { findClauses } from "../clauses/find-clauses.ts";
import { withoutDetails } from "../clauses/without-details.ts";
import { isResearcher } from "../nouns/researchers.ts";
import { widerNouns } from "../nouns/wider-nouns.ts";
import {
  childrenBy,
  hasChild,
  isUnder,
  lower,
  rootSubject,
  subtree,
  tokenAt,
} from "../trees/tree.ts";
import type { Document, Fact, NewsEvent, Tree } from "../types.ts";
import { realise } from "../writing/realise.ts";

/** How many sentences from the first on may say that the news is a study. */
const openingLength = 4;
/** Longest phrase for what was studied. */
const maxWords = 14;

const finding =
  /^(discover|unearth|find|describe|identify|detect|spot|observe|photograph|map|sequence)$/;

/** Words by which an opening says that it tells the findings of a study. */
const isStudied =
  /\baccording to (?:a|an|the) (?:[a-z-]+ ){0,3}(?:study|trial|paper)\b|\b(?:published|described|reported|appears?)\b[^.]*\b(?:journal|annals|proceedings)\b|\b(?:researchers|scientists|[a-z]{4,}ologists|astronomers|physicists) (?:have )?(?:reported|found|discovered|unearthed)\b/i;

/** What sets the findings of researchers apart from a discovery on a walk. */
const isPublished = /\b(?:study|trial|paper|journal|published)\b/i;

/**
 * "a 2019 study of common swifts": the study whose findings the news tells, to stand in front of a question on them as "In a
 * 2019 study of common swifts,". Where nothing says what was studied, the journal tells it. Null for other news.
 */
export function findStudy(document: Document): NewsEvent | null {
  const { trees, reading, news } = document;
  const opening = trees
    .filter(({ sentence }) => sentence.unreliable === undefined)
    .slice(0, openingLength);
  const [first] = opening;
  if (first === undefined) return null;
  const text = reading.text.slice(first.sentence.start, opening.at(-1)?.sentence.end);
  const found = findingIn(document, first);
  if (!(found === null ? isStudied : isPublished).test(text)) return null;
  const kind = /\b(?:an?|the|this) (?:[a-z-]+ )?trial\b/.test(text) ? "trial" : "study";
  const year = news === null ? "" : `${document.date?.year} `;
  const about = subjectOf(document, first, found);
  const journal = about === null ? journalIn(document, opening) : null;
  if (about === null && journal === null) return null;
  const tail = about === null ? `published in the journal ${journal}` : `of ${about.text}`;
  return {
    text: `a ${year}${kind} ${tail}`,
    sentence: first.index,
    nouns: new Set(about?.nouns),
    words: new Set((about?.text ?? "").toLowerCase().match(/[\p{L}\d]+/gu)),
    named: about?.named ?? new Set(),
    of: "study",
  };
}

/** "Biologists from Slovenia have discovered a fish": the clause of the opening in which researchers found something. */
const findingIn = (document: Document, tree: Tree): Fact | null =>
  findClauses(document, tree).find(
    ({ subject, verbs, structure }) =>
      structure !== "relative" &&
      isResearcher(tree, subject.head) &&
      finding.test(tokenAt(tree, verbs.verb).lemma),
  ) ?? null;

type About = { text: string; nouns: string[]; named: Set<Entity> };

/** What was studied: what the opening's researchers found, else what its main clause is about. */
function subjectOf(document: Document, tree: Tree, found: Fact | null): About | null {
  const object = found?.slots.find(({ role }) => role === "object")?.head;
  const head = found === null ? mainSubject(tree) : object;
  if (head === undefined || head === null) return null;
  for (const tokens of phrases(tree, head)) {
    const { text, faults, named } = realise(document, tree, ["of", ...tokens], { isPlain: true });
    const words = text.replace(/^of /, "");
    const isFit = faults.length === 0 && words.split(" ").length <= maxWords;
    if (!isFit || /["“”;:]|, (?![A-Z])/.test(words)) continue;
    const nouns = tokens
      .filter(
        (i) =>
          tokenAt(tree, i).upos === "NOUN" && !/^(compound|amod)/.test(tokenAt(tree, i).deprel),
      )
      .flatMap((i) => [lower(tree, i), ...widerNouns(tokenAt(tree, i).lemma)]);
    return { text: words, nouns, named };
  }
  return null;
}

/** The subject of what was found out: "Plants have been grown …, scientists reported". */
function mainSubject(tree: Tree): number | null {
  const root = tree.root;
  const inner = childrenBy(tree, root, "ccomp")[0];
  const own = rootSubject(tree);
  if (own !== null && !isResearcher(tree, own)) return own;
  return inner === undefined ? null : (childrenBy(tree, inner, "nsubj")[0] ?? null);
}

/** The noun with what tells it: by an adjective, by a clause with a name, by a phrase, by any clause. */
function phrases(tree: Tree, head: number): number[][] {
  const { upos, lemma } = tokenAt(tree, head);
  if (upos !== "NOUN" || hasCompany(tree, head)) return [];
  if (/^(number|team|way|something|result|study|trial|finding)$/.test(lemma)) return [];
  const all = subtree(tree, head).filter((i) => !isUnderAny(tree, i, head, "appos", "conj"));
  const short = withoutDetails(tree, all, head);
  const plain = short.filter((i) => !isUnderAny(tree, i, head, "nmod"));
  const ofKind = short.filter((i) => plain.includes(i) || isUnderOf(tree, i, head));
  const isTold = hasChild(tree, head, "amod", "compound");
  const isKind = /^(species|kind|type|skeleton|remains|fossil|group)$/.test(lemma);
  const isNamed = all.some((i) => tokenAt(tree, i).upos === "PROPN");
  const hasPhrase = short.length > plain.length;
  return [
    ...(isKind ? [ofKind] : []),
    ...(isTold ? [plain] : []),
    ...(isNamed ? [all] : []),
    ...(hasPhrase ? [short] : []),
    ...(all.length > short.length ? [all] : []),
  ];
}

/** "swifts and swallows", "the country's lakes" */
const hasCompany = (tree: Tree, head: number): boolean =>
  hasChild(tree, head, "nmod:poss") ||
  childrenBy(tree, head, "conj").some((c) => hasChild(tree, c, "cc"));

const isUnderAny = (tree: Tree, i: number, head: number, ...relations: string[]): boolean =>
  childrenBy(tree, head, ...relations).some((c) => isUnder(tree, i, c));

const isUnderOf = (tree: Tree, i: number, head: number): boolean =>
  childrenBy(tree, head, "nmod").some(
    (c) => isUnder(tree, i, c) && childrenBy(tree, c, "case").some((k) => lower(tree, k) === "of"),
  );

/** "the journal | Boreal Ecology" */
function journalIn({ reading }: Document, opening: Tree[]): string | null {
  for (const { sentence } of opening) {
    const text = reading.text.slice(sentence.start, sentence.end);
    const name =
      /\bjournal ((?:\p{Lu}[\p{L}-]*|of|and|the)(?: (?:\p{Lu}[\p{L}-]*|of|and|the))*)/u.exec(
        text,
      )?.[1];
    if (name !== undefined && /^\p{Lu}/u.test(name)) return name.replace(/ (?:of|and|the)$/, "");
  }
  return null;
}
