import { keyText } from "../grade/key-text.ts";
import { flaws } from "../select/flaws.ts";
import type { Question } from "../types.ts";
import { findClashes } from "./among-others.ts";
import { asCandidate } from "./as-candidate.ts";
import { findGroundingFaults } from "./grounding.ts";
import type { Warning } from "./types.ts";

export { tellsAnswer } from "./among-others.ts";
export type { Warning } from "./types.ts";

/** Flaws that show in the answer, not in the stem. */
const flawFields: Record<string, Warning["field"]> = {
  longest_option_is_key: "options",
  same_options: "options",
  long_key: "key",
  bare_definite_key: "key",
  key_is_pronoun: "key",
  key_is_title: "key",
  quotation_cut: "key",
};

/**
 * What an author should look at in a question: whether its evidence still proves its key, the flaws that our own questions
 * are filtered by, and clashes with the quiz's other questions. In that order, each code and option once; empty when
 * nothing is found. Never a reason to refuse a question: the author knows better.
 */
export const findWarnings = (
  question: Question,
  article: { title: string; text: string },
  others: readonly Question[] = [],
): Warning[] => [
  ...findGroundingFaults(question, article),
  ...findFlaws(question, article.title),
  ...findOptionFaults(question),
  ...findClashes(question, others),
];

const findFlaws = (question: Question, title: string): Warning[] => {
  const candidate = asCandidate(question, title);
  const wrong =
    question.kind === "multiple_choice"
      ? question.options.filter(({ id }) => id !== question.key).map(({ text }) => text)
      : [];
  return flaws
    .filter(({ has }) => has(candidate, wrong))
    .map(({ name }) => ({ code: name, field: flawFields[name] ?? "stem" }));
};

/** Source: Haladyna, Downing & Rodriguez (2002), rules on writing the choices. */
const catchAll = /^(all|none|both|neither|any) of (the above|these|them|those)\b/i;
/** An option this many times as long as the right answer stands out. */
const muchLonger = 2;
const leastLong = 24;

const findOptionFaults = (question: Question): Warning[] => {
  if (question.kind !== "multiple_choice" && question.kind !== "multiple_select") return [];
  const key = question.kind === "multiple_choice" ? keyText(question) : null;
  return question.options.flatMap(({ id, text }): Warning[] => {
    if (catchAll.test(text)) return [{ code: "catch_all_option", field: "options", option: id }];
    const isLong =
      key !== null && text.length > leastLong && text.length >= key.length * muchLonger;
    return isLong && id !== question.key
      ? [{ code: "option_stands_out", field: "options", option: id }]
      : [];
  });
};
