import type { Entity, Reading } from "../../read/types.ts";

const planets = /^(?:Mercury|Venus|Mars|Jupiter|Saturn|Uranus|Neptune)$/;

/** What only a text on the sky has beside one of these names: they are also gods, towns and elements. */
const skyWords = /\b(?:planets?|orbit(?:s|ed|ing|al)?|astronomers?|spacecraft|moons)\b/gi;
const leastSkyWords = 3;

/** The names of planets as places of their class, which the reader takes for towns of that name. */
export function asPlanet(entity: Entity, { text }: Reading): Entity {
  if (!planets.test(entity.name) || !/^(?:place|unknown)$/.test(entity.type)) return entity;
  return (text.match(skyWords)?.length ?? 0) < leastSkyWords
    ? entity
    : { ...entity, type: "place", subtype: "planet" };
}
