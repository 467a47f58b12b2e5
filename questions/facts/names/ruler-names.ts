import type { Entity, Mention, Reading } from "../../read/types.ts";

/**
 * The entities, rulers with their numbers: "Orn Tavi | III" is called so throughout, and of "Orn III" and "Orn IV", which the
 * reader takes for one, each has what is said behind his name.
 */
export const splitRulers = (entities: Entity[], reading: Reading): Entity[] =>
  entities.flatMap((entity) => (entity.type === "person" ? numbered(entity, reading) : [entity]));

function numbered(entity: Entity, reading: Reading): Entity[] {
  const numbers = entity.mentions.map(
    (mention) => numberIn(mention, reading) ?? numberBehind(mention, reading),
  );
  const different = [...new Set(numbers.filter((number) => number !== null))];
  if (different.length === 0) return [entity];
  const name = entity.name.replace(/ [IVX]{1,5}$/, "");
  const parts = new Map<string, Mention[]>(different.map((number) => [number, []]));
  let last = different[0] ?? "";
  entity.mentions.forEach((mention, i) => {
    const number = numbers[i] ?? null;
    last = number ?? last;
    const isBehind = number !== null && numberIn(mention, reading) === null;
    parts.get(last)?.push(isBehind ? withWord(mention, reading) : mention);
  });
  return [...parts].map(([number, mentions]) => ({
    ...entity,
    name: `${name} ${number}`,
    mentions,
  }));
}

/** The Roman number that the name has already, null for none. */
const numberIn = ({ kind, start, end }: Mention, { text }: Reading): string | null =>
  kind === "name" ? (/ ([IVX]{1,5})$/.exec(text.slice(start, end))?.[1] ?? null) : null;

/** The Roman number right behind a name, null where none stands there. */
function numberBehind({ kind, sentence, end, endToken }: Mention, { sentences }: Reading) {
  const number = sentences[sentence]?.tokens[endToken];
  const isNumber = number !== undefined && /^[IVX]{1,5}$/.test(number.form);
  return kind === "name" && isNumber && number.start === end + 1 ? number.form : null;
}

const withWord = (mention: Mention, { sentences }: Reading): Mention => ({
  ...mention,
  end: sentences[mention.sentence]?.tokens[mention.endToken]?.end ?? mention.end,
  endToken: mention.endToken + 1,
});
