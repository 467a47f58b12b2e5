import { isDangling } from "../../questions/facts/definites/definites.ts";
import { isOfTopic } from "../../questions/facts/topic/topic-belongings.ts";
import { keptTokens } from "../../questions/facts/trees/prune.ts";
import { childrenBy, lower, relationOf, tokenAt } from "../../questions/facts/trees/tree.ts";
import type { Document, Tree } from "../../questions/facts/types.ts";
import { realise } from "../../questions/facts/writing/realise.ts";
import type { EnglishReader } from "../../questions/read/create-reader.ts";
import { documentOf } from "../coreference/answers.ts";
import type { GoldArticle } from "../coreference/gold.ts";
import { chainsOf, type GoldPhrase, needsOf } from "./needs.ts";

/** What we do with a noun phrase: print it as it is, by a name, by other words, or not at all. */
export type Decision = "stands" | "named" | "told" | "dangling";

export const forms = [
  "the N",
  "the Adj N",
  "the N of …",
  "this N",
  "bare singular",
  "bare plural",
  "possessive",
] as const;
export type Form = (typeof forms)[number];

export type Phrase = GoldPhrase & {
  genre: string;
  form: Form;
  decision: Decision;
  /** Whether the name that it is told by is of its chain; null where it is told by none. */
  isRightName: boolean | null;
};

/** The noun phrases of a document whose standing is in question, with what gold says and what we do. */
export function phrasesOf(reader: EnglishReader, gold: GoldArticle): Phrase[] {
  const document = documentOf(gold, reader);
  const needs = needsOf(gold);
  return document.trees.flatMap((tree) =>
    tree.tokens.flatMap(({ start }, i): Phrase[] => {
      const form = formAt(tree, i);
      const need = needs.get(start);
      if (form === null || need === undefined || tree.sentence.unreliable !== undefined) return [];
      const tokens = keptTokens(tree, i, (c) => isOutside(tree, c, i));
      const entity = nameOf(document, tree, tokens[0] ?? i, i);
      const decision = entity === null ? decide(document, tree, i, tokens) : "named";
      const isRightName = entity === null ? null : chainsOf(gold, entity).has(need.chain);
      return [{ ...need, genre: gold.genre, form, decision, isRightName }];
    }),
  );
}

const isOutside = (tree: Tree, c: number, head: number): boolean =>
  tokenAt(tree, c).head === head &&
  /^(case|conj|cc|mark|cop|nsubj|aux|advcl|parataxis)/.test(tokenAt(tree, c).deprel);

/** The form of the noun phrase with this head, null for what is no noun phrase in question. */
function formAt(tree: Tree, i: number): Form | null {
  const { upos, xpos, deprel } = tokenAt(tree, i);
  if (upos !== "NOUN" || !/^NNS?$/.test(xpos) || /^(compound|flat|fixed)/.test(deprel)) return null;
  const own = tree.children[i] ?? [];
  const determiners = own.filter((c) => relationOf(tree, c) === "det").map((c) => lower(tree, c));
  if (determiners.some((word) => !/^(the|this|that|these|those)$/.test(word))) return null;
  if (childrenBy(tree, i, "nmod:poss").length > 0) return "possessive";
  if (determiners.length > 0) return definiteForm(tree, i, determiners[0] === "the");
  if (childrenBy(tree, i, "nummod").length > 0) return null;
  return xpos === "NNS" ? "bare plural" : "bare singular";
}

function definiteForm(tree: Tree, i: number, isThe: boolean): Form {
  if (!isThe) return "this N";
  if (childrenBy(tree, i, "nmod", "acl").some((c) => c > i)) return "the N of …";
  const isModified = childrenBy(tree, i, "amod", "compound", "nummod").some((c) => c < i);
  return isModified ? "the Adj N" : "the N";
}

function nameOf({ mentions }: Document, tree: Tree, first: number, head: number) {
  const found = mentions.get(`${tree.index}:${first}`);
  return found?.mention.kind === "noun" && found.mention.endToken > head ? found.entity : null;
}

function decide(document: Document, tree: Tree, i: number, tokens: number[]): Decision {
  if (isOfTopic(document, tree, i)) return "told";
  const front = tokens.filter((k) => k <= i);
  if (tokens.length > front.length)
    return isDangling(document, tree, i, new Set(tokens)) ? "dangling" : "stands";
  const { text, faults } = realise(document, tree, front);
  const isTold = text.toLowerCase() !== front.map((k) => lower(tree, k)).join(" ");
  if (front.length === 2 && faults.length === 0 && isTold) return "told";
  return faults.includes("dangling_noun") ? "dangling" : "stands";
}
