import type { Entity } from "../../read/types.ts";

/** The preposition that puts something at a place of its kind, by the last or first word of the name or its class. */
const prepositions: [RegExp, string][] = [
  [/^(battle|siege)\b/i, "At"],
  [
    /\b(war|revolt|rebellion|uprising|revolution|election|festival|cup|games|olympics|massacre)\b/i,
    "In",
  ],
  [
    /\b(road|street|way|route|trail|bridge|island|peninsula|coast|river|mount|mountain|volcano|canal|railway|line)\b/i,
    "On",
  ],
  [
    /\b(lighthouse|abbey|castle|museum|school|station|airport|stadium|university|college|mine|lake|palace|church|cathedral|zoo)\b/i,
    "At",
  ],
  [
    /\b(town|city|village|country|county|state|region|province|valley|park|forest|desert|district)\b/i,
    "In",
  ],
  [/\b(explosion|flood|fire|earthquake|disaster|famine|shipwreck|avalanche|landslide)\b/i, "In"],
];

/** "At" for Lake Orrin, "In" for Westmark; null for what is no place to be at, such as superconductivity. */
export function placePrepositionOf({ name, subtype, type }: Entity): string | null {
  if (/(ivity|ics|ism|ology|ness|ation)$/.test(name)) return null;
  const found = prepositions.find(([pattern]) => pattern.test(`${name} ${subtype ?? ""}`));
  return found?.[1] ?? (type === "place" ? "In" : null);
}
