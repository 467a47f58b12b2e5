import type { Entity } from "../../read/types.ts";

/** Two names of no known kind that are spelt alike are one, and a full name that is a person's elsewhere is that person's. */
export function joinSameNames(entities: Entity[]): Entity[] {
  const people = entities.filter(({ type, name }) => type === "person" && name.includes(" "));
  const first = new Map<string, Entity>(people.map((entity) => [entity.name, entity]));
  return entities.filter((entity) => {
    if (entity.type !== "unknown") return true;
    const same = first.get(entity.name);
    if (same === undefined) first.set(entity.name, entity);
    else same.mentions = merged(same, entity);
    return same === undefined;
  });
}

/**
 * In news a name is one party: "Orlandia", which the reader takes for a firm where "the mining company" stands before it and for
 * anything elsewhere. The kind that says most is kept; names that are known as different things stay apart.
 */
export function joinSpeltAlike(entities: Entity[]): Entity[] {
  const byName = new Map<string, Entity[]>();
  for (const entity of entities)
    if (joined.test(entity.type))
      byName.set(entity.name, [...(byName.get(entity.name) ?? []), entity]);
  const taken = new Set<Entity>();
  const grown = new Map<Entity, Entity>();
  for (const alike of byName.values()) {
    const [best, ...others] = [...alike].sort((a, b) => weight(b) - weight(a));
    if (best === undefined) continue;
    let whole = best;
    for (const other of others) {
      if (!isSame(best, other)) continue;
      whole = { ...whole, mentions: merged(whole, other), roles: [...whole.roles, ...other.roles] };
      taken.add(other);
    }
    grown.set(best, whole);
  }
  return entities.filter((one) => !taken.has(one)).map((one) => grown.get(one) ?? one);
}

const joined = /^(organisation|place|unknown|event)$/;

/** How much is known of what it is. */
const weight = ({ type, subtype, mentions }: Entity): number =>
  (subtype === undefined ? 0 : 1000) + (type === "unknown" ? 0 : 100) + mentions.length;

/** Of no kind, or of one kind of which only the one says more. A place of no sort is a guess, which is left alone. */
const isSame = (best: Entity, { type, subtype }: Entity): boolean => {
  if (best.type === "place" && best.subtype === undefined) return false;
  if (type === "unknown") return subtype === undefined || best.type === "unknown";
  return subtype === undefined && (type === best.type || best.subtype === "company");
};

const merged = (one: Entity, other: Entity): Entity["mentions"] =>
  [...one.mentions, ...other.mentions].sort((a, b) => a.start - b.start);
