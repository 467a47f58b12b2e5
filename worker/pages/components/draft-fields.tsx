import type { Option, Question } from "../../../questions/index.ts";

/** The answers of a draft's question, to edit: the right one is chosen, not typed twice. */
export const DraftFields = ({ question }: { question: Question }) => {
  switch (question.kind) {
    case "multiple_choice":
    case "multiple_select":
      return <ChoiceEditor question={question} />;
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
      return <OrderEditor options={sortByKey(question.options, question.key)} />;
    case "matching":
      return <MatchEditor question={question} />;
    default:
      return <TypedEditor answer={question.key} accepted={question.grading?.accepted ?? []} />;
  }
};

type Choice = Extract<Question, { kind: "multiple_choice" | "multiple_select" }>;

const ChoiceEditor = ({ question }: { question: Choice }) => {
  const isMany = question.kind === "multiple_select";
  const keys: readonly string[] = Array.isArray(question.key) ? question.key : [question.key];
  return (
    <fieldset>
      <legend class="label">
        Answers{" "}
        <span class="hint">{isMany ? "Select all that are right." : "Select the right one."}</span>
      </legend>
      <ul class="answers">
        {question.options.map(({ id, text }, i) => (
          <li>
            <label>
              <input
                type={isMany ? "checkbox" : "radio"}
                name="key"
                value={id}
                checked={keys.includes(id)}
                aria-label={`Answer ${i + 1} is right`}
              />
            </label>
            <textarea name={`option-${id}`} rows={1} maxlength={500} aria-label={`Answer ${i + 1}`}>
              {text}
            </textarea>
          </li>
        ))}
      </ul>
    </fieldset>
  );
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

const sortByKey = (options: readonly Option[], key: readonly string[]): Option[] =>
  [...options].sort((a, b) => key.indexOf(a.id) - key.indexOf(b.id));

const OrderEditor = ({ options }: { options: readonly Option[] }) => (
  <fieldset>
    <legend class="label">
      Lines <span class="hint">in their right order; players see them shuffled.</span>
    </legend>
    <ol class="answers">
      {options.map(({ id, text }, i) => (
        <li>
          <span class="no">{i + 1}</span>
          <textarea name={`option-${id}`} rows={1} maxlength={500} aria-label={`Line ${i + 1}`}>
            {text}
          </textarea>
        </li>
      ))}
    </ol>
  </fieldset>
);

type Matching = Extract<Question, { kind: "matching" }>;

const MatchEditor = ({ question }: { question: Matching }) => (
  <fieldset>
    <legend class="label">
      Pairs <span class="hint">that belong together; players see them shuffled.</span>
    </legend>
    <ul class="pairs">
      {question.left.map(({ id, text }, i) => {
        const right = question.right.find((option) => option.id === question.key[id]);
        return (
          <li>
            <input
              type="text"
              name={`left-${id}`}
              value={text}
              maxlength={500}
              aria-label={`Pair ${i + 1}, left`}
            />
            <input
              class="is-key"
              type="text"
              name={`right-${right?.id ?? ""}`}
              value={right?.text ?? ""}
              maxlength={500}
              aria-label={`Pair ${i + 1}, right`}
            />
          </li>
        );
      })}
    </ul>
    {question.right
      .filter(({ id }) => !Object.values(question.key).includes(id))
      .map(({ id, text }) => (
        <div class="field">
          <label for={`right-${id}`}>Belongs to none</label>
          <input type="text" id={`right-${id}`} name={`right-${id}`} value={text} maxlength={500} />
        </div>
      ))}
  </fieldset>
);
