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
  const name = rulerName(entity, numbers, reading);
  const others = entity.mentions.filter(
    (mention, i) => numbers[i] === null && isOther(mention, name, reading),
  );
  const parts = new Map<string, Mention[]>(different.map((number) => [number, []]));
  let last = different[0] ?? "";
  entity.mentions.forEach((mention, i) => {
    const number = numbers[i] ?? null;
    if (others.includes(mention)) return;
    last = number ?? last;
    const isBehind = number !== null && numberIn(mention, reading) === null;
    parts.get(last)?.push(isBehind ? withWord(mention, reading) : mention);
  });
  const rulers = [...parts].map(([number, mentions]) => ({
    ...entity,
    name: `${name} ${number}`,
    mentions,
  }));
  return others.length === 0
    ? rulers
    : [...rulers, { ...entity, name: textOf(others[0], reading), mentions: others }];
}

const textOf = (mention: Mention | undefined, { text }: Reading): string =>
  mention === undefined ? "" : text.slice(mention.start, mention.end);

/** "Orn" of "Orn III" and "Orn IV", though the reader takes "Orn Tavi" for the same man. */
function rulerName(entity: Entity, numbers: (string | null)[], reading: Reading): string {
  const own = entity.name.replace(/ [IVX]{1,5}$/, "");
  const written = entity.mentions.flatMap((mention, i) =>
    numbers[i] === null ? [] : [textOf(mention, reading).replace(/ [IVX]{1,5}$/, "")],
  );
  const [first = own] = written;
  return written.length > 1 && written.every((text) => text === first) ? first : own;
}

/** "Orn Tavi" beside "Orn III" throughout: another man. */
const isOther = (mention: Mention, name: string, reading: Reading): boolean =>
  mention.kind === "name" && textOf(mention, reading).startsWith(`${name} `) && !name.includes(" ");

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
