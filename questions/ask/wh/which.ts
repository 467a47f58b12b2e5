import { hasMatches } from "../../facts/news/match.ts";
import { isPersonNoun } from "../../facts/nouns/noun-classes.ts";
import { lower, placeAt, tokenAt } from "../../facts/trees/tree.ts";
import type { Document, Fact, Slot } from "../../facts/types.ts";
import { capitalise } from "../../facts/writing/statement.ts";
import { isOneOfManyPlaces } from "../faults/many-places.ts";
import { askOpen } from "../open-question.ts";
import type { Candidate, Form } from "../types.ts";
import { bodyNoun, deedOfPeople, isTeamsDeed } from "../wording/body-noun.ts";
import { classNounOf } from "../wording/class-noun.ts";
import { holdingPlace } from "../wording/holding-place.ts";
import { onceInLife } from "./once-in-life.ts";
import { askPatient } from "./patient.ts";
import { isList } from "./who.ts";

/** "Which country …?", "Which university …?": places and organisations whose class is known. */
export const askWhich: Form = ({ document, facts }) => {
  const asked: Candidate[] = [];
  for (const fact of facts) {
    for (const slot of [fact.subject, ...fact.slots]) {
      const noun = nounFor(document, fact, slot);
      const there = noun === null ? null : askThere(document, fact, slot, noun);
      if (there !== null) asked.push(there);
      if (noun === null || isList(fact.tree.tokens, slot.tokens)) continue;
      if (slot.role === "predicate" || slot.position === "middle") continue;
      const isWhole = isBareName(fact, slot) || isWithinPlace(document, fact, slot);
      const faults = isWhole ? [] : ["name_inside_phrase"];
      if (slot === fact.subject && isWhatItWas(fact, noun)) continue;
      // "spent the war in Leeds": where, and not which.
      if (noun === "war" && verbOf(fact) === "spend") continue;
      const preposition = slot.markers.map((i) => lower(fact.tree, i)).join(" ");
      if (isUsedOtherwise(preposition, noun)) continue;
      const wh = capitalise(`${placed(preposition, noun)} which ${noun}`.trim());
      if ((preposition === "" && slot.role === "oblique") || preposition === "throughout") continue;
      if (isOneOfManyPlaces(document, fact, slot)) faults.push("many_places");
      const held = holdingPlace(document, fact, slot);
      const active = slot === fact.subject && held === null ? askPatient(document, fact, wh) : null;
      asked.push(
        askOpen(document, {
          form: "which",
          fact: held?.fact ?? onceInLife(fact, slot),
          slot,
          wh: held === null ? wh : `${wh} ${held.phrase}`,
          faults,
          ...(active === null ? {} : { compose: () => active }),
        }),
      );
    }
  }
  return asked;
};

/** "to | Cambridge, England": a town with the land that tells which one it is. */
function isWithinPlace({ owners }: Document, fact: Fact, slot: Slot): boolean {
  const { tree, structure } = fact;
  const { entity, tokens, markers } = slot;
  // "a photographer based in Cambridge, England": when he was so is not told.
  if (entity === null || structure === "participle") return false;
  if (!/^(city|town|village)$/.test(classNounOf(entity) ?? "")) return false;
  const isName = (i: number) => owners.get(placeAt(tree, i)) === entity;
  const [comma = -1, ...land] = tokens.filter((i) => !markers.includes(i) && !isName(i));
  const isLand = land.every((i) => owners.get(placeAt(tree, i))?.type === "place");
  return tokenAt(tree, comma).form === "," && land.length > 0 && land.length < 4 && isLand;
}

/** "died | there | in 1987": in the town that was named before. */
function askThere(document: Document, fact: Fact, slot: Slot, noun: string): Candidate | null {
  const isThere = slot.tokens.length === 1 && lower(fact.tree, slot.head) === "there";
  if (!isThere || slot.entity?.type !== "place" || slot.position !== "end") return null;
  if (!/^(bear|die|bury|marry|study|teach|settle|found|open)$/.test(verbOf(fact))) return null;
  const wh = `${capitalise(placed("in", noun))} which ${noun}`;
  return askOpen(document, { form: "which", fact: onceInLife(fact, slot), slot, wh });
}

const verbOf = ({ tree, verbs }: Fact): string => tokenAt(tree, verbs.verb).lemma;

/** "Which castle was a hall …? → The Glass Castle": the key's own noun in place of what it was. */
const isWhatItWas = ({ slots, subject, tree }: Fact, noun: string): boolean =>
  new RegExp(`\\b${noun}$`, "i").test(subject.entity?.name ?? "") &&
  slots.some(({ role, head }) => role === "predicate" && tokenAt(tree, head).upos === "NOUN");

/** "recording for Columbia", "a hitter for Brooklyn": a firm or a team under a town's name. "First in MLB": nobody plays in a team. */
const isUsedOtherwise = (preposition: string, noun: string): boolean =>
  (/^(for|with|against)$/.test(preposition) &&
    /^(city|town|village|region|state|US state|county)$/.test(noun)) ||
  (preposition === "in" && noun === "team") ||
  // "grew up on Binton Street", a neighborhood; "while in Leeds"
  (preposition === "on" &&
    /^(neighbou?rhood|district|quarter|suburb|area|city|town|village|country|county|state|region)$/.test(
      noun,
    )) ||
  /^(while|when|though|although|once|if)\b/.test(preposition);

/** "began at Rome", "took place in Arden Island": a town is something to be in, an island to be on. */
export const placed = (preposition: string, noun: string): string => {
  if (preposition === "in" && /^islands?$/.test(noun)) return "on";
  const isSettled =
    /^(city|cities|towns?|villages?|country|countries|county|state|US states?|states|regions?|ports?)$/.test(
      noun,
    );
  return preposition === "at" && isSettled ? "in" : preposition;
};

/** "Goa" is no library, though one is named after it; "Coldstone" may well be the firm. */
const isSiteOfOtherName = ({ tree }: Fact, { entity, tokens }: Slot, noun: string): boolean =>
  siteNouns.test(noun) && !tokens.some((i) => entity?.name.endsWith(tokenAt(tree, i).form));

const siteNouns =
  /^(hotel|castle|palace|library|gallery|observatory|institute|religious house|museum|hospital|church|station|bridge|school|academy)$/;

function nounFor(document: Document, fact: Fact, slot: Slot): string | null {
  const { entity } = slot;
  if (entity === null || !["place", "organisation", "event", "unknown"].includes(entity.type))
    return null;
  // "His second in command was to be …": no name.
  if (/^(first|second|third|fourth|fifth|last)$/i.test(entity.name)) return null;
  const noun = classNounOf(entity);
  // "His second son James was made a count": whose?
  if (noun !== null && isPersonNoun(noun)) return null;
  if (noun !== null)
    return isSiteOfOtherName(fact, slot, noun) ? null : doerNoun(document, fact, slot, noun);
  return entity.type === "organisation" && entity.confidence >= 0.7
    ? bodyNoun(document, fact, slot, entity)
    : null;
}

/** The noun, but for a place that does what no place does: a town that scores is a team, a sea that buys a firm. */
function doerNoun(document: Document, fact: Fact, slot: Slot, noun: string): string | null {
  if (slot !== fact.subject) return noun;
  if (/^(city|town|village|state|US state|region)$/.test(noun))
    return isTeamsDeed(fact) || isNameOfTeam(document, fact) ? "team" : noun;
  const isNature = /^(sea|ocean|river|lake|mountain|bay|gulf|strait|seaport|port|valley)$/.test(
    noun,
  );
  return isNature && !fact.verbs.passive && deedOfPeople.test(verbOf(fact)) ? null : noun;
}

/** What stands before and behind a town in its team's name. */
const clubBefore =
  "AC|Athletic|Atlético|Bayern|Borussia|Deportivo|Dynamo|FC|Inter|Maccabi|Olympique|Real|Sporting";
const clubBehind = "Albion|Athletic|City|FC|Rangers|Rovers|Town|United|Wanderers";

/** "Tolm were without Dahl" in a report on Real Tolm: the town's team, in news of a match. */
function isNameOfTeam(document: Document, fact: Fact): boolean {
  const name = fact.subject.entity?.name ?? "";
  if (!hasMatches(document) || !/^[\p{L} ]+$/u.test(name)) return false;
  const club = `\\b(?:${clubBefore}) ${name}\\b|\\b${name} (?:${clubBehind})\\b`;
  return !/^(host|hold|stage)$/.test(verbOf(fact)) && new RegExp(club).test(document.reading.text);
}

/** The slot is the name itself, with nothing around it but its article. */
export function isBareName(fact: Fact, slot: Slot): boolean {
  const { entity } = slot;
  if (entity === null) return false;
  const mention = entity.mentions.find(
    (m) => m.sentence === fact.tree.index && m.firstToken <= slot.head && slot.head < m.endToken,
  );
  if (mention === undefined) return slot.tokens.length - slot.markers.length <= 2;
  return slot.tokens.every(
    (i) =>
      (i >= mention.firstToken && i < mention.endToken) ||
      slot.markers.includes(i) ||
      lower(fact.tree, i) === "the" ||
      /^[,.]$/.test(lower(fact.tree, i)) ||
      // "the Second | World War"
      (/^(First|Second)$/.test(tokenAt(fact.tree, i).form) && /\bWorld War$/.test(entity.name)),
  );
}
