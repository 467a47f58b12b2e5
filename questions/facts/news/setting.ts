import { isGroupOrPlaceNoun, isPersonNoun } from "../nouns/noun-classes.ts";
import { hasChild, tokenAt } from "../trees/tree.ts";
import type { Document, Setting, Tree } from "../types.ts";
import { contestOf } from "./contest-name.ts";
import {
  eventOf,
  eventPhrase,
  isEventWord,
  isTimedEvent,
  ofEvent,
  toldOfYear,
} from "./event-name.ts";

/** Happenings that a news text takes up as "the N" and that one place and one year tell from all others of the kind. */
const eventNouns = new Set(
  `accident attack auction battle blast blaze blockade ceremony collapse collision crash cup derailment disaster earthquake
  election eruption evacuation exhibition expedition explosion festival final fire flood harvest hearing landslide
  launch march marathon match meeting outbreak parade protest race raid referendum rescue riot robbery search siege spill
  storm strike summit theft tournament tremor trial vote wreck`.split(/\s+/),
);

/** Sites at which things happen, as the last word of what they are called. */
const siteNouns =
  /^(abbey|airport|bridge|castle|cathedral|church|dam|factory|garden|harbor|harbour|hospital|lighthouse|mill|mine|museum|observatory|palace|park|plant|port|prison|quarry|reactor|refinery|school|shipyard|stadium|station|temple|theatre|theater|tower|tunnel|university|zoo)s?$/i;

/** Areas that hold people and buildings. */
const areaNouns =
  /^(valley|district|province|county|island|village|town|city|forest|delta|basin)s?$/i;

/** Names of roads, waters and heights, which have no council and no streets. */
const noTown =
  /\b(River|Canal|Sea|Bay|Street|Road|Avenue|Lane|Square|Lake|Mount|Island|Park|Valley|Channel)\b/;

/** Kinds of place too wide to tell one event from another. */
const wideKinds = new Set(["country", "continent", "region", "us_state", "state"]);

/** Points that a place must have before the article is taken to play there. */
const leastPoints = 3;

type Place = {
  text: string;
  name: string;
  sentence: number;
  isSite: boolean;
  hasArticle: boolean;
};

/**
 * Where and when the news plays: the one site or town that the first two sentences name and that the headline or the rest
 * comes back to, with the year of the dateline. Null when no place stands out, or two stand out alike.
 */
export function settingOf(document: Document): Setting | null {
  if (document.topic !== null) return null;
  const { date } = document;
  const event = date === null ? null : eventWhere(document, date.year);
  if (event !== null) return event;
  const { text } = document.reading;
  const points = ({ name, sentence, isSite }: Place): number =>
    text.split(name).length -
    1 +
    (document.title.includes(name) ? 2 : 0) +
    (sentence === 0 ? 1 : 0) +
    (isSite ? 1 : 0);
  const places = [...calledPlaces(document), ...namedPlaces(document)]
    .map((place) => ({ place, points: points(place) }))
    .sort((a, b) => b.points - a.points);
  const [best] = places;
  if (document.date === null && !(best?.place.isSite && document.title.includes(best.place.name)))
    return null;
  if (best === undefined || best.points < leastPoints) return null;
  const isTied = places.some(
    ({ place, points }) =>
      place.name !== best.place.name &&
      (points === best.points || document.title.includes(place.name)),
  );
  if (isTied) return null;
  const { place } = best;
  const isWater = /^River |\b(?:River|Canal)$/.test(place.name);
  const name = place.hasArticle || isWater ? `the ${place.text}` : place.text;
  return {
    where: `${place.isSite ? "at" : isWater ? "on" : "in"} ${name}`,
    full: name,
    name: place.name,
    isTown:
      !place.isSite &&
      place.text === place.name &&
      !noTown.test(place.name) &&
      !isAroundTown(text, place.name),
    when: document.date === null ? "" : ` in ${document.date.year}`,
  };
}

/** "Norham Falls, Ontario": behind the name of a town stands the land that it is in. */
const isAroundTown = (text: string, name: string): boolean =>
  text
    .split(`, ${name}`)
    .slice(0, -1)
    .some((before) => /\p{Lu}[\p{L}’'-]+$/u.test(before));

/** The event of the news; what the headline itself names is what all of the text is about. */
function eventWhere(document: Document, year: number): Setting | null {
  const named = eventOf(document, year);
  const titled = eventSetting(document, year);
  const contest = contestOf(document, year);
  if (named === null) return titled ?? contest;
  if (titled === null && contest?.name === named.name) return contest;
  return { ...named, isContest: titled === null };
}

/** The contest or festival that the headline and the first sentence name: "the 2024 Northern Cup". */
function eventSetting(document: Document, year: number): Setting | null {
  const { title, reading } = document;
  const events = reading.entities.filter(
    ({ type, name, mentions }) =>
      type === "event" &&
      (title.includes(name) || title.includes(name.split(" ").slice(-2).join(" "))) &&
      mentions.some(({ sentence }) => sentence < 2),
  );
  const [event] = events;
  if (event === undefined || events.length > 1) return null;
  const full = toldOfYear(document, event.name, year);
  return { where: `in ${full}`, full, name: event.name, isTown: false, when: "" };
}

const openingTrees = ({ trees }: Document): Tree[] =>
  trees.filter(({ sentence }) => sentence.unreliable === undefined).slice(0, 2);

/** "the San José copper mine", "Norholm harbour": a common noun for a place with a proper name before it, whatever the tagger made of the noun. */
function calledPlaces(document: Document): Place[] {
  return openingTrees(document).flatMap((tree) =>
    tree.tokens.flatMap(({ form, upos }, head) => {
      if (upos === "PROPN" || !(siteNouns.test(form) || areaNouns.test(form))) return [];
      // "the Pacific island state of Vanoa"
      if (tokenAt(tree, head + 1).upos === "NOUN") return [];
      const first = properRunBefore(tree, head);
      if (first === null) return [];
      const name = textOf(document, tree, first.from, first.to);
      const text = textOf(document, tree, first.from, head);
      const hasArticle = hasChild(tree, head, "det") || isTheBefore(tree, first.from);
      return [{ text, name, sentence: tree.index, isSite: siteNouns.test(form), hasArticle }];
    }),
  );
}

const isTheBefore = (tree: Tree, i: number): boolean =>
  tokenAt(tree, i - 1).form.toLowerCase() === "the";

/** The proper nouns before the noun, with at most one common word between ("San José copper mine"). */
function properRunBefore(tree: Tree, head: number): { from: number; to: number } | null {
  const isProper = (i: number) => tokenAt(tree, i).upos === "PROPN";
  const to = isProper(head - 1)
    ? head - 1
    : isProper(head - 2) && tokenAt(tree, head - 1).upos === "NOUN"
      ? head - 2
      : -1;
  if (to < 0) return null;
  let from = to;
  while (isProper(from - 1)) from--;
  return { from, to };
}

const textOf = ({ reading }: Document, tree: Tree, from: number, to: number): string =>
  reading.text.slice(tokenAt(tree, from).start, tokenAt(tree, to).end);

/** Towns and sites with a name of their own, standing as whole phrases. */
function namedPlaces(document: Document): Place[] {
  const opening = openingTrees(document);
  return document.reading.entities.flatMap((entity) => {
    if (entity.type !== "place" || wideKinds.has(entity.subtype ?? "")) return [];
    const mention = entity.mentions.find(
      ({ sentence, endToken, kind }) =>
        kind === "name" &&
        opening.some(
          (tree) =>
            tree.index === sentence &&
            !/^(compound|amod|nmod:poss|nsubj|obj)/.test(tokenAt(tree, endToken - 1).deprel),
        ),
    );
    if (mention === undefined) return [];
    const text = document.reading.text.slice(mention.start, mention.end);
    // Nothing happens "in River Aske".
    if (/\b(River|Canal|Sea|Bay|Channel|Gulf|Strait|Ocean)\b/.test(text)) return [];
    const last = text.split(" ").at(-1) ?? "";
    const isSite = (text !== last && siteNouns.test(last)) || /^Mount /.test(text);
    return [{ text, name: text, sentence: mention.sentence, isSite, hasArticle: false }];
  });
}

/**
 * What "the N" is called in full by where the article plays: "the rescue at the San José mine in 2010", "the libraries in
 * Westmark", "the city of Westmark". Null where the noun is no event, body or place of the setting's own.
 */
export function placeDefinite(document: Document, tree: Tree, i: number): string | null {
  const { setting } = document;
  if (setting === null) return null;
  const { form, lemma, xpos } = tokenAt(tree, i);
  const noun = lemma.toLowerCase();
  if (/^(city|town|village)$/.test(noun))
    return document.reading.text.includes(`${noun} of ${setting.name}`)
      ? `the ${noun} of ${setting.name}`
      : null;
  if (setting.name.toLowerCase().endsWith(` ${noun}`) && xpos === "NN")
    return `the ${setting.name}`;
  // A cup has many matches.
  const isOneOfMany = /^(match|game|race|final)$/.test(noun) && isTimedEvent(setting);
  if (eventNouns.has(noun) && xpos === "NN" && isMainEvent(document, noun) && !isOneOfMany)
    return `the ${form}${actorsOf(document, noun)} ${setting.where}${isYearly(tree) ? "" : setting.when}`;
  if (setting.full.toLowerCase().endsWith(` ${noun}`) && xpos !== "NNS") return setting.full;
  const isEvent = setting.when === "" && !setting.isTown;
  if (isEvent && xpos === "NN" && isEventWord(setting.name, noun))
    return eventPhrase(setting, tree);
  const part = isEvent ? ofEvent(document, tree, i) : null;
  if (part !== null) return part;
  const isLocal =
    xpos === "NNS" &&
    (isGroupOrPlaceNoun(noun) ||
      /^(resident|councillor|official|worker|firefighter|teacher|librarian)$/.test(noun));
  return setting.isTown && isLocal && isOpeningNoun(document, noun)
    ? `the ${form} ${setting.where}`
    : null;
}

/** "The festival attracts 9,000 visitors each year": not that of one year. */
const isYearly = (tree: Tree): boolean =>
  tree.tokens.some(
    ({ form }, i) =>
      /^(annual|annually|yearly)$/i.test(form) ||
      (/^(each|every)$/i.test(form) &&
        /^(year|summer|spring|autumn|winter)$/.test(tokenAt(tree, i + 1).form)),
  );

/** " by librarians" for a strike in news that opens with librarians; empty for what nobody stages. */
function actorsOf(document: Document, noun: string): string {
  const [tree] = openingTrees(document);
  if (tree === undefined || !/^(strike|protest|march|blockade)$/.test(noun)) return "";
  const subject = tree.tokens.find(({ deprel }) => deprel.startsWith("nsubj"));
  return subject?.xpos.startsWith("NN") &&
    isPersonNoun(subject.form.toLowerCase().replace(/s$/, ""))
    ? ` by ${subject.form.toLowerCase()}`
    : "";
}

/** The headline or the opening speaks of it, or the text comes back to it. */
const isMainEvent = (document: Document, noun: string): boolean =>
  document.topicWords.has(noun) ||
  isOpeningNoun(document, noun) ||
  document.lemmas.filter((lemmas) => lemmas.has(noun)).length > 1;

const isOpeningNoun = (document: Document, noun: string): boolean =>
  openingTrees(document).some(({ index }) => document.lemmas[index]?.has(noun) ?? false);
