import type { Entity } from "../../read/types.ts";

/** Two names of no known kind that are spelt alike are one. */
export function joinSameNames(entities: Entity[]): Entity[] {
  const first = new Map<string, Entity>();
  return entities.filter((entity) => {
    if (entity.type !== "unknown") return true;
    const same = first.get(entity.name);
    if (same === undefined) first.set(entity.name, entity);
    else same.mentions = [...same.mentions, ...entity.mentions].sort((a, b) => a.start - b.start);
    return same === undefined;
  });
}
