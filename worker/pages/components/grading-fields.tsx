import type { GradingRules, Question, Tolerance } from "../../../questions/index.ts";
import { isTyped } from "../../services/accepted-question.ts";

type Props = {
  question: Question;
  /** Shows the fields though nothing is set: one of them has an error. */
  isOpen: boolean;
};

/**
 * How a question is graded, folded away while all is as usual. Choices, orders and pairs have nothing to set, save a
 * multiple select. `rules` tells the reader of the form that the boxes were there: one not ticked is not sent.
 */
export const GradingFields = ({ question, isOpen }: Props) => {
  if (!isTyped(question) && question.kind !== "multiple_select") return null;
  const rules = question.grading ?? {};
  return (
    <details class="grading" open={isOpen || isSet(rules)}>
      <summary>How it is graded</summary>
      <input type="hidden" name="rules" value="shown" />
      {question.kind === "multiple_select" ? <Scoring chosen={rules.selectScoring} /> : null}
      {question.kind === "numeric" ? <NumberRules unit={question.unit} rules={rules} /> : null}
      {isTyped(question) ? <Lists rules={rules} /> : null}
      {isTyped(question) ? <Boxes rules={rules} isNumber={question.kind === "numeric"} /> : null}
    </details>
  );
};

/** Whether the author has set something here; "also right" stands above. */
const isSet = ({ accepted: _, ...rules }: GradingRules): boolean =>
  Object.values(rules).some((value) => (Array.isArray(value) ? value.length > 0 : true));

const Scoring = ({ chosen = "right_minus_wrong" }: { chosen: GradingRules["selectScoring"] }) => (
  <div class="field">
    <label for="selectScoring">Points</label>
    <select id="selectScoring" name="selectScoring" aria-describedby="selectScoring-hint">
      {scorings.map(([value, text]) => (
        <option value={value} selected={value === chosen}>
          {text}
        </option>
      ))}
    </select>
    <p class="hint" id="selectScoring-hint">
      Whoever selects everything gets nothing, whatever you choose.
    </p>
  </div>
);

const scorings = [
  ["right_minus_wrong", "Right ones less wrong ones"],
  ["per_option", "A share for each answer"],
  ["all_or_nothing", "All right, or nothing"],
] as const;

const tolerances = [
  ["exact", "Exactly this number"],
  ["absolute", "At most so far away"],
  ["relative", "At most so many % away"],
  ["significant_figures", "Alike in so many figures"],
] as const;

const NumberRules = ({ unit, rules }: { unit: string | undefined; rules: GradingRules }) => (
  <>
    <div class="field">
      <label for="unit">Unit</label>
      <input class="short" type="text" id="unit" name="unit" value={unit ?? ""} maxlength={40} />
    </div>
    <div class="field">
      <label for="toleranceMode">How near is right</label>
      <select id="toleranceMode" name="toleranceMode">
        {tolerances.map(([value, text]) => (
          <option value={value} selected={value === (rules.tolerance?.mode ?? "exact")}>
            {text}
          </option>
        ))}
      </select>
    </div>
    <div class="field">
      <label for="toleranceValue">How far, how many percent or figures</label>
      <input
        class="short"
        type="text"
        inputmode="decimal"
        id="toleranceValue"
        name="toleranceValue"
        value={toleranceText(rules.tolerance)}
      />
    </div>
  </>
);

/** A share is shown in percent, without the dust of binary fractions. */
const toleranceText = (tolerance: Tolerance | undefined): string => {
  if (tolerance === undefined || tolerance.mode === "exact") return "";
  if (Number.isNaN(tolerance.value)) return "";
  const shown = tolerance.mode === "relative" ? tolerance.value * 100 : tolerance.value;
  return String(Number(shown.toPrecision(12)));
};

const Lists = ({ rules }: { rules: GradingRules }) => (
  <>
    <List
      name="prompt"
      label="Ask to be more exact"
      hint="Right, but not enough: the player gets one more try. One a line."
      texts={rules.prompt}
    />
    <List
      name="reject"
      label="Never right"
      hint="Wrong, however near they come. One a line."
      texts={rules.reject}
    />
  </>
);

type ListProps = { name: string; label: string; hint: string; texts: string[] | undefined };

const List = ({ name, label, hint, texts = [] }: ListProps) => (
  <div class="field">
    <label for={name}>{label}</label>
    <textarea id={name} name={name} rows={2} aria-describedby={`${name}-hint`}>
      {texts.join("\n")}
    </textarea>
    <p class="hint" id={`${name}-hint`}>
      {hint}
    </p>
  </div>
);

/** Spelling means nothing for a number. */
const Boxes = ({ rules, isNumber }: { rules: GradingRules; isNumber: boolean }) => (
  <div class="checks">
    {isNumber ? null : (
      <>
        <Box name="typosAllowed" text="Forgive small slips" isOn={rules.typosAllowed ?? true} />
        <Box name="caseStrict" text="Capitals count" isOn={rules.caseStrict ?? false} />
        <Box name="diacriticsStrict" text="Accents count" isOn={rules.diacriticsStrict ?? false} />
      </>
    )}
    <Box name="unitRequired" text="The unit must be given" isOn={rules.unitRequired ?? false} />
  </div>
);

const Box = ({ name, text, isOn }: { name: string; text: string; isOn: boolean }) => (
  <label>
    <input type="checkbox" name={name} checked={isOn} /> {text}
  </label>
);
