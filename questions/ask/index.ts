import type { FoundDocument } from "../facts/types.ts";
import type { Random } from "../random.ts";
import { askHowMany } from "./amounts/how-many.ts";
import { askHowManyHurt } from "./amounts/how-many-hurt.ts";
import { askHowManyWithin } from "./amounts/how-many-within.ts";
import { askHowMuch } from "./amounts/how-much.ts";
import { askMeasure } from "./amounts/measure.ts";
import { askProperty } from "./amounts/property.ts";
import { askShare } from "./amounts/share.ts";
import { askSpan } from "./amounts/span.ts";
import { askSum } from "./amounts/sum.ts";
import { askTerm } from "./amounts/term.ts";
import { askVote } from "./amounts/vote.ts";
import { askWithinComplement } from "./amounts/within-complement.ts";
import { askComplement } from "./clause-keys/complement.ts";
import { askContent } from "./clause-keys/content.ts";
import { askHow } from "./clause-keys/how.ts";
import { askInfinitive } from "./clause-keys/infinitive.ts";
import { askToDo } from "./clause-keys/to-do.ts";
import { askWhy } from "./clause-keys/why.ts";
import { askMatching } from "./series/matching.ts";
import { askMultipleSelect } from "./series/multiple-select.ts";
import { askOrdering } from "./series/ordering.ts";
import { askCloze } from "./statements/cloze.ts";
import { askTrueFalse } from "./statements/true-false.ts";
import type { Candidate } from "./types.ts";
import { askAcronym } from "./wh/acronym.ts";
import { askApposed } from "./wh/apposed.ts";
import { askCalled } from "./wh/called.ts";
import { askClassAndName } from "./wh/class-and-name.ts";
import { askColour } from "./wh/colour.ts";
import { askDoer } from "./wh/doer.ts";
import { askField } from "./wh/field.ts";
import { askFirsts } from "./wh/firsts.ts";
import { askIdentity } from "./wh/identity.ts";
import { askLifeDates } from "./wh/life-dates.ts";
import { askListed } from "./wh/listed.ts";
import { askNamedByClass } from "./wh/named-by-class.ts";
import { askNamedWithin } from "./wh/named-within.ts";
import { askNamedWork } from "./wh/named-work.ts";
import { askOfRole } from "./wh/of-role.ts";
import { askOfWhat } from "./wh/of-what.ts";
import { askOpeningDay } from "./wh/opening-day.ts";
import { askParents } from "./wh/parents.ts";
import { askPlaceWithin } from "./wh/place-within.ts";
import { askRole } from "./wh/role.ts";
import { askBound } from "./wh/stranded.ts";
import { askSubjectName } from "./wh/subject-names.ts";
import { askSuperlative } from "./wh/superlative.ts";
import { askTitled } from "./wh/titled.ts";
import { askWhat } from "./wh/what.ts";
import { askWhen } from "./wh/when.ts";
import { askWhere } from "./wh/where.ts";
import { askWhich } from "./wh/which.ts";
import { askWho } from "./wh/who.ts";
import { askWhoSaid } from "./wh/who-said.ts";
import { askWhom } from "./wh/whom.ts";
import { askWhoseKin } from "./wh/whose-kin.ts";
import { askWorkMaker } from "./wh/work-maker.ts";

export { makeCards } from "./cards.ts";
export { askWholeSentence } from "./statements/whole-sentence.ts";
export type { Candidate, FormName, Shape } from "./types.ts";

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
  askHowManyHurt,
  askWithinComplement,
  askHowMuch,
  askMeasure,
  askShare,
  askSum,
  askSpan,
  askTerm,
  askProperty,
  askWhen,
  askOpeningDay,
  askLifeDates,
  askParents,
  askWorkMaker,
  askField,
  askWhom,
  askWhoseKin,
  askTitled,
  askWhere,
  askOfRole,
  askNamedWork,
  askNamedWithin,
  askNamedByClass,
  askOfWhat,
  askSubjectName,
  askClassAndName,
  askPlaceWithin,
  askIdentity,
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
