import { Field } from "./field.tsx";

type Props = { value: string; hint: string; error: string | undefined };

/** The name by which its owner recognises a thing in a list: a link, a key. */
export const LabelField = ({ value, hint, error }: Props) => (
  <Field id="label" label="Name, for you to recognise it" hint={hint} error={error}>
    {(described) => (
      <input
        type="text"
        id="label"
        name="label"
        value={value}
        maxlength={60}
        required
        autocomplete="off"
        {...described}
      />
    )}
  </Field>
);
