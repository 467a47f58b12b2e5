import { type QuestionKind, questionKinds } from "../../../questions/index.ts";
import { FieldNote } from "./mark.tsx";
import { TickList } from "./tick-list.tsx";

/** What was typed, so that an error loses nothing. */
export type PasteValues = {
  text: string;
  title: string;
  count: string;
  kinds: readonly string[];
  error?: string | undefined;
  /** Makes the form's second submission find the first one's draft. */
  nonce: string;
};

const counts = ["5", "10", "15", "20", "30"];

/** Names of the kinds in the plural, as an editor would say them. */
export const kindNames: Record<QuestionKind, string> = {
  multiple_choice: "Multiple choice",
  multiple_select: "Several answers",
  true_false: "True or false",
  short_answer: "Short answers",
  numeric: "Numbers",
  cloze: "Gaps to fill",
  ordering: "Putting in order",
  matching: "Matching",
};

/** The box on the front page and on /new. The whole form works without script. */
export const PasteForm = ({ values, hasMore }: { values: PasteValues; hasMore: boolean }) => (
  <form class="stack" action="/new" method="post" id="paste" data-swap>
    <input type="hidden" name="nonce" value={values.nonce} />
    <div class="field">
      <label for="text">Article text, or a link to a page</label>
      {values.error ? <FieldNote id="text-error">{values.error}</FieldNote> : null}
      <textarea
        class="copy"
        id="text"
        name="text"
        rows={8}
        required
        aria-invalid={values.error ? "true" : undefined}
        aria-describedby={values.error ? "text-error text-hint" : "text-hint"}
        data-focus={values.error ? "" : undefined}
      >
        {values.text}
      </textarea>
      <p class="hint" id="text-hint">
        150 words or more, in English. You see every question before anyone else does.
      </p>
    </div>
    {hasMore ? <MoreFields values={values} /> : null}
    <div class="acts">
      <button type="submit" class="btn big-btn">
        Make the quiz
      </button>
      <span class="acts">
        <label for="count">Questions</label>
        <select id="count" name="count">
          {counts.map((count) => (
            <option selected={count === values.count}>{count}</option>
          ))}
        </select>
      </span>
      {hasMore ? null : (
        <a class="end" href="/new">
          Choose the kinds
        </a>
      )}
    </div>
  </form>
);

const MoreFields = ({ values }: { values: PasteValues }) => (
  <>
    <div class="field">
      <label for="title">Title</label>
      <input
        type="text"
        id="title"
        name="title"
        value={values.title}
        maxlength={200}
        aria-describedby="title-hint"
      />
      <p class="hint" id="title-hint">
        Leave it empty to take the article’s own.
      </p>
    </div>
    <fieldset>
      <legend class="label">Kinds of question</legend>
      <p class="hint">Choose none to mix them all.</p>
      <TickList
        name="kinds"
        values={questionKinds}
        words={kindNames}
        isTicked={(kind) => values.kinds.includes(kind)}
      />
    </fieldset>
  </>
);
