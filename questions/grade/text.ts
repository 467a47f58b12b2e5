import type { Grade } from "../types.ts";
import { spellsOut } from "./acronyms.ts";
import { areSameGivenName } from "./aliases.ts";
import { isAsked } from "./asked.ts";
import { compareEras } from "./eras.ts";
import { type GivenText, type ParsedText, parseText, readGiven } from "./given-text.ts";
import { judgeDate } from "./judge-date.ts";
import type { TextKey } from "./key.ts";
import { withoutLeadIn } from "./lead-in.ts";
import { judgeList } from "./lists.ts";
import { accept, ask, better, noMatch, type Outcome, refuse } from "./outcome.ts";
import { judgeNumber } from "./quantities.ts";
import { isStrictlyWritten } from "./strict.ts";
import { judgeTime } from "./times.ts";
import { isUnreadable } from "./unreadable.ts";
import { formOf, plainForm, type Variant } from "./variant.ts";
import { correct, incorrect, prompt } from "./verdicts.ts";
import { judgeWords } from "./words.ts";
import { createWork, reservedPairs } from "./work.ts";

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
  const outcome = judgeForms(key, parsed) ?? judgeBare(key, parsed, text);
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

/** Without its lead-in, `I think it was`, which would make a sentence of any name. */
const judgeBare = (key: TextKey, parsed: ParsedText, text: string): Outcome => {
  const tokens = withoutLeadIn(parsed.tokens);
  if (tokens === parsed.tokens) return judgeLed(key, parsed, text);
  const bare = { tokens, form: formOf(tokens) };
  if (key.rejectForms.includes(bare.form)) return { ...noMatch, rule: "author_reject" };
  return judgeForms(key, bare) ?? judgeLed(key, bare, text);
};

/** By the rules; `Capital of Latvia: Riga` also by what stands behind the colon, when the lead repeats the question. */
const judgeLed = (key: TextKey, parsed: ParsedText, text: string): Outcome => {
  const { asked } = key;
  const work = createWork();
  const given = readGiven(parsed, { text, asked, work });
  const outcome = judgeRules(key, given);
  if (outcome.verdict === "correct") return outcome;
  const colon = given.tokens.findLastIndex((token) => token.before?.includes(":"));
  if (colon < 1 || !given.tokens.slice(0, colon).some((token) => isAsked(token, asked)))
    return outcome;
  const tail = given.tokens.slice(colon);
  const led = { tokens: tail, form: formOf(tail) };
  const behind = text.slice(text.lastIndexOf(":") + 1);
  return better(
    outcome,
    judgeForms(key, led) ?? judgeRules(key, readGiven(led, { text: behind, asked, work })),
  );
};

const judgeRules = (key: TextKey, given: GivenText): Outcome => {
  const one = judgeAll(key, key.accepted, given, reservedPairs);
  const accepted = one.verdict === "correct" ? one : better(one, judgeSeveral(key, given));
  if (accepted.verdict === "incorrect") {
    const asked = judgeAll(key, key.prompt, given);
    return asked.verdict === "correct" ? authorPrompt : accepted;
  }
  const rejected = judgeAll(key, key.reject, given);
  if (rejected.verdict === "correct" && rejected.typos <= accepted.typos) {
    return { ...noMatch, rule: "author_reject" };
  }
  const asked = judgeAll(key, key.prompt, given);
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

/** The best that the variants say, as far as the work lasts; `reserve` of it is left. */
const judgeAll = (
  key: TextKey,
  variants: readonly Variant[],
  given: GivenText,
  reserve = 0,
): Outcome => {
  let best = noMatch;
  for (const variant of variants) {
    given.work.pairs -= 2;
    if (given.work.pairs < reserve) return best;
    best = better(best, judgeVariant(key, variant, given));
    if (best.verdict === "correct" && best.typos === 0) return best;
  }
  return best;
};

const judgeVariant = (key: TextKey, variant: Variant, given: GivenText): Outcome => {
  if (given.form === variant.form) return accept("same");
  const era = compareEras(given.tokens, variant.tokens);
  if (era === "other") return refuse("other_era");
  const outcome = judgeKind(key, variant, given);
  return era === "missing" && outcome.verdict === "correct" ? ask("era_missing") : outcome;
};

/** By the rules for what the variant is: a time, a date, a number, an acronym, words or a list. */
const judgeKind = (key: TextKey, variant: Variant, given: GivenText): Outcome => {
  const byTime = variant.time === undefined ? null : judgeTime(given.text, variant.time);
  if (byTime !== null) return byTime;
  if (variant.kind !== "text") given.work.pairs -= given.tokens.length;
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
  return judgeList(given, key.asked, variant.items, (item, slot) => judgeSlot(key, item, slot));
};

/** "A and B" where the author accepts each: right when every item is, by another of the accepted texts. */
const judgeSeveral = (key: TextKey, given: GivenText): Outcome => {
  if (key.accepted.length < 2 || given.tokens.length < 3 || given.negations > 0) return noMatch;
  if (!given.tokens.some((token) => token.text === "and") && given.commas === 0) return noMatch;
  const outcome = judgeList(given, key.asked, key.accepted, (item, slot) =>
    judgeSlot(key, item, slot),
  );
  return outcome.rule === "items_missing" && outcome.share * key.accepted.length >= 2
    ? accept("several_right")
    : noMatch;
};

/** Acronyms take no typing errors: WHO is not WTO. */
const judgeAcronym = (key: TextKey, variant: Variant, given: GivenText): Outcome =>
  judgeWords(given, variant, key.asked, false);

const judgeSlot = (key: TextKey, item: GivenText, slot: Variant): Outcome => {
  const [one] = slot.tokens;
  const [other] = item.tokens;
  const areNames = slot.tokens.length === 1 && item.tokens.length === 1 && slot.proper === true;
  if (areNames && areSameGivenName(one?.text ?? "", other?.text ?? "")) return accept("nickname");
  if (slot.kind === "number") return judgeNumber(item, slot, key.asked, key);
  return judgeWords(item, slot, key.asked, key.typosAllowed);
};
