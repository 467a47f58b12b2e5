import type { Entity } from "../../read/types.ts";

/** Matches "de Lorme", "Van der Tolm"; not "Anna de Lorme". */
const particled =
  /^(?:de|von|van|du|di|da|ten|ter|zu|le|la)(?: (?:la|der|den|het|von))? \p{Lu}\S+$/iu;

/**
 * "De Lorme" at the head of a sentence and "de Lorme" inside one are the Anna de Lorme of the article, where nobody else
 * is called so.
 */
export function joinParticleNames(entities: Entity[]): Entity[] {
  const ownerOf = ({ type, name }: Entity): Entity | null => {
    if (!/^(person|unknown)$/.test(type) || !particled.test(name)) return null;
    const owners = entities.filter(
      (other) =>
        other.type === "person" && other.name.toLowerCase().endsWith(` ${name.toLowerCase()}`),
    );
    return owners.length === 1 ? (owners[0] ?? null) : null;
  };
  const joined = new Map<Entity, Entity[]>();
  const left = entities.filter((entity) => {
    const owner = ownerOf(entity);
    if (owner !== null) joined.set(owner, [...(joined.get(owner) ?? []), entity]);
    return owner === null;
  });
  return left.map((owner) => {
    const mentions = [owner, ...(joined.get(owner) ?? [])].flatMap((entity) => entity.mentions);
    return joined.has(owner)
      ? { ...owner, mentions: mentions.sort((a, b) => a.start - b.start) }
      : owner;
  });
}
