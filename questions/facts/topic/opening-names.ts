import type { Entity, Mention, Reading } from "../../read/types.ts";

/** Matches the other names in "Tolm Harbour Rowers, better known as TH Tolm or simply TH, is". */
const otherName =
  /\b(?:known (?:\p{Ll}+ ){0,2}as|called|nicknamed|abbreviated (?:as|to)|or|simply|just) (?:the )?(\p{Lu}[\p{L}\d.’'-]*(?: \p{Lu}[\p{L}\d.’'-]*)*)/gu;

const named = /^(?:place|organisation|event|unknown)$/;

/**
 * What the first sentence calls its subject besides, up to its verb, joined to the subject: "TH" is the club of the article, and no
 * state of America. Only where the title is one of these names; the subject then has the title's. Not for people
 * (`topic-names.ts`).
 */
export function joinOpeningNames(entities: Entity[], title: string, reading: Reading): Entity[] {
  const at = reading.sentences.findIndex(({ unreliable }) => unreliable === undefined);
  const opening = reading.sentences[at];
  const isHead = ({ sentence, firstToken, kind }: Mention) =>
    sentence === at && firstToken <= 1 && kind === "name";
  const subject = entities.find(({ type, mentions }) => named.test(type) && mentions.some(isHead));
  const end = subject?.mentions.find(isHead)?.end;
  if (opening === undefined || subject === undefined || end === undefined) return entities;
  const verb = opening.tokens.find(
    ({ form, start }) => start >= end && /^(?:is|are|was|were)$/.test(form),
  );
  const aside = reading.text.slice(end, verb?.start ?? end);
  const names = new Set([...aside.matchAll(otherName)].map(([, name = ""]) => name));
  if (!names.has(title) && !(subject.name === title && names.size > 0)) return entities;
  // "Brandt Glass GmbH, known as Brandt": the whole of it tells the firm from the family.
  const name = subject.name.startsWith(`${title} `) ? subject.name : title;
  const others = entities.filter((one) => one !== subject && names.has(one.name));
  const mentions = [subject, ...others]
    .flatMap((one) => one.mentions)
    .sort((a, b) => a.start - b.start);
  return entities
    .filter((one) => !others.includes(one))
    .map((one) => (one === subject ? { ...one, name, mentions } : one));
}
