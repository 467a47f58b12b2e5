import type { Question } from "../../../questions/index.ts";
import type { ShownWarning } from "../../services/warnings.ts";
import { ChoiceEditor } from "./choice-editor.tsx";
import { MatchEditor, OrderEditor } from "./pair-editors.tsx";

type Props = { question: Question; warnings: readonly ShownWarning[] };

/** The answers of a draft's question, to edit: the right one is chosen, not typed twice. */
export const DraftFields = ({ question, warnings }: Props) => {
  switch (question.kind) {
    case "multiple_choice":
    case "multiple_select":
      return <ChoiceEditor question={question} warnings={warnings} />;
    case "true_false":
      return <TruthEditor isTrue={question.key} />;
    case "numeric":
      return (
        <NumberEditor
          value={question.key}
          unit={question.unit}
          accepted={question.grading?.accepted ?? []}
        />
      );
    case "ordering":
      return <OrderEditor question={question} warnings={warnings} />;
    case "matching":
      return <MatchEditor question={question} />;
    default:
      return <TypedEditor answer={question.key} accepted={question.grading?.accepted ?? []} />;
  }
};

const TruthEditor = ({ isTrue }: { isTrue: boolean }) => (
  <fieldset>
    <legend class="label">
      The statement is <span class="hint">as the article has it.</span>
    </legend>
    <div class="checks">
      <label>
        <input type="radio" name="key" value="true" checked={isTrue} /> True
      </label>
      <label>
        <input type="radio" name="key" value="false" checked={!isTrue} /> False
      </label>
    </div>
  </fieldset>
);

const TypedEditor = ({ answer, accepted }: { answer: string; accepted: readonly string[] }) => (
  <>
    <div class="field">
      <label for="key">Right answer</label>
      <input class="is-key" type="text" id="key" name="key" value={answer} maxlength={200} />
    </div>
    <AlsoRight accepted={accepted} hint="Case, accents and small slips are forgiven anyway." />
  </>
);

const AlsoRight = ({ accepted, hint }: { accepted: readonly string[]; hint: string }) => (
  <div class="field">
    <label for="accepted">Also right</label>
    <textarea id="accepted" name="accepted" rows={2} aria-describedby="accepted-hint">
      {accepted.join("\n")}
    </textarea>
    <p class="hint" id="accepted-hint">
      {`One a line. ${hint}`}
    </p>
  </div>
);

type NumberProps = { value: number; unit: string | undefined; accepted: readonly string[] };

const NumberEditor = ({ value, unit, accepted }: NumberProps) => (
  <>
    <div class="field">
      <label for="key">{unit ? `Right answer, in ${unit}` : "Right answer"}</label>
      <input
        class="is-key short"
        type="number"
        step="any"
        id="key"
        name="key"
        value={Number.isNaN(value) ? "" : value}
      />
    </div>
    <AlsoRight accepted={accepted} hint="Words and other ways to write the number count anyway." />
  </>
);
