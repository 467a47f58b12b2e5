import type { FieldError } from "../../problem.ts";
import { scopes } from "../../services/key-scopes.ts";
import { ChoiceList } from "./choice-list.tsx";
import { errorOf, Field } from "./field.tsx";
import { LabelField } from "./label-field.tsx";
import { TickList } from "./tick-list.tsx";

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
      <ChoiceList name="kind" legend="Who will use it" choices={kinds} chosen={values.kind} />
      <LabelField value={values.label} hint="Homework app." error={errorOf("label", errors)} />
      <Field
        id="origins"
        label="Of a page: the addresses it may be used from, one a line"
        hint="https://app.example.org, without a path. Left empty, any page may use the key."
        error={errorOf("origins", errors)}
      >
        {(described) => (
          <textarea id="origins" name="origins" rows={2} {...described}>
            {values.origins}
          </textarea>
        )}
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
      <TickList
        name="scopes"
        values={scopes}
        words={scopeWords}
        isTicked={(scope) => chosen.includes(scope)}
      />
    </fieldset>
  </details>
);
