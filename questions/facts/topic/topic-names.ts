import type { Entity, Mention, Reading } from "../../read/types.ts";
import { type Gender, genders } from "../pronouns/pronoun-kinds.ts";
import { aliasesOf, honours, spreadBack, spreadNickname, spreadTitle } from "./topic-aliases.ts";
import { genderOf } from "./topic-person.ts";

/** "Ida May Kvarne", "Kvarne", "Theodora of Tolmen" may be somebody's; "History of astronomy" is nobody's. */
const personalName =
  /^\p{Lu}[\p{L}.’'-]+(?: (?:(?:de|von|van|der|of|the|al|la|le|di|da) )*\p{Lu}[\p{L}.’'-]*){0,4}$/u;

/** What takes somebody up so often is a name, though no full one of that spelling stands in the text. */
const leastPronouns = 4;
const leastBare = 3;

/** Characters of an article within which the name that its person was born with is told. */
const nearTitle = 240;

/** What tells a father from a son of the same name. */
const ofFamily = /,? (?:Sr|Jr)\.?$| (?:II|III|IV)$/;

const title = /^(?:Jr|Sr|Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Saint|St|Abba|Pope)\.? /;

/**
 * In an article headed with a person's name, all that this person is called as one entity: the full name of the first sentence,
 * what she is "better known as", the name that she was born with, and the bare surname, whoever else of the family is named (of
 * "Theodora of Tolmen" the bare first name). Unchanged where the title is nobody's name.
 */
export function joinTopicNames(entities: Entity[], heading: string, reading: Reading): Entity[] {
  const full = heading.trim();
  // "Orn Brandt Sr." is called "Brandt", and not "Sr.".
  const name = full.replace(ofFamily, "");
  if (!personalName.test(name)) return entities;
  const isOwn = ownNames(entities, { name, suffix: full.slice(name.length) }, reading);
  const parts = entities.map((entity) => ({
    entity,
    own: entity.mentions.filter((mention) => isOwn(entity, mention)),
  }));
  const owned = parts.filter(({ own }) => own.length > 0);
  const all = owned.flatMap(({ own }) =>
    own.map((mention) =>
      [spreadBack, spreadNickname, spreadTitle].reduce(
        (spread, widen) => widen(spread, name, reading),
        mention,
      ),
    ),
  );
  const bySentence = Map.groupBy(all, ({ sentence }) => sentence);
  const isInside = (mention: Mention): boolean =>
    bySentence
      .get(mention.sentence)
      ?.some(
        ({ start, end }) =>
          start <= mention.start && mention.end <= end && end - start > mention.end - mention.start,
      ) ?? false;
  const mentions = all.filter((mention) => !isInside(mention)).sort((a, b) => a.start - b.start);
  const person = owned.find(({ entity }) => entity.type === "person");
  if (person === undefined && !isSomebody(mentions, name, reading)) return entities;
  const topic = (person ?? owned[0])?.entity;
  if (topic === undefined) return entities;
  const joined: Entity = {
    ...topic,
    type: "person",
    subtype: genderOf(reading),
    name: full,
    roles: [...new Set(owned.flatMap(({ entity }) => entity.roles))],
    confidence: Math.max(...owned.map(({ entity }) => entity.confidence)),
    mentions,
  };
  return parts.flatMap(({ entity, own }): Entity[] => {
    const rest = entity.mentions.filter((mention) => !own.includes(mention) && !isInside(mention));
    const kept = rest.some(({ kind }) => kind === "name") ? [withRest(entity, rest, reading)] : [];
    return entity === topic
      ? [joined, ...kept]
      : rest.length === entity.mentions.length
        ? [entity]
        : kept;
  });
}

/** "Tolmen", of which the reader had made "Theodora of Tolmen": called as the rest of its mentions call it. */
function withRest(entity: Entity, mentions: Mention[], { text }: Reading): Entity {
  const named = mentions.filter(({ kind }) => kind === "name");
  const longest = named.reduce((a, b) => (b.end - b.start > a.end - a.start ? b : a));
  return { ...entity, name: text.slice(longest.start, longest.end), mentions };
}

type IsOwn = (entity: Entity, mention: Mention) => boolean;

function ownNames(
  entities: Entity[],
  { name, suffix }: { name: string; suffix: string },
  reading: Reading,
): IsOwn {
  const { text } = reading;
  const words = name.split(" ");
  const isNamedOf = / (of|the) /.test(name);
  const isFamilyFirst = isNamedByFirst(words, entities, text);
  const bare = (isNamedOf || isFamilyFirst ? words[0] : words.at(-1)) ?? "";
  const born = /\bnée (\p{Lu}\p{L}+)/u.exec(text.slice(0, nearTitle))?.[1];
  const surname = surnameOf(name) ?? bare;
  const isAlone = (written: string) =>
    written === bare || written.toLowerCase() === surname.toLowerCase();
  const aliases = aliasesOf(entities, { name, bare }, reading);
  // "Doc" in an article on Doc Brandt, where nobody else is called so.
  const isNickname = (plain: string) =>
    words.length === 2 &&
    plain === words[0] &&
    !entities.some((other) => other.name.startsWith(`${plain} `) && !other.name.endsWith(bare));
  const isWhole = (entity: Entity): boolean => {
    if (aliases.has(entity)) return true;
    if (!/^(person|unknown|organisation)$/.test(entity.type)) return false;
    const told = entity.name.replace(title, "").replace(honours, "");
    const plain = suffix !== "" && told.endsWith(suffix) ? told.slice(0, -suffix.length) : told;
    const isLong =
      words.length > 1 && ` ${plain}`.includes(` ${words[0]} `) && plain.endsWith(` ${bare}`);
    if (isCutShort(entity, name, text)) return true;
    return plain === name || isAlone(plain) || isLong || isNickname(plain);
  };
  const whole = new Set(entities.filter(isWhole));
  const others = entities.filter(
    (entity) =>
      entity.type === "person" &&
      !whole.has(entity) &&
      (entity.name.endsWith(` ${bare}`) || (isFamilyFirst && entity.name.startsWith(`${bare} `))),
  );
  const gender = genderOf(reading);
  return (entity, mention) => {
    const written = text.slice(mention.start, mention.end);
    if (whole.has(entity))
      return mention.kind === "pronoun"
        ? (genders[written.toLowerCase()] ?? gender) === gender
        : !isAlone(written) || others.length === 0 || !isOthers(mention, reading, gender);
    if (mention.kind !== "name") return false;
    // "Ada Brandt (née Lind)": "Lind" alone is hers.
    return written === name || (born !== undefined && written === born);
  };
}

/** "de Lorme" of "Anna de Lorme", which a sentence may begin as "De Lorme"; null without such a particle. */
const surnameOf = (name: string): string | null =>
  / ((?:de|von|van|du|di|da|ten|ter|la|le) .+)$/.exec(name)?.[1] ?? null;

/** How often a first word stands alone that is the family's. */
const leastFamily = 3;

/** "Orn Tavi" is called "Orn" throughout, and "Tavi" nowhere: the name of the family stands first. */
function isNamedByFirst(words: string[], entities: Entity[], text: string): boolean {
  const [first = "", last = ""] = words;
  if (words.length !== 2) return false;
  const timesAlone = (word: string): number =>
    entities
      .filter(({ name, type }) => name === word && /^(person|unknown|organisation)$/.test(type))
      .flatMap(({ mentions }) => mentions)
      .filter(({ start, end }) => text.slice(start, end) === word).length;
  return timesAlone(first) >= leastFamily && timesAlone(last) === 0;
}

/** "Orn Tavi", of which the text goes on "Lom" as the title does: a word that the reader took for none of the name. */
const isCutShort = ({ name: plain, mentions }: Entity, name: string, text: string): boolean =>
  plain.includes(" ") &&
  name.startsWith(`${plain} `) &&
  mentions.some(({ start }) => text.startsWith(name, start));

/** "Brandt was known for his songs" in an article on Ada Brandt: the surname is another one's where the sentence says "he". */
function isOthers({ sentence }: Mention, { sentences }: Reading, gender: Gender): boolean {
  const told = (sentences[sentence]?.tokens ?? []).flatMap(
    ({ form }) => genders[form.toLowerCase()] ?? [],
  );
  const people = told.filter((kind) => kind !== "thing");
  return people.length > 0 && people.every((kind) => kind !== gender);
}

/** A last word that stands alone again and again, and acts, in a text that keeps saying "he" or "she". */
function isSomebody(
  mentions: readonly Mention[],
  name: string,
  { text, sentences }: Reading,
): boolean {
  const pronouns = sentences.flatMap(({ tokens }) =>
    tokens.filter(({ form }) => form.length < 4 && /^(he|she|his|her|him)$/i.test(form)),
  );
  const bare = mentions.filter(({ start, end }) => name.endsWith(` ${text.slice(start, end)}`));
  const isActing = ({ sentence, endToken }: Mention) =>
    /^nsubj/.test(sentences[sentence]?.tokens[endToken - 1]?.deprel ?? "");
  return (
    pronouns.length >= leastPronouns &&
    bare.length >= leastBare &&
    2 * bare.length > mentions.length &&
    bare.some(isActing)
  );
}
