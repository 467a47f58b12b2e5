import { lower, tokenAt } from "../../facts/trees/tree.ts";
import type { Fact, Slot } from "../../facts/types.ts";
import { askOpen } from "../open-question.ts";
import type { Candidate, Form } from "../types.ts";
import { classNounOf } from "../wording/class-noun.ts";
import { holdingPlace } from "../wording/holding-place.ts";
import { onceInLife } from "./once-in-life.ts";
import { isBareName } from "./which.ts";
import { isList } from "./who.ts";

/** "in Leipzig at the Gewandhaus": either answers. */
export const hasOtherPlace = (slots: Slot[], asked: Slot): boolean =>
  slots.some(({ role, entity }) => role === "place" && entity !== null && entity !== asked.entity);

/** "at her home in Porto": the one place is in the other. */
const isAtHome = ({ tree, slots }: Fact): boolean =>
  slots.some(({ head }) => /^(home|house|residence)$/.test(lower(tree, head)));

/**
 * "At Sydenham, the hall was half as large again": what somebody or something is or has there is no answer to "where", and what
 * goes on for years is done in more places than one, where no time tells when.
 */
const isOfNoPlace = ({ tree, verbs, slots }: Fact): boolean =>
  verbs.verb < 0
    ? slots.some(({ role }) => role === "predicate")
    : /^(compose|comprise|consist|surround|cover|fill|accompany|know|regard|consider|become|call|name|refer|belong|relate|mean|describe|depict|have|own|remain|contain|include|need|want|like)$/.test(
        tokenAt(tree, verbs.verb).lemma,
      ) ||
      (/^(lecture|teach|work|live|stay|settle|preach|perform|play|travel|serve|write|paint|travel|lodge)$/.test(
        tokenAt(tree, verbs.verb).lemma,
      ) &&
        slots.every(({ role }) => role !== "time"));

/** "received his degree from Arden College": from where he had it is told. */
const hasSource = ({ tree, slots }: Fact, asked: Slot): boolean =>
  slots.some(
    ({ markers, entity, role }) =>
      role !== "place" &&
      lower(tree, markers[0] ?? -1) === "from" &&
      entity !== null &&
      entity !== asked.entity,
  );

const settlementOf = ({ entity }: Slot): string | null => {
  const noun = entity === null ? null : classNounOf(entity);
  return noun !== null && /^(city|town|village)$/.test(noun) ? noun : null;
};

/** "Where was the meeting held?": a place whose class the text leaves open; "which city" is asked elsewhere. */
export const askWhere: Form = ({ document, facts }) => {
  const asked: Candidate[] = [];
  for (const fact of facts) {
    for (const slot of fact.slots) {
      if (slot.role !== "place" || slot.entity === null || isList(fact.tree.tokens, slot.tokens))
        continue;
      if (classNounOf(slot.entity) !== null && slot.tokens.length < 4) continue;
      const preposition = slot.markers.map((i) => lower(fact.tree, i)).join(" ");
      if (!["in", "at", "near", "on"].includes(preposition)) continue;
      const bare = onceInLife(fact, slot);
      if (hasOtherPlace(bare.slots, slot) || isAtHome(bare) || isOfNoPlace(fact)) continue;
      const faults =
        preposition === "near"
          ? ["loose_place"]
          : isBareName(fact, slot) || slot.tokens.some((i) => lower(fact.tree, i) === ",")
            ? []
            : ["name_inside_phrase"];
      const held = holdingPlace(document, fact, slot);
      const noun = hasSource(fact, slot) ? settlementOf(slot) : null;
      if (noun === null && hasSource(fact, slot)) continue;
      const asks = noun === null ? "Where" : `In which ${noun}`;
      const wh = held === null ? asks : `${asks} ${held.phrase}`;
      const told = held?.fact ?? bare;
      asked.push(askOpen(document, { form: "where", fact: told, slot, wh, faults }));
    }
  }
  return asked;
};
