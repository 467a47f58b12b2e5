import type { Entity } from "../../read/types.ts";

const schools = ["University", "College", "School", "Academy", "Polytechnic"];

/** "At Suffolk she met …" behind "Suffolk University": the school, which the reader took for a place. */
export function joinShortSchools(entities: Entity[]): Entity[] {
  const ownerOf = ({ type, name, mentions }: Entity): Entity | null =>
    type !== "place" || name.includes(" ")
      ? null
      : (entities.find(
          (other) =>
            other.type === "organisation" &&
            schools.some((noun) => other.name === `${name} ${noun}`) &&
            mentions.every(({ start }) => start > other.start),
        ) ?? null);
  const short = new Map<Entity, Entity>();
  const left = entities.filter((entity) => {
    const owner = ownerOf(entity);
    if (owner !== null) short.set(entity, owner);
    return owner === null;
  });
  return left.map((entity) => {
    const own = [...short].filter(([, owner]) => owner === entity);
    if (own.length === 0) return entity;
    const mentions = [entity, ...own.map(([one]) => one)].flatMap((one) => one.mentions);
    return { ...entity, mentions: mentions.sort((a, b) => a.start - b.start) };
  });
}

/** Whether `written` is the school by the first word of its name alone. */
export const isShortSchool = ({ type, name }: Entity, written: string): boolean =>
  type === "organisation" && schools.some((noun) => name === `${written} ${noun}`);
