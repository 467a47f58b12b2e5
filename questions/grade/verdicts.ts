import type { Grade } from "../types.ts";
import type { MessageKey } from "./messages.ts";

/** A grade of full credit, decided by `rule`. */
export const correct = (rule: string, message: MessageKey = "right"): Grade => ({
  verdict: "correct",
  credit: 1,
  rule,
  message,
});

/** A grade of no credit, decided by `rule`. */
export const incorrect = (rule: string, message: MessageKey = "wrong"): Grade => ({
  verdict: "incorrect",
  credit: 0,
  rule,
  message,
});

/** Right but not specific enough: the player is asked once more. Its credit is what it earns if it stays the last word. */
export const prompt = (rule: string, message: MessageKey = "be_exact", credit = 0): Grade => ({
  verdict: "prompt",
  credit,
  rule,
  message,
});

/** The grade for a share of the points: 1 is correct, 0 is incorrect, between is partly correct. */
export const byShare = (share: number, rule: string): Grade => {
  if (share >= 1) return correct(rule);
  if (share <= 0) return incorrect(rule);
  return { verdict: "partly_correct", credit: share, rule, message: "partly" };
};

/**
 * The grade that counts after `promptsBefore` prompts on the same question: a first prompt stands and gives one more
 * try; a second one is final, with the rule's name kept. It earns nothing, save for a list of which a part is there.
 */
export const settlePrompt = (grade: Grade, promptsBefore: number): Grade =>
  grade.verdict === "prompt" && promptsBefore > 0 ? byShare(grade.credit, grade.rule) : grade;
