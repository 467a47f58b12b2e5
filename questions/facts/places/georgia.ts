import type { Entity, Reading } from "../../read/types.ts";

/** What only a text on the country has beside the name. */
const caucasus =
  /\b(?:Georgians|Tbilisi|Tiflis|Caucasus|Armenia|Azerbaijan|Abkhazia|Ossetia|Russian?|Soviet)\b/;

/** "Georgia" is a state of the USA where the article names another one and nothing near the Caucasus. */
export function asUsState(entity: Entity, { text, entities }: Reading): Entity {
  if (entity.name !== "Georgia" || entity.subtype !== "country") return entity;
  const isAmongStates = entities.some(({ subtype }) => subtype === "us_state");
  return isAmongStates && !caucasus.test(text) ? { ...entity, subtype: "us_state" } : entity;
}
