import { FieldNote } from "./mark.tsx";

export type Choice = readonly [value: string, name: string, hint: string];

type Props = {
  name: string;
  legend: string;
  choices: readonly Choice[];
  chosen: string;
  error?: string | undefined;
};

/** One of a few, each with what it means. */
export const ChoiceList = ({ name, legend, choices, chosen, error }: Props) => (
  <fieldset>
    <legend class="label">{legend}</legend>
    {error === undefined ? null : <FieldNote id={`${name}-error`}>{error}</FieldNote>}
    <div class="opts">
      {choices.map(([value, text, hint]) => (
        <label class="opt choice">
          <input type="radio" name={name} value={value} checked={chosen === value} required />
          <span>{text}</span>
          {hint === "" ? null : <span class="hint">{hint}</span>}
        </label>
      ))}
    </div>
  </fieldset>
);
