import type { Entity, Reading } from "../../read/types.ts";

/** "Tolmia" of a ship's name and "Tolmia antarctica" of a fly's: a genus with its species is a name of its own. */
export function splitSpecies(entities: Entity[], { text }: Reading): Entity[] {
  return entities.flatMap((entity): Entity[] => {
    const [, genus] = /^(\p{Lu}\p{Ll}+) (\p{Ll}{4,})$/u.exec(entity.name) ?? [];
    if (genus === undefined) return [entity];
    const isGenus = ({ start, end }: { start: number; end: number }) =>
      text.slice(start, end) === genus;
    const alone = entity.mentions.filter(isGenus);
    const [first] = alone;
    if (first === undefined || alone.length < 2) return [entity];
    const ship: Entity = {
      ...entity,
      type: "unknown",
      name: genus,
      start: first.start,
      end: first.end,
      mentions: entity.mentions.filter((m) => isGenus(m) || m.kind !== "name"),
    };
    return [
      ship,
      speciesOf(entity, (mention) => !isGenus(mention) && mention.kind === "name"),
    ].filter(({ mentions }) => mentions.length > 0);
  });
}

function speciesOf(
  entity: Entity,
  isOwn: (mention: Entity["mentions"][number]) => boolean,
): Entity {
  const mentions = entity.mentions.filter(isOwn);
  const [first] = mentions;
  return {
    ...entity,
    type: "unknown",
    roles: [],
    mentions,
    start: first?.start ?? entity.start,
    end: first?.end ?? entity.end,
  };
}
