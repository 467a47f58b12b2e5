import { isBareDefinite } from "../../questions/facts/definites/definite-names.ts";
import { linkCandidates, namedEntities } from "../../questions/facts/definites/link-features.ts";
import { isOfTopic } from "../../questions/facts/topic/topic-belongings.ts";
import { tokenAt } from "../../questions/facts/trees/tree.ts";
import type { Document } from "../../questions/facts/types.ts";
import type { EnglishReader } from "../../questions/read/create-reader.ts";
import type { Entity } from "../../questions/read/types.ts";
import { documentOf } from "../coreference/answers.ts";
import { type GoldArticle, writtenGenres } from "../coreference/gold.ts";
import { chainsOf, needsOf } from "./needs.ts";

/** A bare definite noun with the names that it may take up. */
export type Link = {
  article: string;
  set: "gold" | "own";
  /** Whether the article is of a kind that we are asked to read. */
  isWritten: boolean;
  candidates: { features: string[]; gap: number; isRight: boolean }[];
};

type IsRight = (offset: number, entity: Entity) => boolean | null;

/** Candidates of each bare definite noun of the document; none where nothing says what is right. */
export function linksIn(document: Document, isRight: IsRight): Link["candidates"][] {
  const entities = namedEntities(document);
  return document.trees
    .filter(({ sentence }) => sentence.unreliable === undefined)
    .flatMap((tree) =>
      tree.tokens.flatMap((_, i) => {
        if (!isBareDefinite(tree, i) || isOfTopic(document, tree, i)) return [];
        const offset = tokenAt(tree, i).start;
        const candidates = linkCandidates(document, entities, tree, i).flatMap(
          ({ entity, gap, features }) => {
            const known = isRight(offset, entity);
            return known === null ? [] : [{ features, gap, isRight: known }];
          },
        );
        return candidates.length === 0 ? [] : [candidates];
      }),
    );
}

export function goldLinks(reader: EnglishReader, gold: GoldArticle): Link[] {
  const { id: article, genre } = gold;
  const document = documentOf(gold, reader);
  const needs = needsOf(gold);
  const isRight: IsRight = (offset, entity) => {
    const need = needs.get(offset);
    return need === undefined ? null : chainsOf(gold, entity).has(need.chain);
  };
  const isWritten = writtenGenres.includes(genre);
  return linksIn(document, isRight).map((candidates) => ({
    article,
    set: "gold",
    isWritten,
    candidates,
  }));
}
