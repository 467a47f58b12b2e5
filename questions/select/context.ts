import type { Candidate } from "../ask/types.ts";
import type { FoundDocument } from "../facts/types.ts";

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

/** An article with fewer names than this for each sentence speaks of kinds of things, and needs no names. */
const fewNames = 0.7;

/** What places a stem. */
export type Context = {
  /** Names in the stem besides the key. */
  names: number;
  /** Words besides names that say something. */
  telling: number;
  /** Whether the stem names what the article is named after. */
  hasTopic: boolean;
  /** Whether the article speaks of kinds of things, and needs no names. */
  isGeneral: boolean;
};

/** Measures stems of one article. */
export function createContextMeasure({
  document,
}: FoundDocument): (candidate: Candidate) => Context {
  const { text } = document.reading;
  const names = document.reading.entities
    .filter(({ type }) => namedTypes.has(type))
    .map(({ name, mentions }) => ({
      name,
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
  const measured = new Map<string, Context>();
  const measure = ({ stem, key }: Candidate): Context => ({
    names: names.filter(({ name, spellings }) => !key.includes(name) && isNamed(stem, spellings))
      .length,
    telling: tellingWords(stem).length,
    hasTopic: isName && stem.toLowerCase().includes(title),
    isGeneral,
  });
  return (candidate) => {
    const place = `${candidate.stem}\n${candidate.key}`;
    const context = measured.get(place) ?? measure(candidate);
    measured.set(place, context);
    return context;
  };
}

/**
 * Whether the stem says what it is about: a name besides the key, and with only one name enough words to place it; the
 * article's own subject places everything.
 */
export function isPlaced({ names, telling, hasTopic, isGeneral }: Context): boolean {
  if (hasTopic) return true;
  if (isGeneral) return telling >= leastWords;
  return names >= 2 || (names === 1 && telling >= leastWords);
}

/** Whether the stem has three telling words besides names. */
export const isTelling = (stem: string): boolean => tellingWords(stem).length >= 3;

const tellingWords = (stem: string): string[] =>
  (stem.match(/\b[a-z]{4,}/g) ?? []).filter((word) => !emptyWords.has(word));

/** Spellings that stand for a name: with a capital, and not the whole of a shorter one again. */
function spellingsOf(name: string, written: string[]): string[] {
  const all = [...new Set([name, ...written])].filter(
    (text) => /^[A-Z]/.test(text) && text.length > 2,
  );
  return all.filter((text) => !all.some((other) => other !== text && text.includes(other)));
}

const isNamed = (stem: string, spellings: string[]): boolean =>
  spellings.some((spelling) => stem.includes(spelling));
