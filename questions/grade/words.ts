import { isSharedSurname } from "./aliases.ts";
import { isAsked } from "./asked.ts";
import type { Alignment } from "./board.ts";
import { isDroppable, possessives, soft } from "./droppable.ts";
import { hardExtras, spanOf } from "./extras.ts";
import type { GivenText } from "./given-text.ts";
import { mayMeet } from "./initials.ts";
import type { Asked } from "./key.ts";
import { isGivenName } from "./known-words.ts";
import { classNoun, distinguishing, genericNoun, hedge, negation, title } from "./lexicon.ts";
import { align } from "./match.ts";
import { judgeName } from "./names.ts";
import { accept, ask, noMatch, type Outcome, refuse } from "./outcome.ts";
import { standsFree } from "./stands-free.ts";
import type { Token } from "./token.ts";
import type { Variant } from "./variant.ts";

/** Compares an answer with one variant word by word. */
export const judgeWords = (
  given: GivenText,
  variant: Variant,
  asked: Asked,
  typosAllowed: boolean,
): Outcome => {
  if (!mayMeet(given.initials, variant.tokens)) return noMatch;
  const alignment = align(given, variant, typosAllowed);
  if (alignment.missing.length === variant.tokens.length) return noMatch;
  if (countNegations(variant) !== given.negations) return refuse("negation");
  if (alignment.missing.some((at) => variant.tokens[at]?.value !== undefined))
    return missingNumber(variant, alignment);
  if (isTurned(variant, alignment)) return refuse("other_order");
  if (variant.surname !== undefined) {
    return judgeName({ given, variant, surname: variant.surname, alignment, asked });
  }
  return judgePhrase(given, variant, alignment, asked);
};

const countNegations = (variant: Variant): number =>
  variant.tokens.filter((token) => (token.classes & negation) !== 0).length;

/** `2-3` for `3-2`: where the key is a row of numbers, their order tells. */
const isTurned = ({ tokens }: Variant, { partners }: Alignment): boolean => {
  const isRow = tokens.every(({ value, classes }) => value !== undefined || classes !== 0);
  const places = partners.filter((_, at) => tokens[at]?.value !== undefined);
  return isRow && places.some((place, at) => place < (places[at - 1] ?? -1));
};

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
  if (changesOwner(given, variant, alignment)) return refuse("other_owner");
  if (hasDropped && changesNoun(given, variant, alignment, asked)) return refuse("other_noun");
  // "It was one or two" where the key is "one or two".
  const isHedged = given.isHedged && !variant.tokens.some(({ classes }) => (classes & hedge) !== 0);
  const isClean = hard.length === 0 && !isHedged;
  if (hardMissing.length > 0) {
    if (isClean && isTeamNickname(variant, alignment, asked)) return accept("team_nickname");
    const share = matchedShare(variant, alignment);
    if (isClean && keepsHead(variant, alignment, asked))
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

const teamWords = [
  "team",
  "club",
  "franchise",
  "league",
  "pennant",
  "playoff",
  "nfl",
  "nba",
  "mlb",
  "nhl",
];

/** `Astros` for Houston Astros, where a team is asked for: the last word, in the plural, of a name. */
const isTeamNickname = (variant: Variant, alignment: Alignment, asked: Asked): boolean => {
  const last = variant.tokens.length - 1;
  const { text = "", cap } = variant.tokens[last] ?? {};
  const isAlone = alignment.missing.length === last && alignment.partners[last] !== -1;
  const isNickname = cap === true && text.length > 4 && /[^s]s$/.test(text);
  return isAlone && isNickname && teamWords.some((word) => asked.words.includes(word));
};

/** "her brother" for "his brother". */
const changesOwner = (given: GivenText, variant: Variant, alignment: Alignment): boolean =>
  alignment.missing.includes(0) &&
  possessives.has(variant.tokens[0]?.text ?? "") &&
  alignment.extra.some((at) => possessives.has(given.tokens[at]?.text ?? ""));

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

/**
 * A common noun phrase side by side in the answer with one or two lower-case words beside it: a phrase of two words or
 * more with anything (password recovery _tool_), a single noun with an adjective (_classical_ architecture, not hot dog).
 */
const isNarrowed = (
  given: GivenText,
  variant: Variant,
  alignment: Alignment,
  hard: readonly number[],
): boolean => {
  if (variant.proper || given.isHedged || given.commas > 0) return false;
  if (alignment.missing.some((at) => ((variant.tokens[at]?.classes ?? 0) & soft) === 0))
    return false;
  const { start, end } = spanOf(alignment);
  if (end - start + 1 > variant.tokens.length || alignment.typos > 0 || hard.length > 2)
    return false;
  const isPhrase =
    variant.tokens.some((token) => isStrong(token)) &&
    variant.tokens.filter(({ classes }) => (classes & ~ofPhrases) === 0).length > 1;
  return hard.every((at) => {
    const token = given.tokens[at];
    if (token === undefined || token.value !== undefined) return false;
    if (token.cap && at > 0 && !given.isHeadline) return false;
    if (isPhrase) return (token.classes & ~(classNoun | genericNoun)) === 0;
    return token.classes === 0 && at < start && adjective.test(token.text);
  });
};

/** Classes of words that make a phrase of the noun beside them. */
const ofPhrases = classNoun | genericNoun | distinguishing;

/** "classical", "generous", "massive"; not "table" or "hot". */
const adjective =
  /^(?:human|whole|entire|severe|heavy|terrible|sudden|prolonged|strong|bad|huge|bright|thick|local|[a-z]{3,}(?:[ctnrd]al|[iu]al|ous|ive|ified))$/;

const ruleOf = (alignment: Alignment, hasDropped: boolean): string => {
  if (alignment.typos > 0) return "typing_error";
  if (alignment.likeness.includes("sound")) return "transliteration";
  if (alignment.likeness.includes("short_form")) return "abbreviation";
  if (hasDropped) return "shorter_form";
  if (alignment.likeness.includes("inflection")) return "inflection";
  if (alignment.likeness.includes("spelling")) return "spelling";
  return alignment.extra.length > 0 ? "extra_words" : "same_words";
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

/**
 * Two telling words or more of a common noun phrase and half of its letters, its last word among them: "postage stamp"
 * of "Cypriot postage stamp". Words of the question need not be there: "head-mounted", where a display is asked for.
 */
const keepsHead = (variant: Variant, alignment: Alignment, asked: Asked): boolean => {
  const own = variant.tokens
    .map((token, at) => ({ token, isThere: alignment.partners[at] !== -1 }))
    .filter(({ token, isThere }) => isThere || !isAsked(token, asked));
  const last = own.at(-1);
  if (last === undefined || last.token.cap || !last.isThere) return false;
  const strong = own.filter(
    ({ token, isThere }) => isThere && !token.cap && (token.classes & soft) === 0,
  );
  const isMeant = alignment.missing.every(
    (at) => ((variant.tokens[at]?.classes ?? 0) & (distinguishing | negation)) === 0,
  );
  const letters = (tokens: typeof own): number =>
    tokens.reduce((sum, { token }) => sum + token.text.length, 0);
  return strong.length > 1 && isMeant && 2 * letters(strong) >= letters(own);
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
