import type { Child } from "hono/jsx";
import type { FieldError } from "../../problem.ts";
import { FieldNote } from "./mark.tsx";

/** What a field says of itself to those who do not see the words around it. */
type Described = { "aria-describedby": string | undefined; "aria-invalid": "true" | undefined };

type Props = {
  id: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  children: (described: Described) => Child;
};

/** A label, what is wrong, the field, and a hint, in this order. */
export const Field = ({ id, label, hint, error, children }: Props) => {
  const ids = [error === undefined ? "" : `${id}-error`, hint === undefined ? "" : `${id}-hint`];
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {error === undefined ? null : <FieldNote id={`${id}-error`}>{error}</FieldNote>}
      {children({
        "aria-describedby": ids.filter((one) => one !== "").join(" ") || undefined,
        "aria-invalid": error === undefined ? undefined : "true",
      })}
      {hint === undefined ? null : (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
};

/** What is wrong with a field, or with a part of it. */
export const errorOf = (name: string, errors: readonly FieldError[]): string | undefined =>
  errors.find(({ field }) => field === name || field.startsWith(`${name}.`))?.message;
