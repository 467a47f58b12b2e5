import type { Entity, Mention, Reading, Sentence } from "../../read/types.ts";

/**
 * "At Arden College Brandt met her husband", in an article on Ida Brandt: what stands in front and the surname behind it, which the
 * reader takes for one name, are two. The entities anew.
 */
export function splitFrontedNames(
  entities: Entity[],
  title: string,
  { sentences }: Reading,
): Entity[] {
  const surname = /\s(\p{Lu}[\p{L}’'-]{2,})$/u.exec(title.trim())?.[1] ?? "";
  const bearer = entities.find(
    ({ type, name }) => type === "person" && (name === title.trim() || name === surname),
  );
  if (surname === "" || bearer === undefined) return entities;
  const isGlued = ({ name, type, mentions }: Entity): boolean => {
    const front = name.slice(0, -surname.length - 1);
    return (
      name.endsWith(` ${surname}`) &&
      (type !== "person" || entities.some((other) => isNameOf(other, front))) &&
      mentions.every((mention) => isFronted(mention, sentences[mention.sentence], surname))
    );
  };
  const glued = entities.filter((entity) => entity !== bearer && isGlued(entity));
  if (glued.length === 0) return entities;
  const behind = glued.flatMap(({ mentions }) =>
    mentions.map((one) => ({
      ...one,
      start: one.end - surname.length,
      firstToken: one.endToken - 1,
    })),
  );
  const fronts = glued.map((entity) => frontOf(entity, surname, entities));
  const others = entities.filter((entity) => !glued.includes(entity) && entity !== bearer);
  return [
    ...others.map((entity) =>
      withMentions(entity, fronts.find(({ name }) => name === entity.name)?.mentions),
    ),
    ...fronts.filter(({ name }) => others.every((entity) => entity.name !== name)),
    withMentions(bearer, behind),
  ].sort((a, b) => a.start - b.start);
}

const isNameOf = ({ name, type }: Entity, front: string): boolean =>
  type !== "person" && (name === front || name.startsWith(`${front} `));

/** Behind a preposition, and before the verb whose subject the surname is. */
function isFronted(
  { kind, firstToken, endToken }: Mention,
  sentence: Sentence | undefined,
  surname: string,
): boolean {
  const tokens = sentence?.tokens ?? [];
  if (kind !== "name" || tokens[endToken - 1]?.form !== surname || endToken - firstToken < 2)
    return false;
  let before = firstToken - 1;
  while (/^(DET|ADJ)$/.test(tokens[before]?.upos ?? "")) before--;
  const next = tokens[endToken]?.xpos === "RB" ? tokens[endToken + 1] : tokens[endToken];
  return tokens[before]?.upos === "ADP" && /^(VBD|VBZ)$/.test(next?.xpos ?? "");
}

/** What stands in front, as a name of its own, of the kind that the text knows it by. */
function frontOf(entity: Entity, surname: string, entities: Entity[]): Entity {
  const name = entity.name.slice(0, -surname.length - 1);
  const known = entities.find((other) => isNameOf(other, name));
  const cut = surname.length + 1;
  return {
    ...entity,
    type: known?.type ?? (entity.type === "person" ? "unknown" : entity.type),
    name,
    end: entity.end - cut,
    mentions: entity.mentions.map((one) => ({
      ...one,
      end: one.end - cut,
      endToken: one.endToken - 1,
    })),
  };
}

const withMentions = (entity: Entity, more: Mention[] = []): Entity =>
  more.length === 0
    ? entity
    : { ...entity, mentions: [...entity.mentions, ...more].sort((a, b) => a.start - b.start) };
