import type { Entity, Mention, Reading } from "../../read/types.ts";

const isArticle = (form: string): boolean => /^(the|an?)$/i.test(form);

/**
 * In an article on "the lindophone", "Lindophone arrived in Paris" tells of somebody whose name the thing bears: a thing that always
 * has its article, written with a capital and without one. The entities anew, the name apart from the thing.
 */
export function splitNamedAfter(
  entities: Entity[],
  title: string,
  { sentences }: Reading,
): Entity[] {
  const thing = title.trim();
  const own = entities.find(({ name }) => name.toLowerCase() === thing.toLowerCase());
  if (own === undefined || !/^\p{Lu}\p{Ll}+$/u.test(thing)) return entities;
  const tokens = sentences.flatMap((sentence) =>
    sentence.tokens.map((token, i) => ({ sentence, token, i })),
  );
  const plain = tokens.filter(({ token }) => token.form === thing.toLowerCase());
  const isLed = ({ sentence, i }: (typeof plain)[number]): boolean =>
    [1, 2].some((step) => isArticle(sentence.tokens[i - step]?.form ?? ""));
  const opening = sentences[0]?.tokens ?? [];
  const isDefined = isArticle(opening[0]?.form ?? "") && opening[1]?.form === thing.toLowerCase();
  if (!isDefined || plain.length < 2 || !plain.every(isLed)) return entities;
  const isSomebody = ({ kind, sentence, firstToken, endToken }: Mention): boolean => {
    const around = sentences[sentence]?.tokens ?? [];
    return (
      kind === "name" &&
      endToken === firstToken + 1 &&
      around[firstToken]?.form === thing &&
      !isArticle(around[firstToken - 1]?.form ?? "")
    );
  };
  const moved = own.mentions.filter(isSomebody);
  if (moved.length === 0) return entities;
  const rest = own.mentions.filter((mention) => !isSomebody(mention));
  const { subtype: _, ...plainOwn } = own;
  const somebody: Entity = { ...plainOwn, name: thing, type: "person", mentions: moved };
  const left = rest.length > 0 ? [{ ...own, name: thing.toLowerCase(), mentions: rest }] : [];
  return entities.flatMap((entity) => (entity === own ? [...left, somebody] : [entity]));
}
