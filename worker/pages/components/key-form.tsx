import type { Child } from "hono/jsx";
import type { FieldError } from "../../problem.ts";
import { scopes } from "../../services/key-scopes.ts";
import { FieldNote } from "./mark.tsx";

/** What the form for a new key holds, as text. */
export type KeyValues = {
  kind: string;
  label: string;
  /** Origins, one a line. */
  origins: string;
  /** Days; empty for never. */
  expires: string;
  /** None: all. */
  scopes: readonly string[];
  /** Names the key before it is made. */
  nonce: string;
};

type FormProps = { values: KeyValues; errors: readonly FieldError[] };

const kinds = [
  ["server", "A program on your server", "Does what you may do. Keep it where nobody reads it."],
  ["browser", "A page or an app", "Anybody can read it there, so it only plays and practises."],
] as const;

const lifetimes = [
  ["", "never"],
  ["30", "in 30 days"],
  ["90", "in 90 days"],
  ["365", "in a year"],
] as const;

/** A form for another key. */
export const KeyForm = ({ values, errors }: FormProps) => (
  <form class="entry" method="post" action="/mine/keys">
    <div class="hang">
      <h2>New key</h2>
    </div>
    <div class="stack">
      <input type="hidden" name="nonce" value={values.nonce} />
      <fieldset>
        <legend class="label">Who will use it</legend>
        <div class="opts">
          {kinds.map(([value, name, hint]) => (
            <label class="opt choice">
              <input
                type="radio"
                name="kind"
                value={value}
                checked={values.kind === value}
                required
              />
              <span>{name}</span>
              <span class="hint">{hint}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <Field
        name="label"
        label="Name, for you to recognise it"
        errors={errors}
        hint="Homework app."
      >
        <input
          type="text"
          id="label"
          name="label"
          value={values.label}
          maxlength={60}
          required
          autocomplete="off"
          {...described("label", errors)}
        />
      </Field>
      <Field
        name="origins"
        label="Of a page: the addresses it may be used from, one a line"
        errors={errors}
        hint="https://app.example.org, without a path. Left empty, any page may use the key."
      >
        <textarea id="origins" name="origins" rows={2} {...described("origins", errors)}>
          {values.origins}
        </textarea>
      </Field>
      <Scopes chosen={values.scopes} />
      <div class="field">
        <label for="expires">It expires</label>
        <select id="expires" name="expires">
          {lifetimes.map(([value, name]) => (
            <option value={value} selected={values.expires === value}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <p class="acts">
        <button type="submit" class="btn big-btn">
          Make the key
        </button>
      </p>
    </div>
  </form>
);

const errorOf = (name: string, errors: readonly FieldError[]): string | undefined =>
  errors.find(({ field }) => field === name || field.startsWith(`${name}.`))?.message;

const described = (name: string, errors: readonly FieldError[]) => {
  const isWrong = errorOf(name, errors) !== undefined;
  return {
    "aria-invalid": isWrong ? ("true" as const) : undefined,
    "aria-describedby": isWrong ? `${name}-error ${name}-hint` : `${name}-hint`,
  };
};

type FieldProps = {
  name: string;
  label: string;
  errors: readonly FieldError[];
  hint: string;
  children: Child;
};

const Field = ({ name, label, errors, hint, children }: FieldProps) => {
  const error = errorOf(name, errors);
  return (
    <div class="field">
      <label for={name}>{label}</label>
      {error === undefined ? null : <FieldNote id={`${name}-error`}>{error}</FieldNote>}
      {children}
      <p class="hint" id={`${name}-hint`}>
        {hint}
      </p>
    </div>
  );
};

const scopeWords: Record<(typeof scopes)[number], string> = {
  read: "read quizzes",
  attempts: "start and erase attempts",
  grade: "grade answers",
  write: "make and change quizzes and classes",
  results: "read results",
  webhooks: "manage webhooks",
};

const Scopes = ({ chosen }: { chosen: readonly string[] }) => (
  <details open={chosen.length > 0}>
    <summary>Of a program: less than everything</summary>
    <fieldset>
      <legend class="hint">Nothing ticked means everything.</legend>
      <div class="checks">
        {scopes.map((scope) => (
          <label>
            <input type="checkbox" name="scopes" value={scope} checked={chosen.includes(scope)} />
            {scopeWords[scope]}
          </label>
        ))}
      </div>
    </fieldset>
  </details>
);
