import type { Grade } from "../../questions/types.ts";
import type { Pair } from "./pairs.ts";

/** A pair with what a grader said of it. A prompt is no acceptance: it counts like a rejection, right or wrong. */
export type Judged = { pair: Pair; isAccepted: boolean };

/** Rates in percent, one decimal. False accepts are a share of the wrong answers, false rejects of the right ones. */
export type Figures = { n: number; accuracy: number; falseAccept: number; falseReject: number };

/** A share in percent, one decimal; 0 of nothing. */
export const percent = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10;

/** Whether a grade accepts an answer. */
export const isAccepted = ({ verdict }: Grade): boolean => verdict === "correct";

const figuresOf = (judged: readonly Judged[]): Figures => {
  const right = judged.filter(({ pair }) => pair.isRight);
  const wrong = judged.filter(({ pair }) => !pair.isRight);
  const agreed = judged.filter(({ pair, isAccepted: accepted }) => pair.isRight === accepted);
  return {
    n: judged.length,
    accuracy: percent(agreed.length, judged.length),
    falseAccept: percent(wrong.filter(({ isAccepted: accepted }) => accepted).length, wrong.length),
    falseReject: percent(
      right.filter(({ isAccepted: accepted }) => !accepted).length,
      right.length,
    ),
  };
};

/** `human` is everything judged by people, `hand` the traps; then each source by itself. Empty groups are left out. */
export const figuresByGroup = (judged: readonly Judged[]): Record<string, Figures> => {
  const groups = new Map<string, Judged[]>([
    ["all", [...judged]],
    ["human", judged.filter(({ pair }) => !pair.source.startsWith("hand:"))],
    ["hand", judged.filter(({ pair }) => pair.source.startsWith("hand:"))],
  ]);
  for (const entry of judged) {
    const { source } = entry.pair;
    groups.set(source, [...(groups.get(source) ?? []), entry]);
  }
  return Object.fromEntries(
    [...groups]
      .filter(([, members]) => members.length > 0)
      .map(([name, members]) => [name, figuresOf(members)]),
  );
};

/** For each verdict and rule how many pairs it decided, and in how many the label agrees. */
export const figuresByRule = (
  judged: readonly (Judged & { grade: Grade })[],
): Record<string, { n: number; agreed: number }> => {
  const rules: Record<string, { n: number; agreed: number }> = {};
  for (const { pair, grade } of judged) {
    const name = `${grade.verdict}:${grade.rule}`;
    const rule = rules[name] ?? { n: 0, agreed: 0 };
    const agrees = pair.isRight === isAccepted(grade) ? 1 : 0;
    rules[name] = { n: rule.n + 1, agreed: rule.agreed + agrees };
  }
  return rules;
};
