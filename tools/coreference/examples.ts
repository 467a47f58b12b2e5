import type { PronounAt } from "../../questions/facts/pronouns/pronoun-at.ts";
import { type Features, featuresOf } from "../../questions/facts/pronouns/pronoun-features.ts";
import { type Candidate, walkPronouns } from "../../questions/facts/pronouns/pronoun-walk.ts";
import { tokenAt } from "../../questions/facts/trees/tree.ts";
import type { Document, Tree } from "../../questions/facts/types.ts";
import { type GoldOf, namesChain } from "./answers.ts";
import { headOf, indexChains } from "./chains.ts";
import type { GoldArticle } from "./gold.ts";

/** One pronoun with its candidates; the last of `features` and `isRight` is for none of them. */
export type Example = {
  article: string;
  genre: string;
  at: PronounAt;
  candidates: Candidate[];
  features: Features[];
  isRight: boolean[];
};

/** The article's pronouns; what is spoken of before each is told by the treebank. */
export function examplesOf(gold: GoldArticle, document: Document): Example[] {
  const examples: Example[] = [];
  const index = indexChains(gold);
  walkPronouns(document, (at, candidates) => {
    const features = featuresOf(document, at, candidates);
    const chain = index.byHead.get(tokenAt(at.tree, at.i).start);
    const isAlone = (gold.chains.get(chain ?? "")?.length ?? 0) < 2;
    if (isAlone && !maybeEmpty.test(at.word)) return { candidate: null, chance: 0 };
    const of = new Set(chain === undefined ? [] : [chain, ...(gold.split.get(chain) ?? [])]);
    const isRight = candidates.map((one) => isIn(of, one, { gold, index, document }));
    isRight.push(!isRight.includes(true));
    // Copies: what is said later changes the candidates.
    const kept = candidates.map(({ referent, ahead }) => ({ referent: { ...referent }, ahead }));
    examples.push({ article: gold.id, genre: gold.genre, at, candidates: kept, features, isRight });
    return { candidate: candidates[isRight.indexOf(true)] ?? null, chance: 1 };
  });
  return examples;
}

/** What may stand for nothing, or for whoever; any other pronoun that is in no chain was missed by the annotators. */
export const maybeEmpty = /^(it|they|them|there)$/;

function isIn(
  chains: ReadonlySet<string>,
  { referent, ahead }: Candidate,
  { gold, index, document }: GoldOf,
): boolean {
  const { kind, named, entity } = referent;
  const head = ahead?.head ?? named.head;
  const tree = ahead === null ? named.tree : referent.last.tree;
  const { start } = tokenAt(tree, head);
  if (entity !== null) return namesChain(entity, chains, { gold, index, document });
  if (kind === "several") return chains.has(joinedChain(gold, tree, head) ?? "");
  return chains.has(index.byHead.get(start) ?? "");
}

/** The chain of the shortest mention that the token heads together with what it is joined to. */
function joinedChain(gold: GoldArticle, tree: Tree, head: number): string | null {
  const last = tree.tokens.findLastIndex((token) => token.head === head && token.deprel === "conj");
  const { start } = tokenAt(tree, head);
  const found = gold.mentions
    .filter(
      (one) =>
        one.end >= tokenAt(tree, last).end &&
        one.start <= start &&
        headOf(one, gold.sentences[one.sentence] ?? [])?.start === start,
    )
    .sort((a, b) => a.end - b.end);
  return found[0]?.chain ?? null;
}
