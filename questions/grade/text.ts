import type { Grade } from "../types.ts";
import { spellsOut } from "./acronyms.ts";
import { areSameGivenName } from "./aliases.ts";
import { isAsked } from "./asked.ts";
import { type GivenText, type ParsedText, parseText, readGiven } from "./given-text.ts";
import { judgeDate } from "./judge-date.ts";
import type { TextKey } from "./key.ts";
import { judgeList } from "./lists.ts";
import { accept, better, noMatch, type Outcome } from "./outcome.ts";
import { judgeNumber } from "./quantities.ts";
import { isStrictlyWritten } from "./strict.ts";
import { isUnreadable } from "./unreadable.ts";
import { formOf, plainForm, type Variant } from "./variant.ts";
import { correct, incorrect, prompt } from "./verdicts.ts";
import { judgeWords } from "./words.ts";

/**
 * Grades a typed answer: the author's lists first (reject, then accepted, then prompt), then each accepted text by the
 * rules for what it is: a date, a number, a list, a name or words. The best of them counts, unless a text of the reject
 * or prompt list fits as well or better.
 */
export const gradeText = (key: TextKey, text: string): Grade => {
  if (isUnreadable(text)) return incorrect("unreadable");
  const parsed = parseText(text);
  if (parsed === null) return incorrect("empty", "empty");
  if (key.rejectForms.includes(parsed.form)) return incorrect("author_reject");
  const outcome = judgeForms(key, parsed) ?? judgeLed(key, parsed, text);
  if (outcome.verdict === "prompt") return prompt(outcome.rule, outcome.message, outcome.share);
  if (outcome.verdict === "incorrect") return incorrect(outcome.rule, outcome.message);
  if (key.strict !== undefined && !isStrictlyWritten(key.strict, text))
    return incorrect("written_otherwise");
  return correct(outcome.rule, outcome.message);
};

const judgeForms = (key: TextKey, given: ParsedText): Outcome | null => {
  if (key.acceptedForms.includes(given.form)) return accept("same");
  const plain = plainForm(given.tokens);
  if (plain !== null && key.acceptedForms.includes(plain)) return accept("same");
  if (key.promptForms.includes(given.form)) {
    return { ...noMatch, verdict: "prompt", rule: "author_prompt", message: "be_exact" };
  }
  return null;
};

/** By the rules; `Capital of Latvia: Riga` also by what stands behind the colon, when the lead repeats the question. */
const judgeLed = (key: TextKey, parsed: ParsedText, text: string): Outcome => {
  const given = readGiven(parsed, key.asked);
  const outcome = judgeRules(key, given, text);
  if (outcome.verdict === "correct") return outcome;
  const colon = given.tokens.findLastIndex((token) => token.before?.includes(":"));
  if (colon < 1 || !given.tokens.slice(0, colon).some((token) => isAsked(token, key.asked)))
    return outcome;
  const tail = given.tokens.slice(colon);
  const led = { tokens: tail, form: formOf(tail) };
  return better(
    outcome,
    judgeForms(key, led) ??
      judgeRules(key, readGiven(led, key.asked), text.slice(text.lastIndexOf(":") + 1)),
  );
};

const judgeRules = (key: TextKey, given: GivenText, text: string): Outcome => {
  const accepted = better(judgeAll(key, key.accepted, given, text), judgeSeveral(key, given, text));
  if (accepted.verdict === "incorrect") {
    const asked = judgeAll(key, key.prompt, given, text);
    return asked.verdict === "correct" ? authorPrompt : accepted;
  }
  const rejected = judgeAll(key, key.reject, given, text);
  if (rejected.verdict === "correct" && rejected.typos <= accepted.typos) {
    return { ...noMatch, rule: "author_reject" };
  }
  const asked = judgeAll(key, key.prompt, given, text);
  if (asked.verdict !== "correct") return accepted;
  // Where the author prompts for "Keller", "Mrs Keller" is not enough either.
  const isBareSurname = accepted.rule === "surname" && asked.typos <= accepted.typos;
  return isBareSurname || asked.typos < accepted.typos ? authorPrompt : accepted;
};

const authorPrompt: Outcome = {
  verdict: "prompt",
  rule: "author_prompt",
  message: "be_exact",
  typos: 0,
  share: 0,
};

/** Most pairs of words that one answer may be compared by: some 500 µs. */
const maxPairs = 6000;

const judgeAll = (
  key: TextKey,
  variants: readonly Variant[],
  given: GivenText,
  text: string,
): Outcome => {
  let best = noMatch;
  let work = 0;
  for (const variant of variants) {
    // The forms of all texts were compared before; a bound on the rest keeps hostile answers cheap.
    work += given.tokens.length * (variant.tokens.length + 1);
    if (work > maxPairs) return best;
    best = better(best, judgeVariant(key, variant, given, text));
    if (best.verdict === "correct" && best.typos === 0) return best;
  }
  return best;
};

const judgeVariant = (key: TextKey, variant: Variant, given: GivenText, text: string): Outcome => {
  if (given.form === variant.form) return accept("same");
  if (variant.kind === "date" && variant.date !== undefined)
    return judgeDate(given, variant.date, key.asked);
  if (variant.kind === "number") return judgeNumber(given, variant, key.asked, key);
  if (variant.acronyms?.includes(given.form)) return accept("acronym");
  if (variant.isAcronym)
    return spellsOut(given.tokens, variant.form)
      ? accept("spelled_out")
      : judgeAcronym(key, variant, given);
  const whole = judgeWords(given, variant, key.asked, key.typosAllowed);
  if (variant.items === undefined || whole.verdict === "correct") return whole;
  return judgeList(text, variant.items, (item, slot) => judgeSlot(key, item, slot));
};

/** "A and B" where the author accepts each: right when every item is, by another of the accepted texts. */
const judgeSeveral = (key: TextKey, given: GivenText, text: string): Outcome => {
  if (key.accepted.length < 2 || given.tokens.length < 3 || given.negations > 0) return noMatch;
  if (!given.tokens.some((token) => token.text === "and") && given.commas === 0) return noMatch;
  const outcome = judgeList(text, key.accepted, (item, slot) => judgeSlot(key, item, slot));
  return outcome.rule === "items_missing" && outcome.share * key.accepted.length >= 2
    ? accept("several_right")
    : noMatch;
};

/** Acronyms take no typing errors: WHO is not WTO. */
const judgeAcronym = (key: TextKey, variant: Variant, given: GivenText): Outcome =>
  judgeWords(given, variant, key.asked, false);

const judgeSlot = (key: TextKey, parsed: ParsedText, slot: Variant): Outcome => {
  const item = readGiven(parsed, key.asked);
  const [one] = slot.tokens;
  const [other] = item.tokens;
  const areNames = slot.tokens.length === 1 && item.tokens.length === 1 && slot.proper === true;
  if (areNames && areSameGivenName(one?.text ?? "", other?.text ?? "")) return accept("nickname");
  if (slot.kind === "number") return judgeNumber(item, slot, key.asked, key);
  return judgeWords(item, slot, key.asked, key.typosAllowed);
};
