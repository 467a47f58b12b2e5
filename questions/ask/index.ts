import type { FoundDocument } from "../facts/types.ts";
import type { Random } from "../random.ts";
import { askAcronym } from "./acronym.ts";
import { askApposed } from "./apposed.ts";
import { askCalled } from "./called.ts";
import { askCloze } from "./cloze.ts";
import { askColour } from "./colour.ts";
import { askComplement } from "./complement.ts";
import { askContent } from "./content.ts";
import { askDoer } from "./doer.ts";
import { askFirsts } from "./firsts.ts";
import { askHow } from "./how.ts";
import { askHowMany } from "./how-many.ts";
import { askHowManyWithin } from "./how-many-within.ts";
import { askHowMuch } from "./how-much.ts";
import { askInfinitive } from "./infinitive.ts";
import { askLifeDates } from "./life-dates.ts";
import { askListed } from "./listed.ts";
import { askMatching } from "./matching.ts";
import { askMeasure } from "./measure.ts";
import { askMultipleSelect } from "./multiple-select.ts";
import { askNamedWithin } from "./named-within.ts";
import { askOrdering } from "./ordering.ts";
import { askProperty } from "./property.ts";
import { askRole } from "./role.ts";
import { askSpan } from "./span.ts";
import { askBound } from "./stranded.ts";
import { askSum } from "./sum.ts";
import { askSuperlative } from "./superlative.ts";
import { askToDo } from "./to-do.ts";
import { askTrueFalse } from "./true-false.ts";
import type { Candidate } from "./types.ts";
import { askVote } from "./vote.ts";
import { askWhat } from "./what.ts";
import { askWhen } from "./when.ts";
import { askWhere } from "./where.ts";
import { askWhich } from "./which.ts";
import { askWho } from "./who.ts";
import { askWhoSaid } from "./who-said.ts";
import { askWhom } from "./whom.ts";
import { askWhy } from "./why.ts";

export { makeCards } from "./cards.ts";
export type { Candidate, FormName, Shape } from "./types.ts";
export { askWholeSentence } from "./whole-sentence.ts";

/** The forms in the order in which they are tried; earlier ones win ties. */
const forms = [
  askWho,
  askDoer,
  askWhich,
  askListed,
  askWhy,
  askHow,
  askHowMany,
  askVote,
  askHowManyWithin,
  askHowMuch,
  askMeasure,
  askSum,
  askSpan,
  askProperty,
  askWhen,
  askLifeDates,
  askWhom,
  askWhere,
  askNamedWithin,
  askApposed,
  askBound,
  askComplement,
  askCalled,
  askContent,
  askToDo,
  askColour,
  askFirsts,
  askSuperlative,
  askWhat,
  askInfinitive,
  askRole,
  askWhoSaid,
  askAcronym,
  askOrdering,
  askMatching,
  askCloze,
];

/** Every question that the facts offer, fit for print or not, form by form. */
export const askAll = (found: FoundDocument, random: Random): Candidate[] => [
  ...forms.flatMap((form) => form(found)),
  ...askMultipleSelect(found, random),
  ...askTrueFalse(found, random),
];
