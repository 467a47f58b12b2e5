import type { Entity, Mention, Reading } from "../../read/types.ts";

/** First words of a name that a place goes before: "Leeds | International Airport", "Bergen | District Court". */
const rest =
  /^(?:International|Regional|Municipal|General|Memorial|District|Domestic|Central|Metropolitan|County|City|Film) \p{Lu}/u;

/** Kinds of place that are a name's owner and no part of it: "a U.S. National Book Award". */
const lands = new Set(["country", "continent"]);

/**
 * "San Orla" and "International Airport" behind it are one name. What the whole is called so is no longer the town, where it
 * stands so; the town's other mentions stay.
 */
export function joinPlacedNames(entities: Entity[], { text }: Reading): Entity[] {
  const taken = new Set<Mention>();
  const placeBefore = ({ start, kind }: Mention): Mention | null => {
    if (kind !== "name" || text[start - 1] !== " ") return null;
    for (const { type, subtype = "", mentions } of entities) {
      if (type !== "place" || lands.has(subtype)) continue;
      const before = mentions.find((other) => other.kind === "name" && other.end === start - 1);
      if (before !== undefined) return before;
    }
    return null;
  };
  const joined = entities.map((entity) => {
    const [first] = entity.mentions;
    if (entity.type === "person" || first === undefined || !rest.test(entity.name)) return entity;
    const before = entity.mentions.map(placeBefore);
    const [town] = before;
    // One that stands alone elsewhere may be of another town.
    if (town == null || before.some((one) => one === null)) return entity;
    const name = `${text.slice(town.start, town.end)} ${entity.name}`;
    const mentions = entity.mentions.map((mention, k) => {
      const { start, firstToken } = before[k] ?? mention;
      return { ...mention, start, firstToken };
    });
    for (const one of before) if (one !== null) taken.add(one);
    return { ...entity, ...kindOf(name, entity), name, start: town.start, mentions };
  });
  return joined.flatMap((entity) => {
    const mentions = entity.mentions.filter((mention) => !taken.has(mention));
    return mentions.length === 0 ? [] : [{ ...entity, mentions }];
  });
}

const kindOf = (name: string, { type }: Entity): Pick<Entity, "type" | "subtype"> =>
  name.endsWith(" Airport") ? { type: "place", subtype: "airport" } : { type };
