import type { Question } from "../../../questions/index.ts";
import type { ShownWarning } from "../../services/warnings.ts";
import { withSpareOptions } from "../option-form.ts";
import { Caution } from "./cautions.tsx";

type Choice = Extract<Question, { kind: "multiple_choice" | "multiple_select" }>;
type Props = { question: Choice; warnings: readonly ShownWarning[] };

/** Options with their marks. The last row is a spare one; an emptied row is taken away. */
export const ChoiceEditor = ({ question, warnings }: Props) => {
  const isMany = question.kind === "multiple_select";
  const keys: readonly string[] = Array.isArray(question.key) ? question.key : [question.key];
  const spare = question.options.some(({ text }) => text === "") ? 0 : 1;
  return (
    <fieldset>
      <legend class="label">
        Answers{" "}
        <span class="hint">
          {isMany ? "Select all that are right." : "Select the right one."} Empty a line to take it
          away.
        </span>
      </legend>
      <ul class="answers" data-grow>
        {withSpareOptions(question.options, spare).map(({ id, text }, i) => (
          <li id={`row-${id}`}>
            <label>
              <input
                type={isMany ? "checkbox" : "radio"}
                name="key"
                value={id}
                checked={keys.includes(id)}
                aria-label={`Answer ${i + 1} is right`}
              />
            </label>
            <textarea
              name={`option-${id}`}
              rows={1}
              maxlength={500}
              aria-label={text === "" ? `Another answer` : `Answer ${i + 1}`}
              aria-describedby={`note-${id}`}
            >
              {text}
            </textarea>
            <Caution option={id} warnings={warnings} />
          </li>
        ))}
      </ul>
    </fieldset>
  );
};
