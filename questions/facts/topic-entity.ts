import type { Entity, Mention, Reading, Sentence } from "../read/types.ts";

const mostTitleWords = 5;

/** Wider words under which an encyclopedia comes back to a living thing. */
const living =
  /^(mammal|rodent|shrew|bat|whale|primate|bird|parrot|owl|fish|shark|reptile|snake|lizard|turtle|amphibian|frog|toad|insect|beetle|butterfly|moth|bee|ant|spider|crustacean|crab|mollusc|snail|sponge|coral|worm|plant|tree|shrub|herb|flower|grass|fern|orchid|moss|fungus|mushroom|species|genus|subspecies)$/;

/**
 * The reading with the thing that an encyclopedia's title and first sentence name as an entity of its own ("The ash-throated
 * river shrew is …"), so that "it" and "the species" can stand for it. Unchanged for news, and where the title is a name
 * that the reader has found.
 */
export function withTopicEntity(
  reading: Reading,
  { title, date }: { title: string; date?: string },
): Reading {
  const words = title.trim().replace(/^the /i, "").toLowerCase().split(/\s+/);
  const name = words.join(" ");
  if (date !== undefined || name === "" || words.length > mostTitleWords) return reading;
  const index = reading.sentences.findIndex(({ unreliable }) => unreliable === undefined);
  const opening = reading.sentences[index];
  if (opening === undefined) return reading;
  const at = [0, 1].find((from) => spanAt(reading, opening, from, name) !== null);
  if (
    at === undefined ||
    reading.entities.some((entity) =>
      covers(entity, index, [at, spanAt(reading, opening, at, name) ?? at]),
    )
  )
    return reading;
  const nouns = new Set([words.at(-1) ?? "", ...classNouns(opening)]);
  const mentions = reading.sentences.flatMap((sentence, i) =>
    mentionsIn(reading, { sentence, index: i }, { name, nouns, isOne: words.length > 1 }),
  );
  const [first] = mentions;
  if (first === undefined) return reading;
  const written = reading.text.slice(first.start, first.end);
  const entity: Entity = {
    type: "unknown",
    name: isPlain(reading, written) ? written.charAt(0).toLowerCase() + written.slice(1) : written,
    roles: [],
    start: first.start,
    end: first.end,
    mentions,
    confidence: 0.95,
  };
  const isSame = ({ type, name: other }: Entity) =>
    type === "unknown" && other.toLowerCase() === entity.name.toLowerCase();
  return { ...reading, entities: [...reading.entities.filter((other) => !isSame(other)), entity] };
}

/** A name that the reader found over all of the title's words. */
const covers = ({ mentions, type }: Entity, at: number, [from, end]: [number, number]): boolean =>
  ["person", "place", "organisation", "event", "unknown"].includes(type) &&
  mentions.some(
    ({ sentence, firstToken, endToken }) =>
      sentence === at && firstToken <= from && end <= endToken,
  );

/** Tokens from `from` on whose text is the name; null when there are none. */
function spanAt(
  { text }: Reading,
  { tokens }: Sentence,
  from: number,
  name: string,
): number | null {
  const first = tokens[from];
  if (first === undefined) return null;
  for (let end = from + 1; end <= tokens.length && end < from + 12; end++) {
    const written = text.slice(first.start, tokens[end - 1]?.end).toLowerCase();
    if (written === name) return end;
    if (written.length > name.length) return null;
  }
  return null;
}

/** What the first sentence says that the thing is, and wider words for it. */
function classNouns({ tokens }: Sentence): string[] {
  const root = tokens.find(({ head }) => head === -1);
  if (root?.upos !== "NOUN") return [];
  const noun = root.lemma.toLowerCase();
  // "is the mineral form of …", "is a kind of cheese": the word that classes it stands beside.
  if (/^(form|kind|type|variety|sort|class|group|member|genus|species)$/.test(noun)) {
    const at = tokens.indexOf(root);
    const beside = tokens.filter(
      ({ head, deprel, form }, i) =>
        head === at && (i === at - 1 || deprel === "nmod") && /^[a-z]+$/.test(form),
    );
    return [noun, ...beside.map(({ lemma }) => lemma.toLowerCase())];
  }
  return living.test(noun) ? [noun, "species", "animal", "plant"] : [noun];
}

function mentionsIn(
  reading: Reading,
  { sentence, index }: { sentence: Sentence; index: number },
  { name, nouns, isOne }: { name: string; nouns: ReadonlySet<string>; isOne: boolean },
): Mention[] {
  const found: Mention[] = [];
  const { tokens } = sentence;
  const add = (from: number, end: number, kind: Mention["kind"]) => {
    const [first, last] = [tokens[from], tokens[end - 1]];
    if (first !== undefined && last !== undefined)
      found.push({
        start: first.start,
        end: last.end,
        sentence: index,
        firstToken: from,
        endToken: end,
        kind,
      });
  };
  for (let i = 0; i < tokens.length; i++) {
    const end = spanAt(reading, sentence, i, name);
    if (end !== null) {
      add(i, end, "name");
      i = end - 1;
    } else if (isOne && isBareNoun(tokens, i, nouns)) add(i, i + 2, "noun");
  }
  return found;
}

/** "the species" with nothing before or behind it that would make it another one. */
function isBareNoun(tokens: Sentence["tokens"], i: number, nouns: ReadonlySet<string>): boolean {
  const [the, noun] = [tokens[i], tokens[i + 1]];
  if (the?.form.toLowerCase() !== "the" || noun?.xpos !== "NN" || the.head !== i + 1) return false;
  if (!nouns.has(noun.form.toLowerCase()) || noun.deprel === "compound") return false;
  return tokens.every(
    ({ head, deprel }, k) =>
      head !== i + 1 || k === i || /^(case|punct|nsubj|cop|aux)/.test(deprel),
  );
}

/** Whether the name's first word is written small somewhere, and so has no capital of its own. */
const isPlain = ({ text }: Reading, written: string): boolean => {
  const first = written.split(/[\s-]/)[0] ?? "";
  return new RegExp(`\\b${first.toLowerCase().replace(/[^a-z]/g, "")}\\b`).test(text);
};
