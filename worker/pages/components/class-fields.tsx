import type { ClassValues } from "../class-form.ts";
import { type Choice, ChoiceList } from "./choice-list.tsx";
import { Field } from "./field.tsx";

export type FieldsProps = { values: ClassValues; errors: ReadonlyMap<string, string> };

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
  <Field id={name} label={label} hint={hint} error={errors.get(name)}>
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

/** Title, zone, opening and closing. `isNew`: where script may put the browser's own zone. */
export const TimeFields = ({ isNew, ...props }: FieldsProps & { isNew: boolean }) => (
  <>
    <Input {...props} name="title" label="Title" hint="The class sees it." />
    <Field
      id="timeZone"
      label="Time zone"
      hint="Opening and closing are meant by the clocks there."
      error={props.errors.get("timeZone")}
    >
      {(described) => (
        <select id="timeZone" name="timeZone" data-own-zone={isNew ? "" : undefined} {...described}>
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

type ChoicesProps = FieldsProps & {
  name: "feedback" | "nicknames" | "late" | "countedAttempt";
  legend: string;
  choices: readonly Choice[];
};

const Choices = ({ name, legend, choices, values, errors }: ChoicesProps) => (
  <ChoiceList
    name={name}
    legend={legend}
    choices={choices}
    chosen={values[name]}
    error={errors.get(name)}
  />
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
