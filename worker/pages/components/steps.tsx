/** Where a question stands in the row of ticks. */
export type StepState = "right" | "wrong" | "half" | "done" | "now" | "todo";

const words: Record<StepState, string> = {
  right: "right",
  wrong: "wrong",
  half: "partly right",
  done: "behind you",
  now: "this one",
  todo: "to come",
};

/** Progress: one tick for each question or card, with its word for those who do not see it. */
export const Steps = ({ states, label }: { states: readonly StepState[]; label: string }) => (
  <ol class="steps" aria-label={label}>
    {states.map((state, i) => (
      <li class={state}>
        <span class="say">{`${i + 1}: ${words[state]}`}</span>
      </li>
    ))}
  </ol>
);
