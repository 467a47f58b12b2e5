import type { Entity, Mention, Reading } from "../../read/types.ts";

const titled = /^(\p{Lu}\p{Ll}{3,}) (\p{Lu}\S+ (?:\p{Lu}\S+ )*\p{Lu}\S+)$/u;

/**
 * "Grandmaster Viktor Lindahl": a person by his title, which is no part of the name; "Lindahl" further on is the same one, where
 * the reader took him for something else.
 */
export function joinTitledNames(entities: Entity[], { sentences }: Reading): Entity[] {
  const joined = new Map<Entity, Entity>();
  const gone = new Set<Entity>();
  for (const entity of entities) {
    const [, title = "", name = ""] = titled.exec(entity.name) ?? [];
    if (entity.type !== "unknown" || !isTitle(title)) continue;
    const surname = name.split(" ").at(-1);
    const short = entities.filter(
      (other) =>
        other !== entity && other.name === surname && /^(unknown|person)$/.test(other.type),
    );
    for (const other of short) gone.add(other);
    const behindTitle = (mention: Mention): Mention => {
      const next = sentences[mention.sentence]?.tokens[mention.firstToken + 1];
      const isFull = mention.endToken - mention.firstToken === entity.name.split(" ").length;
      return next !== undefined && isFull
        ? { ...mention, start: next.start, firstToken: mention.firstToken + 1 }
        : mention;
    };
    const { subtype: _, ...rest } = entity;
    joined.set(entity, {
      ...rest,
      type: "person",
      name,
      roles: [...entity.roles, title],
      mentions: [
        ...entity.mentions.map(behindTitle),
        ...short.flatMap(({ mentions }) => mentions),
      ].sort((a, b) => a.start - b.start),
    });
  }
  if (joined.size === 0) return entities;
  return entities
    .filter((entity) => !gone.has(entity))
    .map((entity) => joined.get(entity) ?? entity);
}

/** A word for what somebody is, and not a name of its own ("Baker Street"). */
const isTitle = (word: string): boolean =>
  /^(grandmaster|maestro|professor|captain|colonel|major|general|admiral|judge|sheriff|pastor|rabbi|imam|bishop|cardinal|senator|governor|ambassador|inspector|sergeant|lieutenant|commander|chief|coach|midwife|nurse)$/i.test(
    word,
  );
