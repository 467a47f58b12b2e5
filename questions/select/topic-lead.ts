import type { Candidate } from "../ask/types.ts";
import { takesArticle } from "../facts/naming.ts";
import type { Document } from "../facts/types.ts";

/** Matches the "Redwater mine" of "Court orders Redwater mine to pay"; not the "Court" that opens the line. */
const named =
  /(?<=\s)((?:[A-Z][\w’'-]+)(?: (?:of |the )?[A-Z][\w’'-]+)*)( (?:mine|harbour|harbor|election|festival|study|bridge|tunnel|museum|river|valley|case|strike|flood|fire|crash|park|project|school|hospital))?/g;

const maxTitleWords = 4;

/**
 * What the article is about, as a phrase: its title when that is a name, else the longest name in the headline that
 * the text uses too. Null when the headline has none.
 */
export function topicPhrase({ title, reading }: Document): string | null {
  const plain = title.trim();
  if (plain === "") return null;
  if (
    plain.split(/\s+/).length <= maxTitleWords &&
    reading.text.includes(plain.replace(/^The /, ""))
  )
    return withArticle(plain);
  const found = [...plain.matchAll(named)]
    .map((match) => ({ name: match[1] ?? "", noun: match[2] ?? "" }))
    .filter(
      ({ name, noun }) =>
        reading.text.toLowerCase().includes(`${name}${noun}`.toLowerCase()) && name.length > 2,
    );
  const places = new Set(
    reading.entities.filter(({ type }) => type === "place").map(({ name }) => name),
  );
  const best = found
    .filter(({ name, noun }) => noun !== "" || !places.has(name))
    .sort((a, b) => `${b.name}${b.noun}`.length - `${a.name}${a.noun}`.length)[0];
  if (best === undefined) return null;
  return best.noun === "" ? withArticle(best.name) : `the ${best.name}${best.noun}`;
}

function withArticle(name: string): string {
  if (/^the /i.test(name)) return `the ${name.slice(4)}`;
  return takesArticle.test(name) || /\b(Cup|War|Road|Games|Festival|Act|Treaty|Prize)$/.test(name)
    ? `the ${name}`
    : name;
}

/** The candidate with its topic in front: "In the case of Lake Orrin, how many …?" `text` is the article's. */
export function leadWithTopic(candidate: Candidate, topic: string, text: string): Candidate {
  const { stem } = candidate;
  const first = /^[A-Za-z]+/.exec(stem)?.[0] ?? "";
  const isName =
    !questionWords.test(first) && !new RegExp(`[a-z,;] ${first.toLowerCase()}\\b`).test(text);
  const rest = isName ? stem : stem.charAt(0).toLowerCase() + stem.slice(1);
  return { ...candidate, stem: `In the case of ${topic}, ${rest}`, hasTopicLead: true };
}

const questionWords = /^(Who|Whom|Whose|Which|What|When|Where|Why|How|In|By|The|A|An)$/;
