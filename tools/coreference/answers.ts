import { createDocument } from "../../questions/facts/document.ts";
import type { PronounWeights } from "../../questions/facts/pronouns/pronoun-model.ts";
import type { Document } from "../../questions/facts/types.ts";
import type { Entity, Reader } from "../../questions/read/types.ts";
import { type ChainIndex, indexChains } from "./chains.ts";
import type { GoldArticle } from "./gold.ts";

/** A third-person pronoun of the treebank and what our document makes of it. */
export type Answer = {
  article: string;
  genre: string;
  word: string;
  /** `sentence:token` in our reading. */
  place: string;
  /** Whether the treebank has it in a chain of two or more; "it" in "it rains" is in none. */
  isReferring: boolean;
  by: "entity" | "subject" | "phrase" | null;
  isRight: boolean;
};

const pronoun = /^(he|him|his|she|her|hers|it|its|they|them|their|theirs|there)$/;

/** Our own reading of the article as a document, its pronouns told by the weights; null leaves them to the rules. */
export const documentOf = (
  gold: GoldArticle,
  reader: Reader,
  weights?: PronounWeights | null,
): Document =>
  createDocument(reader.read(gold.text), { title: gold.title, ...gold.dateline }, weights);

/** Every third-person pronoun of the article, "there" beside a verb included, in order of the text. */
export function answersOf(gold: GoldArticle, document: Document): Answer[] {
  const places = new Map(
    document.trees.flatMap(({ index, tokens }) =>
      tokens.map(({ start }, i) => [start, `${index}:${i}`] as const),
    ),
  );
  const index = indexChains(gold);
  return gold.sentences.flat().flatMap(({ form, upos, deprel, start }): Answer[] => {
    const word = form.toLowerCase();
    const place = places.get(start);
    if (start < 0 || place === undefined || !pronoun.test(word)) return [];
    const known = index.byHead.get(start);
    const isAlone = (gold.chains.get(known ?? "")?.length ?? 0) < 2;
    if (isAlone && !/^(it|they|them|there)$/.test(word)) return [];
    if (word === "there" ? deprel !== "advmod" : upos !== "PRON") return [];
    const chain = index.byHead.get(start);
    const isReferring = chain !== undefined && (gold.chains.get(chain)?.length ?? 0) > 1;
    const by = resolvedBy(document, place);
    const isRight =
      chain !== undefined && by !== null && isOf(document, { place, by, chain }, { gold, index });
    return [{ article: gold.id, genre: gold.genre, word, place, isReferring, by, isRight }];
  });
}

const resolvedBy = (document: Document, place: string): Answer["by"] =>
  document.toldPronouns.has(place)
    ? "phrase"
    : document.mentions.has(place) && !document.unresolved.has(place)
      ? "entity"
      : document.bound.has(place)
        ? "subject"
        : null;

type Link = { place: string; by: NonNullable<Answer["by"]>; chain: string };
type Gold = { gold: GoldArticle; index: ChainIndex };

function isOf(document: Document, { place, by, chain }: Link, { gold, index }: Gold): boolean {
  const chains = new Set([chain, ...(gold.split.get(chain) ?? [])]);
  if (by === "phrase") return isTold(document.toldPronouns.get(place) ?? "", chains, gold);
  const named = document.mentions.get(place)?.entity;
  if (by === "entity" && named !== undefined)
    return namesChain(named, chains, { gold, index, document });
  const [sentence = ""] = place.split(":");
  const subject = document.bound.get(place) ?? -1;
  const token = document.trees[Number(sentence)]?.tokens[subject];
  return (
    token !== undefined &&
    chains.has(index.byHead.get(token.start) ?? index.around(token.start, token.end) ?? "")
  );
}

export type GoldOf = { gold: GoldArticle; index: ChainIndex; document: Document };

/** Whether a name of the entity is a mention of one of the chains. */
export const namesChain = (
  { mentions }: Entity,
  chains: ReadonlySet<string>,
  { index, document }: GoldOf,
): boolean =>
  mentions.some(
    ({ kind, start, end, sentence, firstToken, endToken }) =>
      kind === "name" &&
      (chains.has(index.around(start, end) ?? "") ||
        (document.trees[sentence]?.tokens ?? [])
          .slice(firstToken, endToken)
          .some((token) => chains.has(index.byHead.get(token.start) ?? ""))),
  );

/** Whether the phrase has the head word of one of the chain's mentions. */
function isTold(phrase: string, chains: ReadonlySet<string>, gold: GoldArticle): boolean {
  const words = new Set(phrase.toLowerCase().match(/[\p{L}\d]+/gu) ?? []);
  return [...chains].some((chain) =>
    (gold.chains.get(chain) ?? []).some(({ sentence, firstToken, endToken }) => {
      const tokens = gold.sentences[sentence]?.slice(firstToken, endToken) ?? [];
      const head = tokens.find(({ head }) => head < firstToken || head >= endToken);
      return head !== undefined && head.upos !== "PRON" && words.has(head.form.toLowerCase());
    }),
  );
}
