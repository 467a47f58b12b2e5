import type { GradingRules, Question, Tolerance } from "../../questions/index.ts";
import { isTyped } from "../services/accepted-question.ts";

/**
 * The grading rules that the desk's form has for a question: only what differs from the usual is kept. A form without
 * the fields leaves the rules as they are.
 */
export const readGrading = (question: Question, form: FormData): GradingRules | undefined => {
  const before = question.grading;
  if (question.kind === "multiple_select") {
    const scoring = fieldOf(form, "selectScoring") as NonNullable<GradingRules["selectScoring"]>;
    if (!form.has("rules")) return before;
    return scoring === "right_minus_wrong" ? undefined : { selectScoring: scoring };
  }
  if (!isTyped(question)) return before;
  const accepted = form.has("accepted") ? listOf(form, "accepted") : (before?.accepted ?? []);
  const listed = accepted.filter((line) => line !== fieldOf(form, "key"));
  if (!form.has("rules")) return { ...before, accepted: listed };
  const rules = { ...spellingOf(form, question.kind === "numeric"), ...toleranceOf(form) };
  return { ...kept("accepted", listed), ...listsOf(form), ...rules };
};

const fieldOf = (form: FormData, name: string): string => String(form.get(name) ?? "").trim();

const listOf = (form: FormData, name: string): string[] => {
  const lines = fieldOf(form, name)
    .split("\n")
    .map((line) => line.trim());
  return [...new Set(lines)].filter((line) => line !== "");
};

const kept = (name: "accepted" | "prompt" | "reject", texts: string[]): GradingRules =>
  texts.length > 0 ? { [name]: texts } : {};

const listsOf = (form: FormData): GradingRules => ({
  ...kept("prompt", listOf(form, "prompt")),
  ...kept("reject", listOf(form, "reject")),
});

const spellingOf = (form: FormData, isNumber: boolean): GradingRules => ({
  ...(form.has("caseStrict") ? { caseStrict: true } : {}),
  ...(form.has("diacriticsStrict") ? { diacriticsStrict: true } : {}),
  ...(isNumber || form.has("typosAllowed") ? {} : { typosAllowed: false }),
  ...(form.has("unitRequired") ? { unitRequired: true } : {}),
});

/** A tolerance without its number keeps NaN, so that the check names the field. */
const toleranceOf = (form: FormData): GradingRules => {
  const mode = fieldOf(form, "toleranceMode") as Tolerance["mode"] | "";
  if (mode === "" || mode === "exact") return {};
  const given = fieldOf(form, "toleranceValue").replace(",", ".");
  const number = given === "" ? Number.NaN : Number(given);
  return { tolerance: { mode, value: mode === "relative" ? number / 100 : number } };
};
