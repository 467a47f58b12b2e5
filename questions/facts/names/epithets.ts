import type { Entity, Mention, Reading } from "../../read/types.ts";

/** Matches the "Confessor" of "Edward the Confessor"; not the "Conservative" of "Edward Falk, the Conservative leader". */
const epithet = /^\p{Lu}\p{Ll}+$/u;

/** "Ada Falk, the …" has a surname; who has an epithet has none. */
const longestName = 2;

/**
 * "Edward | the Confessor", "Catherine | the Great": the epithet belongs to the name, and is part of it wherever it stands. The
 * entities anew, each with its epithet in the name.
 */
export function withEpithets(entities: Entity[], { text, sentences }: Reading): Entity[] {
  const endOf = ({ kind, sentence, endToken, end }: Mention): Mention["endToken"] | null => {
    const tokens = sentences[sentence]?.tokens ?? [];
    const [the, word, next] = [tokens[endToken], tokens[endToken + 1], tokens[endToken + 2]];
    if (kind !== "name" || the?.form !== "the" || the.start !== end + 1) return null;
    if (word === undefined || !epithet.test(word.form) || word.upos === "VERB") return null;
    // "Edward the Conservative leader"
    if (next !== undefined && /^(NOUN|PROPN|ADJ)$/.test(next.upos)) return null;
    return endToken + 2;
  };
  const taken = new Set<string>();
  const extended = entities.map((entity): Entity => {
    if (entity.type !== "person" || entity.name.split(" ").length > longestName) return entity;
    let name = entity.name;
    const mentions = entity.mentions.map((mention): Mention => {
      const endToken = endOf(mention);
      const end = sentences[mention.sentence]?.tokens[(endToken ?? 0) - 1]?.end;
      if (endToken === null || end === undefined) return mention;
      taken.add(`${mention.sentence}:${endToken - 1}`);
      const written = text.slice(mention.start, end);
      if (written.length > name.length) name = written;
      return { ...mention, end, endToken };
    });
    return name === entity.name ? entity : { ...entity, name, mentions };
  });
  if (taken.size === 0) return entities;
  const isTaken = ({ sentence, firstToken }: Mention) => taken.has(`${sentence}:${firstToken}`);
  return extended.flatMap((entity) => {
    const mentions = entity.mentions.filter((mention) => !isTaken(mention));
    return mentions.length > 0 ? [{ ...entity, mentions }] : [];
  });
}
