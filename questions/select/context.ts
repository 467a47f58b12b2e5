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

/**
 * Whether the stem says what it is about: a name besides the key, and with only one name enough words to place it; the
 * article's own subject places everything.
 */
export function createContextCheck({ document }: FoundDocument): (candidate: Candidate) => boolean {
  const names = document.reading.entities.filter(({ type }) => namedTypes.has(type));
  const mentions = names.reduce((sum, { mentions: all }) => sum + all.length, 0);
  const isGeneral = mentions < fewNames * document.trees.length;
  const title = document.title.toLowerCase().replace(/^the /, "");
  return ({ stem, key, shape }) => {
    if (shape.type === "ordering" || shape.type === "matching") return true;
    const lower = stem.toLowerCase();
    if (title !== "" && title.split(" ").length <= 4 && lower.includes(title)) return true;
    const found = new Set(
      names.filter(
        ({ name, mentions: all }) =>
          !key.includes(name) &&
          isNamed(
            stem,
            name,
            all.map(({ start, end }) => document.reading.text.slice(start, end)),
          ),
      ),
    );
    const telling = tellingWords(stem);
    if (isGeneral) return telling.length >= leastWords;
    return found.size >= 2 || (found.size === 1 && telling.length >= leastWords);
  };
}

/** Whether the stem has three telling words besides names. */
export const isTelling = (stem: string): boolean => tellingWords(stem).length >= 3;

const tellingWords = (stem: string): string[] =>
  (stem.match(/\b[a-z]{4,}/g) ?? []).filter((word) => !emptyWords.has(word));

const isNamed = (stem: string, name: string, spellings: string[]): boolean =>
  [name, ...spellings].some(
    (spelling) => /^[A-Z]/.test(spelling) && spelling.length > 2 && stem.includes(spelling),
  );
