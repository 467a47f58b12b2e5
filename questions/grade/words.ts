import { aliasesOf, isCountryOrState, isSharedSurname } from "./aliases.ts";
import { isAsked } from "./asked.ts";
import { hardExtras, spanOf, standsFree, unions } from "./extras.ts";
import type { GivenText } from "./given-text.ts";
import { inflectionKey } from "./inflect.ts";
import type { Asked } from "./key.ts";
import { isGivenName } from "./known-words.ts";
import {
  article,
  classNoun,
  conjunction,
  distinguishing,
  filler,
  genericNoun,
  legalForm,
  nameSuffix,
  negation,
  small,
  title,
  verb,
} from "./lexicon.ts";
import { type Alignment, align } from "./match.ts";
import { judgeName } from "./names.ts";
import { accept, ask, noMatch, type Outcome, refuse } from "./outcome.ts";
import type { Token } from "./token.ts";
import { formOf, type Variant } from "./variant.ts";

/** Compares an answer with one variant word by word. */
export const judgeWords = (
  given: GivenText,
  variant: Variant,
  asked: Asked,
  typosAllowed: boolean,
): Outcome => {
  const alignment = align(given.tokens, variant, typosAllowed);
  if (alignment.missing.length === variant.tokens.length) return noMatch;
  if (countNegations(variant) !== given.negations) return refuse("negation");
  if (alignment.missing.some((at) => variant.tokens[at]?.value !== undefined))
    return missingNumber(variant, alignment);
  if (variant.surname !== undefined) {
    return judgeName({ given, variant, surname: variant.surname, alignment, asked });
  }
  return judgePhrase(given, variant, alignment, asked);
};

const countNegations = (variant: Variant): number =>
  variant.tokens.filter((token) => (token.classes & negation) !== 0).length;

const missingNumber = (variant: Variant, alignment: Alignment): Outcome =>
  alignment.extra.length === 0 && hasStrongMatch(variant, alignment)
    ? ask("number_missing")
    : noMatch;

const judgePhrase = (
  given: GivenText,
  variant: Variant,
  alignment: Alignment,
  asked: Asked,
): Outcome => {
  const hardMissing = alignment.missing.filter((at) => !isDroppable(variant, at, asked));
  const hasDropped = alignment.missing.length > hardMissing.length;
  if (!isTellingMatch(variant, alignment)) return noMatch;
  const hard = hardExtras(given, variant, alignment, asked);
  if (hasDropped && changesNoun(given, variant, alignment, asked)) return refuse("other_noun");
  const isClean = hard.length === 0 && !given.isHedged;
  if (hardMissing.length > 0) {
    const share = matchedShare(variant, alignment);
    if (isClean && share >= 0.6 && keepsHead(variant, alignment))
      return accept("head_of_phrase", alignment.typos);
    return isClean && share >= 1 / 3 ? ask("part_of_answer") : noMatch;
  }
  if (isFullerName(given, variant, alignment, { hard, asked }))
    return accept("fuller_name", alignment.typos);
  if (hard.length > 0 && isNarrowed(given, variant, alignment, hard))
    return accept("narrower_phrase");
  if (!isClean && !standsFree(given, variant, alignment, asked)) {
    return refuse(
      given.isHedged ? "several_answers" : "other_words",
      given.isHedged ? "several_answers" : "wrong",
    );
  }
  return accept(ruleOf(alignment, hasDropped), alignment.typos);
};

/** Another class noun or title in place of the dropped one: Security _Council_ for Agency, _SS_ Titanic for RMS. */
const changesNoun = (
  given: GivenText,
  variant: Variant,
  alignment: Alignment,
  asked: Asked,
): boolean => {
  const kinds = classNoun | title;
  const isDropped = alignment.missing.some(
    (at) => ((variant.tokens[at]?.classes ?? 0) & kinds) !== 0,
  );
  const span = spanOf(alignment);
  return (
    isDropped &&
    alignment.extra.some((at) => {
      const token = given.tokens[at];
      const isBeside = at === span.start - 1 || at === span.end + 1;
      return (
        token !== undefined && isBeside && (token.classes & kinds) !== 0 && !isAsked(token, asked)
      );
    })
  );
};

/** `Alan Turing` for a key that has just `Turing`, where a person is asked for. */
const isFullerName = (
  given: GivenText,
  variant: Variant,
  alignment: Alignment,
  { hard, asked }: { hard: readonly number[]; asked: Asked },
): boolean => {
  const [only] = variant.tokens;
  if (!asked.person || variant.tokens.length !== 1 || only === undefined || !variant.proper)
    return false;
  const place = alignment.partners[0] ?? -1;
  const first = given.tokens[hard[0] ?? -1];
  if (hard.length === 0 || hard.length > 2 || first === undefined || isSharedSurname(only.text))
    return false;
  const areBefore = hard.every((at, index) => at === place - hard.length + index);
  return areBefore && !given.isHedged && isGivenName(first.text);
};

/** A common noun phrase of two words or more, side by side in the answer, with one or two lower-case words beside it. */
const isNarrowed = (
  given: GivenText,
  variant: Variant,
  alignment: Alignment,
  hard: readonly number[],
): boolean => {
  if (variant.proper || given.isHedged || given.commas > 0 || alignment.missing.length > 0)
    return false;
  const { start, end } = spanOf(alignment);
  if (end - start + 1 > variant.tokens.length || alignment.typos > 0) return false;
  if (variant.tokens.filter((token) => isStrong(token)).length < 2 || hard.length > 2) return false;
  return hard.every((at) => {
    const token = given.tokens[at];
    return token !== undefined && token.classes === 0 && token.value === undefined && !token.cap;
  });
};

const ruleOf = (alignment: Alignment, hasDropped: boolean): string => {
  if (alignment.typos > 0) return "typing_error";
  if (alignment.likeness.includes("sound")) return "transliteration";
  if (alignment.likeness.includes("short_form")) return "abbreviation";
  if (hasDropped) return "shorter_form";
  if (alignment.likeness.includes("inflection")) return "inflection";
  if (alignment.likeness.includes("spelling")) return "spelling";
  return alignment.extra.length > 0 ? "extra_words" : "same_words";
};

const soft = article | small | filler | verb | conjunction | title | legalForm | nameSuffix;

/** Whether a word of the key may be left out when a telling word is there. */
const isDroppable = (variant: Variant, at: number, asked: Asked): boolean => {
  const token = variant.tokens[at];
  if (token === undefined) return true;
  if (token.bracketed || isInTail(variant, at)) return true;
  if (at === 0 && variant.tokens.length > 2 && unions.has(token.text)) return true;
  if (token.text === "republic" || token.text === "kingdom") return isNamedWithout(variant, at);
  if ((token.classes & (distinguishing | negation)) !== 0)
    return (token.classes & title) !== 0 && at === 0;
  if ((token.classes & soft) !== 0) return true;
  if ((token.classes & (classNoun | genericNoun)) !== 0)
    return isOuterNoun(variant, at) || isAsked(token, asked);
  if (!isAsked(token, asked)) return false;
  // "50" for "Super Bowl 50" when the question says which bowl; not "VIII" for a king.
  return !token.cap || (isNumbered(variant) && asked.names.includes(inflectionKey(token.text)));
};

const isNumbered = (variant: Variant): boolean =>
  variant.tokens.some((token) => token.value !== undefined && !token.ordinal);

/** Heads that may go with their "of": Battle of Hastings, not Game of Thrones. */
const ofHeads = new Set(
  "battle treaty siege city town state republic kingdom gulf strait straits isle island bay lake river mount county province university peace war empire duchy continent country planet region territory month day year".split(
    " ",
  ),
);

/** A class noun that only says what sort of thing the name is: at the end, or before a name. */
const isOuterNoun = ({ tokens, proper }: Variant, at: number): boolean => {
  const token = tokens[at];
  if (token === undefined) return false;
  if (tokens[at + 1]?.text === "of") return ofHeads.has(token.text);
  if (at === tokens.length - 1 || token.value !== undefined) return true;
  const next = tokens[at + 1];
  return (
    next?.value !== undefined ||
    (proper === true && at === 0 && next?.cap === true) ||
    tokens.slice(at + 1).every(({ classes }) => (classes & (classNoun | soft)) !== 0)
  );
};

/** Words that begin a tail which only says where, when or for whom. */
const tails = new Set(["of", "from", "in", "for", "at", "on"]);

/**
 * A tail behind two words or more that may be left out: a place (`of Austria`), a time (`of 1922`), anything behind a
 * person (`of Carrollton`), and lower-case words behind a time or number (`for women`, `of development`).
 */
const isInTail = ({ tokens }: Variant, at: number): boolean => {
  const start = tokens.findIndex((token, place) => place > 1 && tails.has(token.text));
  if (start < 0 || at < start) return false;
  const behind = tokens.slice(start + 1);
  if (isGivenName(tokens[0]?.text ?? "")) return true;
  if (behind.some(({ value }) => value !== undefined) || isCountryOrState(formOf(behind)))
    return true;
  return (
    behind.every(({ cap }) => !cap) &&
    tokens.slice(0, start).some(({ value }) => value !== undefined)
  );
};

/** "Republic of Austria" may drop its first word, "Republic of Korea" may not: what is left must be the same country. */
const isNamedWithout = (variant: Variant, at: number): boolean => {
  const rest = formOf(variant.tokens.filter((token, place) => place !== at && token.text !== "of"));
  const aliases = aliasesOf(variant.form);
  return aliases.length === 0 || aliases.includes(rest);
};

/** A word that tells what is meant: no class noun, title, direction or function word. */
const isStrong = (token: Token): boolean =>
  token.value !== undefined || token.classes === 0 || (token.classes & negation) !== 0;

/** Everything is there, or a telling word is, or all that tells anything where no word is telling by itself. */
const isTellingMatch = (variant: Variant, alignment: Alignment): boolean => {
  if (alignment.missing.length === 0 || hasStrongMatch(variant, alignment)) return true;
  if (variant.tokens.some((token) => isStrong(token))) return false;
  const [first] = variant.tokens;
  const isFirstNoun =
    alignment.partners[0] !== -1 && first !== undefined && (first.classes & classNoun) !== 0;
  return (
    isFirstNoun ||
    alignment.missing.every((at) => ((variant.tokens[at]?.classes ?? 0) & soft) !== 0)
  );
};

const hasStrongMatch = (variant: Variant, alignment: Alignment): boolean =>
  variant.tokens.some((token, at) => alignment.partners[at] !== -1 && isStrong(token));

/** Two telling words or more of a common noun phrase, its last among them: "postage stamp" of "Cypriot postage stamp". */
const keepsHead = (variant: Variant, alignment: Alignment): boolean => {
  const last = variant.tokens.length - 1;
  if (variant.tokens[last]?.cap || alignment.partners[last] === -1) return false;
  const strong = variant.tokens.filter(
    (token, at) => alignment.partners[at] !== -1 && !token.cap && (token.classes & soft) === 0,
  );
  const isMeant = alignment.missing.every(
    (at) => ((variant.tokens[at]?.classes ?? 0) & (distinguishing | negation)) === 0,
  );
  return strong.length > 1 && isMeant;
};

const matchedShare = (variant: Variant, alignment: Alignment): number => {
  let all = 0;
  let matched = 0;
  variant.tokens.forEach((token, at) => {
    all += token.text.length;
    if (alignment.partners[at] !== -1) matched += token.text.length;
  });
  return all === 0 ? 0 : matched / all;
};
