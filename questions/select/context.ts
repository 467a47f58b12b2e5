import type { Candidate } from "../ask/types.ts";
import { withoutNews } from "../facts/news/news-phrase.ts";
import { isOfOpening } from "../facts/news/of-opening.ts";
import { isPersonNoun } from "../facts/nouns/noun-classes.ts";
import type { Fact, FoundDocument } from "../facts/types.ts";
import type { Entity } from "../read/types.ts";

const emptyWords = new Set(
  `which what where when whom whose many much long often does have been were with from that this their they them into
  over about more than most some only also after before during according said says would could will many year month date
  city country company organisation organization person people time took take made make held hold part`.split(
    /\s+/,
  ),
);

const namedTypes = new Set(["person", "place", "organisation", "event", "unknown"]);

/** Fewest telling words beside a single name that is not what the article is about. */
const leastWords = 4;

/** Telling words that a name with its role or class beside it is worth. */
const introductionWords = 2;

/** An article with fewer names than this for each sentence speaks of kinds of things, and needs no names. */
const fewNames = 0.7;

/** What places a stem. */
export type Context = {
  /** Names in the stem besides the key. */
  names: number;
  /** Those of them that tie the stem to the article's subject: no bare person, and no word that only looks like a name. */
  anchors: number;
  /** Words besides names that say something. */
  telling: number;
  /** Whether the stem names what the article is named after, or where its event took place. */
  hasTopic: boolean;
  /** Whether the article speaks of kinds of things, and needs no names. */
  isGeneral: boolean;
  /** Whether the article is about one person, place or thing, which a stem must then name. */
  isAboutOne: boolean;
  /** Whether the opening of news is asked with its day. */
  isOnItsDay: boolean;
};

/** "In the 2015 Tour of the Tatras", "At the 2018 Ticino Open"; not "In August 2015", nor a championship of many matches. */
const isEvent = (lead: string): boolean =>
  /^(In|At) the /.test(lead) && !/\b(World Cup|Olympics?|Games|Championships?|League)$/.test(lead);

/** Behind what happened, a study or a contest; a cup of many matches places none of them. */
const isLed = ({ lead, event }: Fact): boolean =>
  lead !== null && ((event !== undefined && event.of !== "contest") || isEvent(lead));

/** "June 13, 2016", "13 June 2016" */
const exactDay = /\b(?:\p{Lu}\p{Ll}+ \d{1,2}, \d{4}|\d{1,2} \p{Lu}\p{Ll}+ \d{4})\b/u;

const isOnItsDay = (
  document: FoundDocument["document"],
  { fact, form, stem }: Pick<Candidate, "fact" | "form" | "stem">,
): boolean =>
  fact !== null && isOfOpening(document, fact) && form !== "what" && exactDay.test(stem);

/** Measures stems of one article. */
export function createContextMeasure({
  document,
}: FoundDocument): (candidate: Candidate) => Context {
  const { text } = document.reading;
  const { setting } = document;
  const names = document.reading.entities
    .filter(({ type }) => namedTypes.has(type))
    .map(({ name, mentions, ...entity }) => ({
      name,
      isAnchor: isAnchor(document, { name, mentions, ...entity }),
      spellings: spellingsOf(
        name,
        mentions.map(({ start, end }) => text.slice(start, end)),
      ),
      count: mentions.length,
    }));
  const mentions = names.reduce((sum, { count }) => sum + count, 0);
  const isGeneral = mentions < fewNames * document.trees.length;
  const title = document.title.toLowerCase().replace(/^the /, "");
  const isName = title !== "" && title.split(" ").length <= 4;
  const short = document.topicThing?.short ?? "";
  // "butterflies" in an article headed "Butterfly".
  const several = document.topicThing?.plural?.toLowerCase().replace(/^the /, "") ?? "";
  const namesake = namesakeOf(document);
  const isAboutOne = document.topic !== null || document.topicThing !== null;
  const introductions = [...document.introductions].map(([{ name }, { before, after }]) =>
    (before === "" ? `${name}, ${after}` : `${before} ${name}`).toLowerCase(),
  );
  const introducedIn = (stem: string): number =>
    introductions.some((text) => stem.toLowerCase().includes(text)) ? 1 : 0;
  const measured = new Map<string, Context>();
  const measure = ({ stem, key, fact, form }: Candidate): Context => {
    const named = names.filter(
      ({ name, spellings }) => !key.includes(name) && isNamed(stem, spellings),
    );
    return {
      names: named.length,
      anchors: named.filter((name) => name.isAnchor).length,
      telling: tellingWords(stem).length + introductionWords * introducedIn(stem),
      hasTopic:
        (fact !== null && isLed(fact)) ||
        (isName && stem.toLowerCase().includes(title)) ||
        (several !== "" && stem.toLowerCase().includes(several)) ||
        (namesake !== "" && stem.includes(namesake)) ||
        (short !== "" && new RegExp(`\\b${short}s?\\b`, "i").test(stem)) ||
        (setting !== null && stem.includes(setting.where)) ||
        withoutNews(document, stem) !== null,
      isGeneral,
      isAboutOne,
      isOnItsDay: isOnItsDay(document, { stem, fact, form }),
    };
  };
  return (candidate) => {
    const place = `${candidate.stem}\n${candidate.key}`;
    const context = measured.get(place) ?? measure(candidate);
    measured.set(place, context);
    return context;
  };
}

/** "Vesla" in an article on the Vesla disaster: the thing that it befell tells of it; empty where a place or a person gave the name. */
function namesakeOf({ title, topicThing, reading }: FoundDocument["document"]): string {
  const [, name = ""] = /^(?:The )?(\p{Lu}.*) \p{Ll}+$/u.exec(title) ?? [];
  if (topicThing?.kind !== "event") return "";
  return reading.entities.some((other) => other.type === "unknown" && other.name === name)
    ? name
    : "";
}

/**
 * Whether the stem says what it is about: a name besides the key that is more than a bare person's, and with only one
 * name enough words to place it; the article's own subject places everything.
 */
export function isPlaced(context: Context): boolean {
  const { names, anchors, telling, hasTopic, isGeneral, isAboutOne, isOnItsDay } = context;
  if (hasTopic) return true;
  // Of seven such judges printed four.
  if (isOnItsDay && (names > 0 || telling >= leastWords)) return true;
  // What the article tells besides its subject has to stand on names of its own.
  if (isAboutOne) return anchors > 0 && names >= 2 && telling >= leastWords;
  if (isGeneral) return telling >= leastWords;
  return anchors > 0 && (names >= 2 || telling >= leastWords);
}

/** A person ties a stem to the article only when the headline names him; a capital at a sentence's head is no name. */
function isAnchor(
  { title }: FoundDocument["document"],
  { type, name, mentions }: Pick<Entity, "type" | "name" | "mentions">,
): boolean {
  if (type === "person") return title.includes(name.split(" ").at(-1) ?? name);
  if (type !== "unknown" || name.includes(" ")) return true;
  return (
    !isPersonNoun(name.toLowerCase().replace(/s$/, "")) &&
    mentions.some(({ firstToken }) => firstToken > 0)
  );
}

const tellingWords = (stem: string): string[] =>
  (stem.match(/\b[a-z]{4,}/g) ?? []).filter((word) => !emptyWords.has(word));

/** Spellings that stand for a name: with a capital, and not the whole of a shorter one again. */
function spellingsOf(name: string, written: string[]): string[] {
  const all = [...new Set([name, ...written])].filter(
    (text) => /^(?:\p{Ll}{2,3}-)?\p{Lu}/u.test(text) && text.length > 2,
  );
  return all.filter((text) => !all.some((other) => other !== text && text.includes(other)));
}

const isNamed = (stem: string, spellings: string[]): boolean =>
  spellings.some((spelling) => stem.includes(spelling));
