import type { Candidate } from "../ask/types.ts";
import { placeAt, tokenAt } from "../facts/trees/tree.ts";
import type { Fact, FoundDocument } from "../facts/types.ts";

/**
 * Candidates that the article answers in more than one way: another has the same stem and another key, or another
 * fact says the same of somebody else ("Berg won the award. … Kane won the award.").
 */
export function findRivals({ facts }: FoundDocument, candidates: Candidate[]): Set<Candidate> {
  const keys = new Map<string, string>();
  const contested = new Set<string>();
  for (const { stem, key, shape } of candidates) {
    if (stem === "" || shape.type === "true_false" || shape.type === "cloze") continue;
    const known = keys.get(stem);
    if (known === undefined) keys.set(stem, key.toLowerCase());
    else if (known !== key.toLowerCase()) contested.add(stem);
  }
  const events = countEvents(facts);
  return new Set(
    candidates.filter(({ stem, fact, form, shape, answerTokens }) => {
      if (contested.has(stem)) return true;
      const isSubject =
        fact !== null && answerTokens.some((token) => fact.subject.tokens.includes(token));
      if (!isSubject || form === "who_said" || shape.type === "true_false") return false;
      return (events.get(eventOf(fact))?.size ?? 0) > 1;
    }),
  );
}

/** Subjects of each event, an event being a verb with its object or predicate. */
function countEvents(facts: Fact[]): Map<string, Set<string>> {
  const events = new Map<string, Set<string>>();
  for (const fact of facts) {
    const { subject, tree } = fact;
    const who = subject.entity?.name ?? tokenAt(tree, subject.head).lemma.toLowerCase();
    const event = eventOf(fact);
    events.set(event, (events.get(event) ?? new Set()).add(who));
  }
  return events;
}

/** "win award": verb and head of the object, and the match it was in; a clause without an object is its own event. */
function eventOf({ verbs, slots, tree, event }: Fact): string {
  const object = slots.find(({ role }) => role === "object" || role === "predicate");
  if (verbs.verb < 0 || object === undefined) return placeAt(tree, verbs.head);
  const match = event?.of === "sport" ? event.text : "";
  return `${tokenAt(tree, verbs.verb).lemma} ${tokenAt(tree, object.head).lemma.toLowerCase()} ${object.entity?.name ?? ""} ${match}`;
}
