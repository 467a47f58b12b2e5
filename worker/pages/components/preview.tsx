import { keyText, type Question } from "../../../questions/index.ts";
import { toPublicQuestion } from "../../services/present.ts";
import { CheckedAnswer } from "./checked-answer.tsx";
import { QuestionFields } from "./question-fields.tsx";

/** The question as players see it, before and after the answer. Its fields are off: it is there to be looked at. */
export const Preview = ({ question }: { question: Question }) => {
  const shown = toPublicQuestion(question);
  return (
    <section class="preview" aria-labelledby="preview-h" data-live="preview">
      <h2 id="preview-h">As players see it</h2>
      <fieldset class="sheet" disabled>
        <legend class="say">Preview</legend>
        <QuestionFields question={shown} isPreview />
      </fieldset>
      <details>
        <summary>After a right answer</summary>
        <CheckedAnswer
          question={shown}
          graded={{
            questionId: question.id,
            answer: question.key,
            verdict: "correct",
            message: "",
            key: keyText(question),
            keyAnswer: question.key,
          }}
        />
        {question.explanation === undefined ? null : <p>{question.explanation}</p>}
      </details>
    </section>
  );
};
