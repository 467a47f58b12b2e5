import type { Entity, Mention, Reading, Sentence } from "../../read/types.ts";

/**
 * "Tolm & Brandt", "Lind & Sons": the firm, of which the reader takes either half for the man. Names that already hold all of it
 * stay; the entities anew.
 */
export function joinAmpersandFirms(entities: Entity[], reading: Reading): Entity[] {
  const found = reading.sentences.flatMap((sentence, index) => firmsIn(sentence, index));
  const open = found.filter((firm) => !entities.some((one) => one.mentions.some(holds(firm))));
  if (open.length === 0) return entities;
  const firms = new Map<string, Entity>();
  for (const mention of open) {
    const name = reading.text.slice(mention.start, mention.end);
    const known = firms.get(name) ?? entities.find((one) => one.name === name);
    if (known === undefined)
      firms.set(name, {
        type: "organisation",
        name,
        roles: [],
        start: mention.start,
        end: mention.end,
        mentions: [mention],
        confidence: 0.8,
        subtype: "company",
      });
    else
      firms.set(name, {
        ...known,
        mentions: [...known.mentions, mention].sort((a, b) => a.start - b.start),
      });
  }
  const isPart = (mention: Mention) => open.some((firm) => holds(mention)(firm));
  const others = entities
    .filter(({ name }) => !firms.has(name))
    .flatMap((entity): Entity[] => {
      const mentions = entity.mentions.filter((mention) => !isPart(mention));
      if (mentions.length === entity.mentions.length) return [entity];
      return mentions.some(({ kind }) => kind === "name") ? [{ ...entity, mentions }] : [];
    });
  return [...others, ...firms.values()];
}

const holds =
  (inner: Mention) =>
  (outer: Mention): boolean =>
    outer.kind === "name" && outer.start <= inner.start && inner.end <= outer.end;

/** The names of a sentence with an "&" between two capitals. */
function firmsIn({ tokens }: Sentence, index: number): Mention[] {
  const isName = (i: number) =>
    tokens[i]?.upos === "PROPN" && /^\p{Lu}[\p{L}’'-]+$/u.test(tokens[i]?.form ?? "");
  const found: Mention[] = [];
  for (let i = 1; i < tokens.length; i++) {
    if (tokens[i]?.form !== "&" || !isName(i - 1) || !isName(i + 1)) continue;
    let [firstToken, endToken] = [i - 1, i + 2];
    while (isName(firstToken - 1)) firstToken--;
    while (isName(endToken)) endToken++;
    const [first, last] = [tokens[firstToken], tokens[endToken - 1]];
    if (first === undefined || last === undefined) continue;
    const { start } = first;
    found.push({ start, end: last.end, sentence: index, firstToken, endToken, kind: "name" });
    i = endToken;
  }
  return found;
}
