import type { Entity, Mention, Reading } from "../../read/types.ts";

const behind = /^(?:United|Rovers|Wanderers|Albion|Hotspur|Wednesday|Rangers|Argyle)$/;
const before =
  /^(?:Real|Atl[eé]tico|Inter|Sporting|D[iy]namo|Spartak|Lokomotiv|Racing|Deportivo|Olympique)$/;

/** What stands before a town itself: "in Tolm", "of Tolm". */
const ofPlace = /^(?:in|at|to|from|of|near|around|outside|for|through|town|city)$/i;

/**
 * "Tolm | United", "Real | Orvalla", of which the reader takes the town alone: the club, whose name the bare town stands for from
 * there on, unless a preposition makes it the town. Returns the entities anew.
 */
export function joinClubNames(entities: Entity[], reading: Reading): Entity[] {
  return entities.flatMap((entity): Entity[] => {
    if (entity.type !== "place") return [entity];
    const whole = entity.mentions.map((mention) => clubAt(mention, reading));
    const first = whole.find((mention) => mention !== null);
    if (first === undefined || first === null) return [entity];
    const isOfClub = (mention: Mention, i: number): boolean =>
      whole[i] !== null ||
      (mention.start > first.start && !ofPlace.test(wordBefore(mention, reading)));
    const club: Entity = {
      type: "organisation",
      subtype: "club",
      name: reading.text.slice(first.start, first.end),
      roles: [],
      start: first.start,
      end: first.end,
      mentions: entity.mentions
        .filter(isOfClub)
        .map((mention) => clubAt(mention, reading) ?? mention),
      confidence: 0.8,
    };
    const town = entity.mentions.filter((mention, i) => !isOfClub(mention, i));
    return town.length === 0 ? [club] : [{ ...entity, mentions: town }, club];
  });
}

/** The mention with the word beside it that makes a club of the town; null without one. */
function clubAt(mention: Mention, { text, sentences }: Reading): Mention | null {
  const { tokens = [] } = sentences[mention.sentence] ?? {};
  const [first, last] = [tokens[mention.firstToken - 1], tokens[mention.endToken]];
  if (last !== undefined && behind.test(last.form) && text[last.start - 1] === " ")
    return { ...mention, end: last.end, endToken: mention.endToken + 1 };
  if (first !== undefined && before.test(first.form) && mention.kind === "name")
    return { ...mention, start: first.start, firstToken: mention.firstToken - 1 };
  return null;
}

const wordBefore = ({ sentence, firstToken }: Mention, { sentences }: Reading): string =>
  sentences[sentence]?.tokens[firstToken - 1]?.form ?? "";
