import type { Entity, Mention, Reading, Token } from "../../read/types.ts";

/**
 * "the Lindvik Art and Music Foundation": a body whose name has an "and", of which the reader has taken the end alone. Told by the
 * one article that all of it hangs on. The entities anew; what was taken for a name of its own in front goes.
 */
export function joinPairedNames(entities: Entity[], { sentences, text }: Reading): Entity[] {
  const taken: Mention[] = [];
  const joined = entities.map((entity): Entity => {
    if (entity.type !== "organisation") return entity;
    const mentions = entity.mentions.map((mention): Mention => {
      const whole = wholeOf(mention, sentences[mention.sentence]?.tokens ?? []);
      if (whole !== null) taken.push(whole);
      return whole ?? mention;
    });
    const first = mentions.find((mention, i) => mention !== entity.mentions[i]);
    if (first === undefined) return entity;
    return { ...entity, name: text.slice(first.start, first.end), mentions };
  });
  if (taken.length === 0) return entities;
  const isInside = ({ sentence, start, end }: Mention): boolean =>
    taken.some((one) => one.sentence === sentence && one.start <= start && end < one.end);
  return joined.flatMap((entity) => {
    const mentions = entity.mentions.filter((mention) => !isInside(mention));
    return mentions.length === 0 ? [] : [{ ...entity, mentions }];
  });
}

/** The mention with the capitals and the "and" in front of it; null where it is whole. */
function wholeOf(mention: Mention, tokens: readonly Token[]): Mention | null {
  const last = mention.endToken - 1;
  if (mention.kind !== "name" || !/^(and|&)$/.test(tokens[mention.firstToken - 1]?.form ?? ""))
    return null;
  let from = mention.firstToken - 1;
  while (tokens[from - 1]?.upos === "PROPN" && /^\p{Lu}/u.test(tokens[from - 1]?.form ?? ""))
    from--;
  const article = tokens[from - 1];
  const isOne = article?.form.toLowerCase() === "the" && article.head === last;
  const first = tokens[from];
  if (!isOne || first === undefined || from === mention.firstToken - 1) return null;
  return { ...mention, firstToken: from, start: first.start };
}
