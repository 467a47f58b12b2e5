import type { Entity, Mention, Reading, Token } from "../../read/types.ts";

/**
 * In an article on a person, the surname as the subject of what is done to "her" is another one's of that name: "Ferrar died in
 * 1901, leaving her with a daughter" tells of the one other Ferrar. The entities anew; unchanged where nobody or several
 * others have the name.
 */
export function splitNamesakes(
  entities: Entity[],
  title: string,
  { sentences }: Reading,
): Entity[] {
  const topic = entities.find(({ type, name }) => type === "person" && name === title.trim());
  const surname = topic?.name.split(" ").at(-1) ?? "";
  const others = entities.filter(
    ({ type, name }) => type === "person" && name !== topic?.name && name.endsWith(` ${surname}`),
  );
  const [other] = others;
  if (topic === undefined || other === undefined || others.length > 1) return entities;
  const isOthers = ({ kind, sentence, firstToken, endToken }: Mention): boolean =>
    kind === "name" &&
    endToken === firstToken + 1 &&
    hasOwnObject(sentences[sentence]?.tokens ?? [], firstToken);
  const moved = topic.mentions.filter(isOthers);
  if (moved.length === 0) return entities;
  const sorted = [...other.mentions, ...moved].sort((a, b) => a.start - b.start);
  return entities.map((entity) => {
    if (entity === topic)
      return { ...entity, mentions: entity.mentions.filter((mention) => !isOthers(mention)) };
    return entity === other ? { ...entity, mentions: sorted } : entity;
  });
}

/** "her" or "him" that the subject at `i`, or what its verb goes on with, does something to. */
function hasOwnObject(tokens: readonly Token[], i: number): boolean {
  const subject = tokens[i];
  if (subject === undefined || !subject.deprel.startsWith("nsubj")) return false;
  return tokens.some(({ form, deprel, head }, k) => {
    if (k < i || !/^(her|him)$/.test(form) || !/^i?obj/.test(deprel)) return false;
    let verb = head;
    for (let steps = 0; steps < 4 && verb !== subject.head; steps++) {
      const hasSubject = tokens.some((token) => token.head === verb && /^nsubj/.test(token.deprel));
      if (hasSubject) return false;
      verb = tokens[verb]?.head ?? -1;
    }
    return verb === subject.head;
  });
}
