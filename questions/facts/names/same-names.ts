import type { Entity } from "../../read/types.ts";

/** Two names of no known kind that are spelt alike are one, and a full name that is a person's elsewhere is that person's. */
export function joinSameNames(entities: Entity[]): Entity[] {
  const people = entities.filter(({ type, name }) => type === "person" && name.includes(" "));
  const first = new Map<string, Entity>(people.map((entity) => [entity.name, entity]));
  return entities.filter((entity) => {
    if (entity.type !== "unknown") return true;
    const same = first.get(entity.name);
    if (same === undefined) first.set(entity.name, entity);
    else same.mentions = [...same.mentions, ...entity.mentions].sort((a, b) => a.start - b.start);
    return same === undefined;
  });
}
