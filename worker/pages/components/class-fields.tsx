import type { Child } from "hono/jsx";
import type { Question } from "../../../questions/index.ts";
import type { ClassValues } from "../class-form.ts";
import { FieldNote } from "./mark.tsx";

export type FieldsProps = { values: ClassValues; errors: ReadonlyMap<string, string> };

type FieldProps = {
  name: string;
  label: string;
  hint?: string;
  errors: FieldsProps["errors"];
  children: (described: Described) => Child;
};
type Described = { "aria-describedby"?: string | undefined; "aria-invalid"?: "true" | undefined };

/** A label, what is wrong, the field, and a hint. */
const Field = ({ name, label, hint, errors, children }: FieldProps) => {
  const error = errors.get(name);
  const ids = [
    error === undefined ? "" : `${name}-error`,
    hint === undefined ? "" : `${name}-hint`,
  ];
  const described = ids.filter((id) => id !== "").join(" ");
  return (
    <div class="field">
      <label for={name}>{label}</label>
      {error === undefined ? null : <FieldNote id={`${name}-error`}>{error}</FieldNote>}
      {children({
        "aria-describedby": described === "" ? undefined : described,
        "aria-invalid": error === undefined ? undefined : "true",
      })}
      {hint === undefined ? null : (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
};

type TextName = Exclude<
  { [K in keyof ClassValues]: ClassValues[K] extends string ? K : never }[keyof ClassValues],
  undefined
>;
type InputProps = FieldsProps & {
  name: TextName;
  label: string;
  hint?: string;
  type?: string;
  isShort?: boolean;
};

const Input = ({ name, label, hint, type = "text", isShort, values, errors }: InputProps) => (
  <Field name={name} label={label} errors={errors} {...(hint === undefined ? {} : { hint })}>
    {(described) => (
      <input
        type={type}
        id={name}
        name={name}
        value={values[name]}
        class={isShort ? "short" : ""}
        inputmode={isShort ? "decimal" : undefined}
        maxlength={type === "text" ? 200 : undefined}
        autocomplete="off"
        {...described}
      />
    )}
  </Field>
);

/** Where the clocks are that the times are meant by. */
const zones = (chosen: string): string[] => {
  const known = Intl.supportedValuesOf("timeZone");
  return [...new Set(["UTC", chosen, ...known])];
};

/** Title, zone, opening and closing. */
export const TimeFields = (props: FieldsProps) => (
  <>
    <Input {...props} name="title" label="Title" hint="The class sees it." />
    <Field
      name="timeZone"
      label="Time zone"
      hint="Opening and closing are meant by the clocks there."
      errors={props.errors}
    >
      {(described) => (
        <select id="timeZone" name="timeZone" {...described}>
          {zones(props.values.timeZone).map((zone) => (
            <option value={zone} selected={zone === props.values.timeZone}>
              {zone.replaceAll("_", " ")}
            </option>
          ))}
        </select>
      )}
    </Field>
    <div class="pair">
      <Input {...props} name="opensAt" label="Opens" type="datetime-local" hint="Empty: at once." />
      <Input
        {...props}
        name="closesAt"
        label="Closes"
        type="datetime-local"
        hint="Empty: when you close it."
      />
    </div>
  </>
);

type Choice = readonly [value: string, name: string, hint: string];
type ChoicesProps = FieldsProps & {
  name: "feedback" | "nicknames" | "late" | "countedAttempt";
  legend: string;
  choices: readonly Choice[];
};

const Choices = ({ name, legend, choices, values, errors }: ChoicesProps) => (
  <fieldset>
    <legend class="label">{legend}</legend>
    {errors.has(name) ? <FieldNote id={`${name}-error`}>{errors.get(name) ?? ""}</FieldNote> : null}
    <div class="opts">
      {choices.map(([value, text, hint]) => (
        <label class="opt choice">
          <input type="radio" name={name} value={value} checked={values[name] === value} required />
          <span>{text}</span>
          <span class="hint">{hint}</span>
        </label>
      ))}
    </div>
  </fieldset>
);

const feedbacks: readonly Choice[] = [
  ["after_each", "After each answer", "With the sentence that proves it."],
  ["at_end", "After handing in", "Whoever has another try knows the answers then."],
  ["after_closing", "After the class is closed", "And all late answers are in."],
  ["never", "Never", "You go through the answers yourself."],
];

/** When players learn what was right. */
export const FeedbackFields = (props: FieldsProps) => (
  <Choices
    {...props}
    name="feedback"
    legend="When players see what was right"
    choices={feedbacks}
  />
);

const nicknameRules: readonly Choice[] = [
  ["free", "They choose a nickname", "Each only once; look-alikes are refused."],
  ["listed", "They type a name of your list", "Nobody sees the list."],
  ["generated", "They get a friendly name", "Such as Brave Otter."],
];

/** What players are called. */
export const NicknameFields = (props: FieldsProps) => (
  <>
    <Choices {...props} name="nicknames" legend="What players are called" choices={nicknameRules} />
    <details open={props.values.nicknames === "listed" || props.errors.has("names")}>
      <summary>The class list</summary>
      <Field
        name="names"
        label="Names, one a line"
        hint="Only for a list of yours; at most 1,000. Initials or first names are enough."
        errors={props.errors}
      >
        {(described) => (
          <textarea id="names" name="names" rows={6} {...described}>
            {props.values.names}
          </textarea>
        )}
      </Field>
    </details>
  </>
);

const counted: readonly Choice[] = [
  ["best", "The best", ""],
  ["first", "The first", ""],
  ["last", "The last", ""],
];

/** Tries, and the points to pass. */
export const TryFields = (props: FieldsProps) => (
  <>
    <div class="pair">
      <Input {...props} name="attempts" label="Tries" isShort hint="Empty: as many as they like." />
      <Input
        {...props}
        name="passPercent"
        label="Percent to pass"
        isShort
        hint="Empty: nobody fails."
      />
    </div>
    <Choices {...props} name="countedAttempt" legend="Which try counts" choices={counted} />
  </>
);

const lates: readonly Choice[] = [
  ["refuse", "Refuse it", "What was answered in time counts."],
  ["mark", "Accept it and mark it late", "For as long as you say below."],
];

/** Limits of time, and what becomes of late answers. */
export const LimitFields = (props: FieldsProps) => (
  <>
    <div class="pair">
      <Input
        {...props}
        name="quizMinutes"
        label="Minutes for the quiz"
        isShort
        hint="Empty: no limit."
      />
      <Input
        {...props}
        name="questionSeconds"
        label="Seconds for each question"
        isShort
        hint="Empty: no limit."
      />
    </div>
    <Choices {...props} name="late" legend="An answer after the time" choices={lates} />
    <Input {...props} name="graceHours" label="Hours in which late answers are accepted" isShort />
  </>
);

type CheckName = "shuffleQuestions" | "shuffleOptions" | "hasLeaderboard";
const checks: readonly (readonly [CheckName, string])[] = [
  ["shuffleQuestions", "Shuffle the questions"],
  ["shuffleOptions", "Shuffle the options"],
  ["hasLeaderboard", "Show a leaderboard to the class, never by speed"],
];

export const CheckFields = ({ values }: FieldsProps) => (
  <div class="checks">
    {checks.map(([name, label]) => (
      <label>
        <input type="checkbox" name={name} checked={values[name]} /> {label}
      </label>
    ))}
  </div>
);

/** Points of each question, out of the way: most classes leave them at one. */
export const PointsFields = ({
  values,
  errors,
  questions,
}: FieldsProps & { questions: Question[] }) => (
  <details open={Object.keys(values.points).length > 0 && [...errors.keys()].some(isPoints)}>
    <summary>Points for each question</summary>
    <ul class="points">
      {questions.map(({ id, stem }) => (
        <li>
          <label for={`points-${id}`}>{stem}</label>
          <input
            type="text"
            inputmode="decimal"
            class="short"
            id={`points-${id}`}
            name={`points-${id}`}
            value={values.points[id] ?? "1"}
            aria-invalid={errors.has(`points-${id}`) ? "true" : undefined}
            aria-describedby={errors.has(`points-${id}`) ? `points-${id}-error` : undefined}
          />
          {errors.has(`points-${id}`) ? (
            <FieldNote id={`points-${id}-error`}>{errors.get(`points-${id}`) ?? ""}</FieldNote>
          ) : null}
        </li>
      ))}
    </ul>
  </details>
);

const isPoints = (name: string): boolean => name.startsWith("points-");
