import type { MessageKey } from "./messages.ts";

/** What one variant says to an answer. */
export type Outcome = {
  verdict: "correct" | "prompt" | "incorrect";
  rule: string;
  message: MessageKey;
  /** Typing errors looked over. */
  typos: number;
  /** Share of a list that is there; 0 when it is not a list. */
  share: number;
};

/** No rule of this variant fits the answer. */
export const noMatch: Outcome = {
  verdict: "incorrect",
  rule: "no_match",
  message: "wrong",
  typos: 0,
  share: 0,
};

export const accept = (rule: string, typos = 0): Outcome => ({
  verdict: "correct",
  rule,
  message: typos > 0 ? "right_check_spelling" : "right",
  typos,
  share: 1,
});

export const ask = (rule: string, message: MessageKey = "be_exact"): Outcome => ({
  verdict: "prompt",
  rule,
  message,
  typos: 0,
  share: 0,
});

/** A rejection that a rule is sure of. */
export const refuse = (rule: string, message: MessageKey = "wrong"): Outcome => ({
  verdict: "incorrect",
  rule,
  message,
  typos: 0,
  share: 0,
});

const rank = { correct: 2, prompt: 1, incorrect: 0 } as const;

/** The better of two outcomes for the player; of equals the first, but a named rejection before "no match". */
export const better = (one: Outcome, other: Outcome): Outcome => {
  if (rank[other.verdict] > rank[one.verdict]) return other;
  if (one.verdict === "incorrect" && one.rule === "no_match" && other.verdict === "incorrect")
    return other;
  if (one.verdict === "correct" && other.verdict === "correct" && other.typos < one.typos)
    return other;
  return one;
};
