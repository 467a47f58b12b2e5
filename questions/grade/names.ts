import { isCountryOrState, isMononym, isSharedName, isSharedSurname } from "./aliases.ts";
import { isAsked } from "./asked.ts";
import type { Alignment } from "./board.ts";
import { hardExtras, spanOf } from "./extras.ts";
import type { GivenText } from "./given-text.ts";
import type { Asked } from "./key.ts";
import { distinguishing, nameSuffix, small, title } from "./lexicon.ts";
import { accept, ask, noMatch, type Outcome, refuse } from "./outcome.ts";
import { standsFree } from "./stands-free.ts";
import type { Token } from "./token.ts";
import { formOf, type Variant } from "./variant.ts";

/** A person's name in an answer, beside the one of the key. */
type Meeting = {
  given: GivenText;
  variant: Variant;
  surname: number;
  alignment: Alignment;
  asked: Asked;
};

/**
 * The verdict on a person's name. The surname must be there; given names, middle names and initials may be missing but
 * may not conflict; a name more is another person, save a middle name where the key has none. Source: rules 14 and 15.
 */
export const judgeName = (meeting: Meeting): Outcome => {
  const { alignment, surname, variant } = meeting;
  if (alignment.partners[surname] === -1) return withoutSurname(meeting);
  const conflict = conflictOf(meeting);
  if (conflict !== null) return refuse(conflict);
  const rest = hardExtras(meeting.given, variant, alignment, meeting.asked).filter(
    (at) => !isNamePart(meeting, at),
  );
  if (rest.length > 0 && !standsFree(meeting.given, variant, alignment, meeting.asked)) {
    return refuse("other_name");
  }
  if (lacksMiddleName(meeting)) return ask("shared_name", "full_name");
  if (hasGivenName(meeting)) return accept(ruleOf(alignment), alignment.typos);
  return surnameAlone(meeting);
};

/** "John Adams" for John Quincy Adams: without the middle name another person is called so. */
const lacksMiddleName = ({ variant, surname, alignment }: Meeting): boolean =>
  alignment.missing.some((at) => at > 0 && at < surname) &&
  isSharedName(variant.tokens[0]?.text ?? "", variant.tokens[surname]?.text ?? "");

const ruleOf = (alignment: Alignment): string => {
  if (alignment.typos > 0) return "typing_error";
  if (alignment.likeness.includes("sound")) return "transliteration";
  return alignment.missing.length > 0 || alignment.likeness.includes("short_form")
    ? "short_name"
    : "same_name";
};

const isGivenToken = (variant: Variant, surname: number, at: number): boolean => {
  const token = variant.tokens[at];
  if (token === undefined || at === surname) return false;
  return (
    (token.classes & nameSuffix) === 0 &&
    ((token.classes & (title | small)) === 0 || token.text.length === 1)
  );
};

const hasGivenName = ({ variant, surname, alignment }: Meeting): boolean =>
  variant.tokens.some(
    (_, at) => isGivenToken(variant, surname, at) && alignment.partners[at] !== -1,
  );

const withoutSurname = ({ given, variant, surname, alignment, asked }: Meeting): Outcome => {
  const isFirst = variant.tokens.some(
    (token, at) =>
      isGivenToken(variant, surname, at) &&
      token.text.length > 1 &&
      alignment.likeness[at] === "same",
  );
  if (!isFirst || hardExtras(given, variant, alignment, asked).length > 0) return noMatch;
  return variant.tokens.some(({ text }, at) => isMononym(text) && alignment.likeness[at] === "same")
    ? accept("known_by_first_name")
    : ask("given_name_alone", "full_name");
};

const surnameAlone = ({ given, variant, surname, alignment, asked }: Meeting): Outcome => {
  const token = variant.tokens[surname];
  if (token === undefined) return noMatch;
  if (alignment.typos > 1) return noMatch;
  // "King Hussein" is not Saddam Hussein: a royal title names another house.
  const royal = title | distinguishing;
  const hasRoyalTitle = alignment.extra.some((at) => {
    const extra = given.tokens[at];
    return extra !== undefined && (extra.classes & royal) === royal && !isAsked(extra, asked);
  });
  if (hasRoyalTitle) return refuse("other_title");
  // "Columbus, Ohio" and "Darwin, Australia" are towns.
  const behind = given.tokens.slice((alignment.partners[surname] ?? 0) + 1);
  if (isCountryOrState(formOf(behind))) return refuse("other_place");
  const isAmbiguous =
    isSharedSurname(token.text) || (token.classes & (title | distinguishing)) !== 0;
  return isAmbiguous ? ask("shared_surname", "full_name") : accept("surname", alignment.typos);
};

/** A word that cannot belong to this person: another given name, an initial that differs, Sr for Jr. */
const conflictOf = (meeting: Meeting): string | null => {
  const { given, alignment, variant } = meeting;
  for (const at of alignment.extra) {
    const token = given.tokens[at];
    if (token === undefined) continue;
    if ((token.classes & nameSuffix) !== 0 && isBehindName(meeting, at)) return "name_suffix";
    if (isInitial(token) && isBeforeSurname(meeting, at)) {
      if (hasUnmatchedGiven(meeting) || hasMiddle(meeting)) return "other_initial";
    }
  }
  if (isGivenNameForInitial(meeting)) return "other_name";
  // "Johann Christian" for "Johann Sebastian": a middle name on both sides that differs.
  const between = alignment.extra.filter((at) => isBetweenNames(meeting, at));
  if (between.length > 0 && variant.tokens.some((_, at) => isMiddle(meeting, at)))
    return "other_name";
  return null;
};

/** One letter of a name; the "I" of "I think" is none. */
const isInitial = ({ text, value, classes, dotted }: Token): boolean =>
  text.length === 1 && value === undefined && (dotted === true || (classes & small) === 0);

/** "Boris Johnson" for "Lyndon B. Johnson": a whole name may not stand for a middle initial while the first is missing. */
const isGivenNameForInitial = ({ given, variant, surname, alignment }: Meeting): boolean => {
  const first = variant.tokens.findIndex((_, at) => isGivenToken(variant, surname, at));
  if (first < 0 || alignment.partners[first] !== -1) return false;
  return variant.tokens.some((token, at) => {
    const partner = given.tokens[alignment.partners[at] ?? -1];
    return (
      at !== surname && token.text.length === 1 && partner !== undefined && partner.text.length > 1
    );
  });
};

const isMiddle = ({ variant, surname, alignment }: Meeting, at: number): boolean =>
  at > 0 && at < surname && isGivenToken(variant, surname, at) && alignment.partners[at] === -1;

const hasUnmatchedGiven = ({ variant, surname, alignment }: Meeting): boolean =>
  variant.tokens.some(
    (_, at) => isGivenToken(variant, surname, at) && alignment.partners[at] === -1,
  );

const hasMiddle = ({ variant, surname }: Meeting): boolean =>
  variant.tokens.filter((_, at) => isGivenToken(variant, surname, at)).length > 1;

const isBehindName = ({ alignment }: Meeting, at: number): boolean =>
  at === spanOf(alignment).end + 1;

const isBeforeSurname = ({ alignment, surname }: Meeting, at: number): boolean =>
  at < (alignment.partners[surname] ?? -1);

/** A name word between the given name and the surname of the answer. */
const isBetweenNames = (meeting: Meeting, at: number): boolean => {
  const token = meeting.given.tokens[at];
  const span = spanOf(meeting.alignment);
  return token !== undefined && at > span.start && at < span.end && isNameWord(token);
};

const isNameWord = (token: Token): boolean =>
  token.value === undefined &&
  token.text.length > 1 &&
  (token.classes & (small | title)) === 0 &&
  !token.bracketed;

/** Extra tokens that belong to the same person: a middle name or initial, a hyphenated birth name, a nickname in quotes. */
const isNamePart = (meeting: Meeting, at: number): boolean => {
  const { given, variant, surname, alignment } = meeting;
  const token = given.tokens[at];
  if (token === undefined || token.value !== undefined) return false;
  const span = spanOf(alignment);
  const isInside = at > span.start && at < span.end && hasGivenName(meeting);
  if (!isInside) return false;
  if (token.text.length === 1 || token.before?.includes('"')) return true;
  const surnameToken = variant.tokens[surname];
  if (given.tokens[at + 1]?.before === "-" && alignment.partners[surname] === at + 1) return true;
  return (
    surnameToken !== undefined && !isSharedSurname(surnameToken.text) && span.end - span.start < 4
  );
};
