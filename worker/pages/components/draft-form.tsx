import type { Question, QuestionKind } from "../../../questions/index.ts";
import type { FieldError } from "../../problem.ts";
import type { Draft, DraftQuestion } from "./desk-page.tsx";
import { DraftFields } from "./draft-fields.tsx";
import { GradingFields } from "./grading-fields.tsx";
import { ToggleKeys } from "./key-hints.tsx";
import { FieldNote, Mark } from "./mark.tsx";
import { Proof, ProofCaption } from "./proof.tsx";
import { TryAnswer, type TryState } from "./try-answer.tsx";

type FormProps = {
  draft: Draft;
  present: DraftQuestion;
  typed: Question;
  errors: readonly FieldError[];
  /** The answer that was just tried. */
  tried?: TryState | undefined;
};

/** The question on the desk with all that its author may say of it, and what to do with it. */
export const DraftForm = ({ draft, present, typed, errors, tried }: FormProps) => {
  const { questions } = draft;
  const place = questions.indexOf(present);
  return (
    <form
      class="stack"
      id="edit"
      method="post"
      action={`/edit/${draft.id}/questions/${present.id}`}
      data-swap
    >
      <h2
        class="small soft num"
        tabindex={-1}
        data-focus={tried?.result === undefined ? true : undefined}
      >
        {`Question ${place + 1}, ${kindNouns[present.kind]}`}
        {present.isAccepted ? ", accepted" : ""}
      </h2>
      <p class="to-list small">
        <a href="#questions">See all questions</a>
      </p>
      {errors.map(({ field, message }) => (
        <FieldNote id={`error-${field}`}>{`${fieldName(field)}: ${message}`}</FieldNote>
      ))}
      <div class="field">
        <label for="stem">{present.kind === "true_false" ? "Statement" : "Question"}</label>
        <textarea class="stem-in" id="stem" name="stem" rows={2} maxlength={500} required>
          {typed.stem}
        </textarea>
      </div>
      <DraftFields question={typed} />
      <GradingFields
        question={typed}
        isOpen={errors.some(({ field }) => /^grading|unit/.test(field))}
      />
      <Proof
        proof={present.proof}
        caption={
          <>
            <ProofCaption proof={present.proof} />. <a href="#article">Pick another sentence</a>
          </>
        }
      />
      <TryAnswer
        question={typed}
        action={`/edit/${draft.id}/questions/${present.id}#try`}
        state={tried}
      />
      <div class="bar-acts acts">
        <button type="submit" class="btn" name="do" value="accept" data-key="y">
          Accept <kbd aria-hidden="true">Y</kbd>
        </button>
        <button type="submit" class="btn plain" name="do" value="out" formnovalidate data-key="x">
          <Mark name="out" /> Throw out <kbd aria-hidden="true">X</kbd>
        </button>
      </div>
      <p class="keys" hidden data-keys>
        <span>
          <kbd>J</kbd> <kbd>K</kbd> next, back
        </span>
        <ToggleKeys />
      </p>
    </form>
  );
};

const kindNouns: Record<QuestionKind, string> = {
  multiple_choice: "multiple choice",
  multiple_select: "several answers",
  true_false: "true or false",
  short_answer: "short answer",
  numeric: "number",
  cloze: "gap to fill",
  ordering: "putting in order",
  matching: "matching",
};

const fieldNames: Record<string, string> = {
  stem: "Question",
  key: "Right answer",
  options: "Answers",
  evidence: "Proof",
  left: "Pairs",
  right: "Pairs",
  unit: "Unit",
  "grading.accepted": "Also right",
  "grading.prompt": "Ask to be more exact",
  "grading.reject": "Never right",
  "grading.tolerance": "How near is right",
  grading: "Grading",
};

const fieldName = (field: string): string => {
  const [root = "", part = ""] = field.split(".");
  return fieldNames[`${root}.${part}`] ?? fieldNames[root] ?? "This form";
};
