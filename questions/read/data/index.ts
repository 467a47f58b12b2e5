/** The reader's word data: gazetteers, names of people, nouns by class, and class lists for distractors. */
export { months, seasons, weekdays } from "./calendar.ts";
export { type PersonName, personNameOf } from "./people.ts";
export {
  type Country,
  citiesOf,
  countries,
  countriesOf,
  countryOfNationality,
  type Place,
  placeOf,
} from "./places.ts";
export { usStates } from "./us-states.ts";
export {
  classOfNoun,
  isCommonWord,
  isEventName,
  type NounClass,
  organisationOf,
} from "./words.ts";
