import { type Choice, ChoiceList } from "./choice-list.tsx";
import type { FieldsProps } from "./class-fields.tsx";
import { Field } from "./field.tsx";

const nicknameRules: readonly Choice[] = [
  ["free", "They choose a nickname", "Each only once; look-alikes are refused."],
  ["listed", "They type a name of your list", "Nobody sees the list."],
  ["generated", "They get a friendly name", "Such as Brave Otter."],
];

/** What players are called. */
export const NicknameFields = ({ values, errors }: FieldsProps) => (
  <>
    <ChoiceList
      name="nicknames"
      legend="What players are called"
      choices={nicknameRules}
      chosen={values.nicknames}
      error={errors.get("nicknames")}
    />
    <details open={values.nicknames === "listed" || errors.has("names")}>
      <summary>The class list</summary>
      <Field
        id="names"
        label="Names, one a line"
        hint="Only for a list of yours; at most 1,000. Initials or first names are enough."
        error={errors.get("names")}
      >
        {(described) => (
          <textarea id="names" name="names" rows={6} {...described}>
            {values.names}
          </textarea>
        )}
      </Field>
    </details>
  </>
);
