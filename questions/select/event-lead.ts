import type { Candidate } from "../ask/types.ts";
import { tokenAt } from "../facts/trees/tree.ts";
import type { Document, Fact } from "../facts/types.ts";

/** What a disaster or a battle does to people and things; what else its history tells may lie before it or after it. */
const suffering =
  /^(kill|injure|wound|destroy|damage|drown|die|perish|evacuate|displace|capture|sink|flatten|wreck)$/;
const suffered = /^(die|drown|perish|sink)$/;

/** Whether the article is about something that happened at one time. */
export const isOnEvent = ({ topic, topicThing }: Document): boolean =>
  topicThing?.kind === "event" || topic?.type === "event";

/** The candidate with the article's event told where it says what people and things suffered; null for all else. */
export function leadWithEvent(candidate: Candidate, phrase: string): Candidate | null {
  const { stem, fact, form } = candidate;
  if (fact === null || !isSuffering(fact)) return null;
  const end = phrase.charAt(0).toLowerCase() + phrase.slice(1);
  const isPlain = /^(how_many|what)$/.test(form) && !/[,;:“"]/.test(stem);
  if (isPlain) return { ...candidate, stem: stem.replace(/\?$/, ` ${end}?`), hasTopicLead: true };
  if (candidate.shape.type !== "true_false") return null;
  const rest = /^[A-Z][a-z]+ /.test(stem) ? stem.charAt(0).toLowerCase() + stem.slice(1) : stem;
  return { ...candidate, stem: `${phrase}, ${rest}`, hasTopicLead: true };
}

/** Several who have no name, and no time or place of their own. */
const isSuffering = ({ tree, verbs, subject, slots, structure, claim, negated }: Fact): boolean => {
  const { lemma } = tokenAt(tree, verbs.verb);
  return (
    /^(main|coordinate)$/.test(structure) &&
    claim === null &&
    !negated &&
    verbs.finite === "past" &&
    tokenAt(tree, verbs.auxiliaries[0] ?? -1).form !== "had" &&
    suffering.test(lemma) &&
    (verbs.passive || suffered.test(lemma)) &&
    /^(NNS|CD)$/.test(tokenAt(tree, subject.head).xpos) &&
    subject.entity?.type !== "person" &&
    slots.every(({ role }) => !/^(time|place|agent|oblique)$/.test(role))
  );
};
