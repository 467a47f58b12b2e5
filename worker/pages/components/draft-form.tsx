import type { Question } from "../../../questions/index.ts";
import type { FieldError } from "../../problem.ts";
import type { ShownWarning } from "../../services/warnings.ts";
import { Cautions } from "./cautions.tsx";
import type { Draft, DraftQuestion } from "./desk-page.tsx";
import { DraftFields } from "./draft-fields.tsx";
import { GradingFields } from "./grading-fields.tsx";
import { ToggleKeys } from "./key-hints.tsx";
import { kindNouns } from "./kind-nouns.ts";
import { FieldNote, Mark } from "./mark.tsx";
import { MoreFields } from "./more-fields.tsx";
import { OtherKind } from "./other-kind.tsx";
import { Proof, ProofCaption } from "./proof.tsx";
import { TryAnswer, type TryState } from "./try-answer.tsx";

export type FormProps = {
  draft: Draft;
  /** The question as it is saved; undefined for one that was thrown out elsewhere. */
  present: DraftQuestion | undefined;
  /** The question as it stands in the form. */
  question: Question;
  warnings: readonly ShownWarning[];
  errors: readonly FieldError[];
  /** The answer that was just tried. */
  tried?: TryState | undefined;
};

/** The question on the desk with all that its author may say of it, and what to do with it. */
export const DraftForm = (props: FormProps) => {
  const { draft, present, question, tried } = props;
  const action = `/edit/${draft.id}/questions/${question.id}`;
  return (
    <form
      class="stack"
      id="edit"
      method="post"
      action={action}
      autocomplete="off"
      data-swap
      data-autosave
    >
      <input type="hidden" name="revision" value={draft.revision} />
      <input type="hidden" name="kind" value={question.kind} />
      <FormHead draft={draft} present={present} question={question} tried={tried} />
      <AskedFields {...props} />
      {present === undefined ? null : <PresentProof draft={draft} present={present} />}
      <TryAnswer question={question} action={`${action}#try`} state={tried} />
      <div class="bar-acts acts">
        <button type="submit" class="btn" name="do" value="accept" data-key="y">
          Accept <kbd aria-hidden="true">Y</kbd>
        </button>
        <button type="submit" class="btn plain" name="do" value="save" data-save>
          Save
        </button>
        <button type="submit" class="btn plain" name="do" value="out" formnovalidate data-key="x">
          <Mark name="out" /> Throw out <kbd aria-hidden="true">X</kbd>
        </button>
        <p class="saved small soft" data-save-state></p>
      </div>
      <Moves draft={draft} present={present} />
      <OtherKind kind={question.kind} />
      <p class="keys" hidden data-keys>
        <span>
          <kbd>J</kbd> <kbd>K</kbd> next, back
        </span>
        <ToggleKeys />
      </p>
    </form>
  );
};

type HeadProps = Pick<FormProps, "draft" | "present" | "question" | "tried">;

const FormHead = ({ draft, present, question, tried }: HeadProps) => {
  const place = present === undefined ? "" : ` ${draft.questions.indexOf(present) + 1}`;
  return (
    <>
      <h2
        class="small soft num"
        tabindex={-1}
        data-focus={tried?.result === undefined ? true : undefined}
      >
        {`Question${place}, ${kindNouns[question.kind]}`}
        {present?.isAccepted ? ", accepted" : ""}
      </h2>
      <p class="to-list small">
        <a href="#questions">See all questions</a>
      </p>
    </>
  );
};

/** Stem, answers and rules, with what is wrong and what is worth a look: alike for a new question. */
export const AskedFields = ({
  question,
  warnings,
  errors,
}: Pick<FormProps, "question" | "warnings" | "errors">) => {
  const hasError = (pattern: RegExp) => errors.some(({ field }) => pattern.test(field));
  return (
    <>
      <div data-live="errors">
        {errors.map(({ field, message }) => (
          <FieldNote id={`error-${field}`}>{`${fieldName(field)}: ${message}`}</FieldNote>
        ))}
      </div>
      <div class="field">
        <label for="stem">{question.kind === "true_false" ? "Statement" : "Question"}</label>
        <textarea
          class="stem-in"
          id="stem"
          name="stem"
          rows={2}
          maxlength={500}
          required
          aria-describedby={question.kind === "cloze" ? "stem-hint cautions" : "cautions"}
        >
          {question.stem}
        </textarea>
        {question.kind === "cloze" ? (
          <p class="hint" id="stem-hint">
            Five underscores, _____, are the gap.
          </p>
        ) : null}
      </div>
      <Cautions warnings={warnings} />
      <DraftFields question={question} warnings={warnings} />
      <GradingFields question={question} isOpen={hasError(/^grading|unit/)} />
      <MoreFields question={question} isOpen={hasError(/^explanation|difficulty/)} />
    </>
  );
};

const PresentProof = ({ draft, present }: { draft: Draft; present: DraftQuestion }) => {
  const { start, end } = present.evidence;
  return (
    <div data-live="proof">
      <Proof
        proof={present.proof}
        caption={
          <>
            <ProofCaption proof={present.proof} />. <a href="#article">Pick another sentence</a>,{" "}
            <a href={`/edit/${draft.id}/add?evidence=${start}-${end}&after=${present.id}`}>
              ask something else about it
            </a>
          </>
        }
      />
    </div>
  );
};

/** Moving without a mouse: both buttons save what was typed, too. */
const Moves = ({ draft, present }: Pick<FormProps, "draft" | "present">) => {
  if (present === undefined || draft.questions.length < 2) return null;
  const place = draft.questions.indexOf(present);
  return (
    <div class="acts moves" data-live="moves">
      <button type="submit" class="link" name="do" value="earlier" disabled={place === 0}>
        Move up
      </button>
      <button
        type="submit"
        class="link"
        name="do"
        value="later"
        disabled={place === draft.questions.length - 1}
      >
        Move down
      </button>
    </div>
  );
};

const fieldNames: Record<string, string> = {
  stem: "Question",
  key: "Right answer",
  options: "Answers",
  evidence: "Proof",
  left: "Pairs",
  right: "Pairs",
  unit: "Unit",
  explanation: "Explanation",
  difficulty: "Difficulty",
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
