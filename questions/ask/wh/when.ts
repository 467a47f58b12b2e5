import { monthNames } from "../../facts/times/calendar.ts";
import { lower, tokenAt } from "../../facts/trees/tree.ts";
import type { AnswerKind, Document, Fact, Slot } from "../../facts/types.ts";
import { askOpen } from "../open-question.ts";
import type { Candidate, Form } from "../types.ts";
import { topicName } from "../wording/about-topic.ts";
import { onceInLife } from "./once-in-life.ts";

/** "In which year …?", "In which month …?", "On what date …?": times that the text itself fixes. */
export const askWhen: Form = ({ document, facts }) => {
  const asked: Candidate[] = [];
  for (const fact of facts) {
    for (const slot of fact.slots) {
      const special = originOrSpan(fact, slot);
      if (special !== null) {
        asked.push(askOpen(document, { form: "when", fact, slot, ...special }));
        continue;
      }
      if (
        fact.slots.some(
          (other) =>
            /^(from|to|between)$/.test(lower(fact.tree, other.markers[0] ?? -1)) &&
            (other.role === "time" ||
              other.tokens.some((i) => tokenAt(fact.tree, i).upos === "NUM")),
        )
      )
        continue;
      if (isOngoing(fact, slot)) continue;
      if (isOfParticiple(fact, slot) || hasOtherTime(fact, slot) || hasLongFront(fact)) continue;
      if (["may", "might", "could", "can"].includes(fact.modality ?? "")) continue;
      const wh =
        fact.verbs.finite.startsWith("present") && !fact.verbs.passive && !isPerfect(fact)
          ? null
          : questionWords(document, fact, slot);
      if (wh === null) continue;
      const answerTokens = wh === "When" ? { answerTokens: slot.tokens } : {};
      const told = withoutScene(onceInLife(fact, slot));
      asked.push(askOpen(document, { form: "when", fact: told, slot, wh, ...answerTokens }));
    }
  }
  return asked;
};

/** "dates from 1612", "was enlarged between 1905 and 1918": years that belong to the verb, and both ends of a span. */
function originOrSpan(
  fact: Fact,
  { answer, markers, tokens }: Slot,
): { wh: string; answer?: AnswerKind } | null {
  const { tree, verbs } = fact;
  const preposition = markers.map((i) => lower(tree, i)).join(" ");
  const inner = tokens.length - markers.length;
  if (preposition === "from" && answer === "year" && inner === 1)
    return tokenAt(tree, verbs.verb).lemma === "date" ? { wh: "From which year" } : null;
  if (preposition !== "between" || inner !== 3) return null;
  const years = tokens.filter((i) => /^(1[1-9]|20)\d\d$/.test(tokenAt(tree, i).form)).length;
  const isLasting = verbs.finite === "past" && tokenAt(tree, verbs.verb).lemma !== "become";
  return years === 2 && isLasting ? { wh: "Between which years", answer: "thing" } : null;
}

/** "In 1887 the library was still refusing …": it may have in other years too. */
const isOngoing = ({ tree, verbs, slots }: Fact, { answer }: Slot): boolean =>
  (answer === "year" && !verbs.passive && tokenAt(tree, verbs.verb).xpos === "VBG") ||
  slots.some(({ role, head }) => role === "adverb" && lower(tree, head) === "still");

const isPerfect = ({ tree, verbs }: Fact): boolean =>
  /^(has|have)$/.test(lower(tree, verbs.auxiliaries[0] ?? -1));

/** "At the age of 52, …": a time that is told already makes another one a riddle. */
const hasOtherTime = ({ slots, tree }: Fact, asked: Slot): boolean =>
  slots.some(
    (slot) =>
      slot !== asked &&
      (hasYearInside(tree, slot) ||
        /^(year|season|semester)$/.test(lower(tree, slot.head)) ||
        (slot.position === "front" &&
          (slot.role === "time" || slot.tokens.some((i) => lower(tree, i) === "age")))),
  );

/** "3,100 people in 2019 and nearly 7,000 at the end of 2023": a year inside another part belongs to half of it. */
const hasYearInside = (tree: Fact["tree"], { tokens, role }: Slot): boolean =>
  role === "object" &&
  tokens.some((i) => tokenAt(tree, i).upos === "CCONJ") &&
  tokens.some(
    (i) =>
      (/^(1[5-9]|20)\d\d$/.test(tokenAt(tree, i).form) &&
        !tokenAt(tree, i).deprel.startsWith("nummod")) ||
      (/^(year|month|week)$/.test(lower(tree, i)) && /^(last|this)$/.test(lower(tree, i - 1))),
  );

/** "Beneath a heap of nets brought in by the captain, on what date …": a long place in front is lost behind it. */
const hasLongFront = ({ slots }: Fact): boolean =>
  slots.some(
    ({ position, role, tokens }) =>
      position === "front" && /^(oblique|place)$/.test(role) && tokens.length > 6,
  );

/** "After a brief courtship, in which year …": what nobody is named in places no year. */
const withoutScene = (fact: Fact): Fact => ({
  ...fact,
  slots: fact.slots.filter(
    ({ position, role, markers, tokens }) =>
      position !== "front" ||
      role !== "oblique" ||
      !/^(after|following|despite|with|without)$/.test(lower(fact.tree, markers[0] ?? -1)) ||
      tokens.some((i) => /^(PROPN|NUM|PRON)$/.test(tokenAt(fact.tree, i).upos)),
  ),
});

/** "accounts filed in May showed": the time of what stands right before it. */
const isOfParticiple = ({ tree, subject }: Fact, slot: Slot): boolean => {
  const last = subject.tokens.at(-1) ?? -1;
  return slot.tokens[0] === last + 1 && tokenAt(tree, last).xpos === "VBN";
};

/** A past month of a dated article belongs to its year or the one before; the question says which. */
function monthOf(document: Document, fact: Fact, slot: Slot): string | null {
  const own = monthNames.indexOf(tokenAt(fact.tree, slot.head).form) + 1;
  const { date } = document;
  // "She will present it in December": of a year that nobody sees.
  if (date !== null && own > 0 && /^(will|would|shall)$/.test(fact.modality ?? "")) return null;
  // "was found in September": of which year?
  if (date === null && topicName(document) !== null)
    return fact.verbs.finite === "past" ? null : "In which month";
  if (date === null || own === 0 || fact.verbs.finite !== "past" || fact.modality !== null)
    return "In which month";
  // "As of May 2018, in which month of 2018 was it to open?"
  const isPlanned = fact.lead?.startsWith("As of ") === true;
  const shift = isPlanned ? Number(own < date.month) : -Number(own > date.month);
  return `In which month of ${date.year + shift}`;
}

/** "In", "since" and "until" fix the year; "by 1920" and "before 1920" leave others open. */
function yearWords(fact: Fact, preposition: string): string | null {
  if (preposition === "in") return isPerfect(fact) ? null : "In which year";
  if (preposition === "until") return "Until which year";
  // "has shrunk since 1990 because …": why is the better question.
  const hasReason = fact.slots.some(({ role }) => role === "reason");
  return preposition === "since" && isPerfect(fact) && !hasReason ? "Since which year" : null;
}

function questionWords(document: Document, fact: Fact, slot: Slot): string | null {
  const preposition = slot.markers.map((i) => lower(fact.tree, i)).join(" ");
  const bare = slot.tokens.length - slot.markers.length;
  if (slot.answer === "year" && bare === 1) return yearWords(fact, preposition);
  const word = lower(fact.tree, slot.head);
  if (preposition === "in" && bare === 2 && /^\d{3}0s$/.test(word)) return "In which decade";
  if (preposition === "until" && bare === 2 && /^\d{3}0s$/.test(word)) return "Until which decade";
  if (preposition === "in" && bare === 3 && word === "century") return "In which century";
  // "in February last year", read as two times: the year is told.
  const hasYear = fact.slots.some(
    (other) =>
      other !== slot &&
      (other.answer === "year" ||
        (other.role === "time" && lower(fact.tree, other.head) === "year")),
  );
  if (slot.answer === "month" && preposition === "in" && bare === 1)
    return hasYear ? null : monthOf(document, fact, slot);
  if (slot.answer !== "date" || !slot.tokens.some((i) => /\d/.test(tokenAt(fact.tree, i).form)))
    return null;
  // "on 10 May 1967 | as Tolm United": what the reader hangs on the date is no part of it.
  if (slot.tokens.some((i) => lower(fact.tree, i) === "as")) return null;
  // "on 2 September": of which year?
  const isDated = /\d{4}/.test(slot.entity?.name ?? "") || document.date !== null;
  if (preposition === "on") return isDated ? "On what date" : null;
  return preposition === "in" ? "When" : null;
}
