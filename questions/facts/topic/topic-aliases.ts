import type { Entity, Mention, Reading, Sentence } from "../../read/types.ts";

/** Matches what stands before a name in "better known by her pseudonym Ada Lind", "also known as Ada Lind", "(Latin: Ada Lind". */
const firstAlias =
  /(?:\bknown (?:\p{Ll}+ ){0,3}(?:as|by)(?: (?:his|her|the) (?:\p{Ll}+ )?(?:name|pseudonym|nickname))?(?: the)?|\bborn|\bnée|\bpseudonym|\bLatin:|\bGreek:|\bfull name:?) $/u;

/** Matches what stands before the last name in "known in English as either Ada Lind or Brightwater". */
const nextAlias =
  /\bknown (?:\p{Ll}+ ){0,2}(?:in \p{Lu}\p{Ll}+ )?as (?:either )?(?:\p{Lu}[\p{L}’'-]+ ){1,3}(?:or|and) $/u;

const isAliasNext = (before: string): boolean => firstAlias.test(before) || nextAlias.test(before);

/** "DBE RA" behind a name. */
export const honours = /(?<=\p{Ll})(?: \p{Lu}{2,5})+$/u;

/** Who is called by the title in the first sentence, and what else the title's person is called there. */
export function aliasesOf(
  entities: Entity[],
  { name, bare }: { name: string; bare: string },
  { text, sentences }: Reading,
): ReadonlySet<Entity> {
  const found = new Set<Entity>();
  const at = sentences.findIndex(({ unreliable }) => unreliable === undefined);
  const opening = sentences[at];
  if (opening === undefined) return found;
  const isAlias = ({ start }: Mention) => isAliasNext(text.slice(opening.start, start));
  const called = text.slice(opening.start, opening.end).indexOf(name) + opening.start;
  const isCalledSo = called > opening.start && isAliasNext(text.slice(opening.start, called));
  // "Tahwonne (born …), known in English as Ada Lind or Brightwater": the title may be one of several.
  const isTitled = called >= opening.start;
  for (const entity of entities) {
    if (!/^(person|unknown|organisation)$/.test(entity.type)) continue;
    for (const mention of entity.mentions) {
      if (mention.sentence !== at || mention.kind !== "name") continue;
      const isHead = mention.firstToken <= 1 && entity.type === "person";
      // "Elizabeth Ann Brandt (born …) is", below the title "Betty Brandt"
      const isSurnamed =
        isHead &&
        (entity.name.replace(honours, "").endsWith(` ${bare}`) ||
          isNamedOn(text.slice(mention.end, opening.end), name) ||
          goesOn(mention, name, opening, text));
      if (isSurnamed || (isHead && isCalledSo) || (isTitled && isAlias(mention))) found.add(entity);
    }
  }
  return found;
}

/** 'Henry Otto "Doc" Brandt': the title's words go on with the name, the first of them in quotes. */
function isNamedOn(behind: string, name: string): boolean {
  const plain = behind.slice(0, name.length + 6).replace(/^[\s"“‘'(]+/, "");
  return plain.replace(/["”’')]+(?= )/, "").startsWith(name);
}

/** "Ada Brandt Lomund" at the head of the article headed "Ada Brandt", and the "Brandt Lomund" that the reader made of it. */
const goesOn = ({ start, end }: Mention, name: string, opening: Sentence, text: string): boolean =>
  text.startsWith(`${name} `, opening.start) &&
  start < opening.start + name.length &&
  end > opening.start + name.length;

/** "Ada | Brandt Lomund": the mention, from the title's first word on. */
export function spreadBack(mention: Mention, name: string, { text, sentences }: Reading): Mention {
  const opening = sentences[mention.sentence];
  if (opening === undefined || mention.kind !== "name") return mention;
  return goesOn(mention, name, opening, text)
    ? { ...mention, start: opening.start, firstToken: 0 }
    : mention;
}

/** 'Henry Otto | "Doc" Brandt': one mention, over nickname and surname too. */
export function spreadNickname(
  mention: Mention,
  name: string,
  { text, sentences }: Reading,
): Mention {
  const opening = sentences[mention.sentence];
  if (opening === undefined || mention.kind !== "name" || mention.firstToken > 1) return mention;
  if (!isNamedOn(text.slice(mention.end, opening.end), name)) return mention;
  const bare = name.split(" ").at(-1);
  const last = opening.tokens.findIndex(
    ({ form }, i) => i >= mention.endToken && i < mention.endToken + 6 && form === bare,
  );
  const end = opening.tokens[last]?.end;
  return end === undefined ? mention : { ...mention, endToken: last + 1, end };
}

/** "Orn Tavi | Lom": the mention, over the words of the title that the reader left out. */
export function spreadTitle(mention: Mention, name: string, { text, sentences }: Reading): Mention {
  const { start, end, kind, sentence, firstToken } = mention;
  if (kind !== "name" || end >= start + name.length || !text.startsWith(name, start))
    return mention;
  if (!text.slice(start, end).includes(" ")) return mention;
  const tokens = sentences[sentence]?.tokens ?? [];
  const last = tokens.findIndex((token, i) => i > firstToken && token.end === start + name.length);
  return last < 0 ? mention : { ...mention, endToken: last + 1, end: start + name.length };
}
