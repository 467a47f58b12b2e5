import { isOfOpening } from "../../facts/news/of-opening.ts";
import { weekdayNames } from "../../facts/times/calendar.ts";
import { timeAt } from "../../facts/times/relative-time.ts";
import { lower, tokenAt } from "../../facts/trees/tree.ts";
import type { Document, Fact, Slot } from "../../facts/types.ts";
import { askOpen } from "../open-question.ts";
import type { Candidate, Form } from "../types.ts";

/**
 * "On what date did the footbridge at Velmont collapse?": the day on which happened what the news is about, which its opening
 * tells as "on Saturday" or "today". No other day of the news is worth knowing.
 */
export const askOpeningDay: Form = ({ document, facts }) =>
  facts
    .filter((fact) => isOfOpening(document, fact) && isPlainPast(fact))
    .flatMap((fact) =>
      fact.slots
        .filter((slot) => isDay(document, fact, slot) && !hasOtherTime(fact, slot) && !isSaid(fact))
        .map((slot): Candidate => {
          const request = { form: "when", fact, slot, wh: "On what date", answer: "date" } as const;
          const candidate = askOpen(document, request);
          // "today" is written with its preposition.
          const key = candidate.key.replace(/^On /, "");
          const isNamed = /\s\p{Lu}/u.test(candidate.stem);
          return isNamed
            ? { ...candidate, key }
            : { ...candidate, faults: [...candidate.faults, "no_occasion"] };
        }),
    );

/** "38 people were taken to hospital" that day: of what is told beside the news itself, the day is no matter. */
const isPlainPast = ({ structure, verbs, modality, claim, negated, lead }: Fact): boolean =>
  structure === "main" &&
  verbs.finite === "past" &&
  modality === null &&
  claim === null &&
  !negated &&
  lead === null;

/** "The firm said on Thursday that it would close the mill": that it said so is not the news. */
const isSaid = ({ tree, verbs }: Fact): boolean =>
  /^(say|tell|announce|warn|report|add|promise)$/.test(tokenAt(tree, verbs.verb).lemma);

/** "on Saturday", "today", "Thursday"; not "by Sunday" or "before dawn on Friday". */
function isDay(
  document: Document,
  { tree }: Fact,
  { role, answer, tokens, markers }: Slot,
): boolean {
  if (role !== "time" || answer !== "weekday") return false;
  const [first = -1, ...others] = tokens.filter((i) => !markers.includes(i));
  const isOn = markers.every((i) => lower(tree, i) === "on");
  const told = timeAt(tree, first, document.date, false);
  const isWhole = others.length < (told?.length ?? 1);
  const { form } = tokenAt(tree, first);
  const isNamed = weekdayNames.includes(form) || /^(today|yesterday)$/i.test(form);
  return isOn && isNamed && isWhole && /\d{4}$/.test(told?.text ?? "");
}

/** "on Monday, two days after the vote": a time that is told makes the day a sum, and what stands in front is told of the day. */
const hasOtherTime = ({ slots }: Fact, asked: Slot): boolean =>
  slots.some(
    (slot) =>
      slot !== asked &&
      ((slot.role === "time" && slot.answer !== "clock") ||
        slot.answer === "weekday" ||
        slot.position === "front"),
  );
