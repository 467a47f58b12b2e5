import type { Question } from "../../../questions/index.ts";

const levels = [
  [1, "1, the headline"],
  [2, "2"],
  [3, "3, the main text"],
  [4, "4"],
  [5, "5, a detail"],
] as const;

/** What goes with a question besides its answer, folded away while there is nothing. */
export const MoreFields = ({ question, isOpen }: { question: Question; isOpen: boolean }) => (
  <details class="fold" open={isOpen || question.explanation !== undefined}>
    <summary>Explanation and difficulty</summary>
    <div class="field">
      <label for="explanation">Explanation</label>
      <textarea
        id="explanation"
        name="explanation"
        rows={2}
        maxlength={1000}
        aria-describedby="explanation-hint"
      >
        {question.explanation ?? ""}
      </textarea>
      <p class="hint" id="explanation-hint">
        Shown with the verdict, beside the proof.
      </p>
    </div>
    <div class="field">
      <label for="difficulty">Difficulty</label>
      <select id="difficulty" name="difficulty">
        {levels.map(([value, text]) => (
          <option value={value} selected={value === question.difficulty}>
            {text}
          </option>
        ))}
      </select>
    </div>
  </details>
);
