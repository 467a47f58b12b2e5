import type { Child } from "hono/jsx";
import type { Answer, Option, PublicQuestion } from "../../../questions/index.ts";
import { FieldNote } from "./mark.tsx";

export type QuestionFieldsProps = {
  question: PublicQuestion;
  /** What was given before: kept in the fields. */
  given?: Answer | null;
  error?: string | undefined;
  /** Shown to its author among other things: its stem is no heading of the page. */
  isPreview?: boolean;
};

/** Past this many characters a stem is set smaller, so that its options stay on the first screen. */
const longStem = 100;

/** How large a stem is set. */
export const stemClass = (stem: string): string => (stem.length > longStem ? "stem long" : "stem");

const letters = "ABCDEFGHIJKL";

/** What the margin says about a kind of question. */
export const kindHints: Record<PublicQuestion["kind"], string> = {
  multiple_choice: "Choose one answer",
  multiple_select: "Choose all that are right",
  true_false: "True or false?",
  short_answer: "A few words",
  cloze: "Fill the gap",
  numeric: "A number",
  ordering: "Give each line its place",
  matching: "Find what belongs together",
};

/** The stem and the fields of one question, of any kind. Native fields only: no script is needed. */
export const QuestionFields = (props: QuestionFieldsProps) => {
  switch (props.question.kind) {
    case "multiple_choice":
    case "true_false":
    case "multiple_select":
      return <ChoiceFields {...props} />;
    case "ordering":
    case "matching":
      return <PairFields {...props} />;
    case "cloze":
      return <ClozeField {...props} />;
    default:
      return <TypedField {...props} />;
  }
};

const trueFalse: Option[] = [
  { id: "true", text: "True" },
  { id: "false", text: "False" },
];

/** The rows of a choice; true/false has its own two. */
export const optionsOf = (question: PublicQuestion): Option[] =>
  question.kind === "true_false" ? trueFalse : (question.options ?? []);

type StemProps = { isPreview: boolean | undefined; class: string; children: Child };

/** The stem: the page's heading where the question is played. */
const Stem = ({ isPreview, class: look, children }: StemProps) =>
  isPreview ? (
    <p class={look}>{children}</p>
  ) : (
    <h1 class={look} tabindex={-1} data-focus>
      {children}
    </h1>
  );

/** Fields that belong together, under the stem. */
const Group = ({
  question,
  error,
  isPreview,
  children,
}: QuestionFieldsProps & { children: Child }) => (
  <fieldset aria-describedby={error ? "answer-error" : undefined}>
    <legend>
      <Stem isPreview={isPreview} class={stemClass(question.stem)}>
        {question.stem}
      </Stem>
    </legend>
    {error ? <FieldNote id="answer-error">{error}</FieldNote> : null}
    {children}
  </fieldset>
);

const ChoiceFields = (props: QuestionFieldsProps) => {
  const { question, given } = props;
  const isMany = question.kind === "multiple_select";
  const chosen = Array.isArray(given) ? given : [String(given ?? "")];
  return (
    <Group {...props}>
      <div class="opts">
        {optionsOf(question).map(({ id, text }, i) => (
          <label class="opt">
            <input
              type={isMany ? "checkbox" : "radio"}
              name="answer"
              value={id}
              checked={chosen.includes(id)}
              required={!isMany}
              data-key={`${i + 1} ${letters[i]?.toLowerCase()}`}
            />
            <kbd aria-hidden="true">{i + 1}</kbd>
            <span>{text}</span>
          </label>
        ))}
      </div>
    </Group>
  );
};

const TypedField = ({ question, given, error, isPreview }: QuestionFieldsProps) => (
  <div class="field typed">
    {isPreview ? (
      <p class={stemClass(question.stem)}>
        <label for="answer">{question.stem}</label>
      </p>
    ) : (
      <h1 class={stemClass(question.stem)} tabindex={-1}>
        <label for="answer">{question.stem}</label>
      </h1>
    )}
    {error ? <FieldNote id="answer-error">{error}</FieldNote> : null}
    <div class="with-unit">
      <input
        type="text"
        id="answer"
        name="answer"
        value={typeof given === "string" || typeof given === "number" ? String(given) : ""}
        inputmode={question.kind === "numeric" ? "decimal" : "text"}
        class={question.kind === "numeric" ? "short" : ""}
        maxlength={256}
        required
        autocomplete="off"
        spellcheck={false}
        aria-invalid={error ? "true" : undefined}
        aria-describedby={error ? "answer-error" : undefined}
        data-focus={isPreview ? undefined : true}
      />
      {question.unit ? <span class="unit">{question.unit}</span> : null}
    </div>
  </div>
);

const ClozeField = ({ question, given, error, isPreview }: QuestionFieldsProps) => {
  const [before, after = ""] = question.stem.split("_____");
  return (
    <div class="typed">
      {isPreview ? null : <h1 class="say">{question.stem.replace("_____", "(gap)")}</h1>}
      {error ? <FieldNote id="answer-error">{error}</FieldNote> : null}
      <p class={`${stemClass(question.stem)} cloze`}>
        {before}
        <input
          class="gap"
          type="text"
          name="answer"
          aria-label="The missing words"
          value={typeof given === "string" ? given : ""}
          maxlength={256}
          required
          autocomplete="off"
          spellcheck={false}
          aria-invalid={error ? "true" : undefined}
          aria-describedby={error ? "answer-error" : undefined}
          data-focus={isPreview ? undefined : true}
        />
        {after}
      </p>
    </div>
  );
};

type Row = { option: Option; name: string; choices: Option[]; chosen: string };

const PairFields = (props: QuestionFieldsProps) => (
  <Group {...props}>
    <ul class="pairs">
      {pairRows(props.question, props.given ?? null).map(({ option, name, choices, chosen }) => (
        <li>
          <label for={name}>{option.text}</label>
          <select id={name} name={name} required>
            <option value="">{props.question.kind === "ordering" ? "Place" : "Choose"}</option>
            {choices.map(({ id, text }) => (
              <option value={id} selected={id === chosen}>
                {text}
              </option>
            ))}
          </select>
        </li>
      ))}
    </ul>
  </Group>
);

const pairRows = (question: PublicQuestion, given: Answer | null): Row[] => {
  if (question.kind === "matching") {
    const pairs = typeof given === "object" && !Array.isArray(given) ? (given ?? {}) : {};
    return (question.left ?? []).map((option) => ({
      option,
      name: `match-${option.id}`,
      choices: question.right ?? [],
      chosen: pairs[option.id] ?? "",
    }));
  }
  const options = question.options ?? [];
  const order = Array.isArray(given) ? given : [];
  const places = options.map((_, i) => ({ id: String(i + 1), text: String(i + 1) }));
  return options.map((option) => ({
    option,
    name: `place-${option.id}`,
    choices: places,
    chosen: order.includes(option.id) ? String(order.indexOf(option.id) + 1) : "",
  }));
};
