import { keyText, type Question, questionKinds } from "../../../questions/index.ts";
import type { ShownEvidence } from "../../services/present.ts";
import { Layout } from "../layout.tsx";
import type { Draft } from "./desk-page.tsx";
import { kindNouns } from "./kind-nouns.ts";
import { Proof, ProofCaption } from "./proof.tsx";
import { type ProofSpan, SentencePicker } from "./sentence-picker.tsx";

type Props = {
  draft: Draft;
  /** The passage to ask about, and how it is shown; null while none is picked. */
  passage: { span: ProofSpan; proof: ShownEvidence } | null;
  /** The question that the new one stands behind, and may replace. */
  after: string;
  /** What we would ask about the passage. */
  suggestions: readonly Omit<Question, "id">[];
};

/** Another question: one of ours about a passage, or one of the author's own. */
export const AddPage = ({ draft, passage, after, suggestions }: Props) => (
  <Layout title={`Add a question: ${draft.title}`} skip="Skip to adding">
    <main id="main">
      <section class="entry" aria-labelledby="add-h">
        <div class="hang">
          <p class="word">Add</p>
          <p>
            <a href={`/edit/${draft.id}?q=${after}`}>Back to the draft</a>
          </p>
        </div>
        <div class="stack">
          <h1 id="add-h" tabindex={-1} data-focus>
            {passage === null ? "Which sentence is it about?" : "Ask something else about this"}
          </h1>
          {passage === null ? null : (
            <Proof proof={passage.proof} caption={<ProofCaption proof={passage.proof} />} />
          )}
          {passage === null ? null : (
            <Suggestions draft={draft} suggestions={suggestions} after={after} />
          )}
          <OwnQuestion draft={draft} passage={passage} after={after} />
        </div>
      </section>
    </main>
  </Layout>
);

const Suggestions = ({ draft, suggestions, after }: Omit<Props, "passage">) => (
  <section class="block" aria-labelledby="ours-h">
    <h2 id="ours-h">What we would ask</h2>
    {suggestions.length === 0 ? (
      <p class="hint">We have no other question about it that is fit to print.</p>
    ) : (
      <ul class="suggestions">
        {suggestions.map((suggestion, i) => (
          <Suggested draft={draft} suggestion={suggestion} after={after} number={i} />
        ))}
      </ul>
    )}
  </section>
);

type SuggestedProps = {
  draft: Draft;
  suggestion: Omit<Question, "id">;
  after: string;
  number: number;
};

const Suggested = ({ draft, suggestion, after, number }: SuggestedProps) => {
  const question = { ...suggestion, id: "new" } as Question;
  const place = draft.questions.findIndex(({ id }) => id === after) + 1;
  return (
    <li>
      <form method="post" action={`/edit/${draft.id}/suggested`} data-swap>
        <input type="hidden" name="question" value={JSON.stringify(question)} />
        <input type="hidden" name="after" value={after} />
        <input type="hidden" name="revision" value={draft.revision} />
        <p id={`ours-${number}`}>
          <strong>{question.stem}</strong>
        </p>
        <p class="soft small">
          {`${kindNouns[question.kind]}: `}
          <mark>{keyText(question)}</mark>
          {question.kind === "multiple_choice" ? `, or ${wrongTexts(question)}` : ""}
        </p>
        <div class="acts">
          <button
            type="submit"
            class="btn plain"
            name="do"
            value="add"
            aria-describedby={`ours-${number}`}
          >
            Add it
          </button>
          {place > 0 ? (
            <button
              type="submit"
              class="btn plain"
              name="do"
              value="instead"
              aria-describedby={`ours-${number}`}
            >
              {`Use it instead of question ${place}`}
            </button>
          ) : null}
        </div>
      </form>
    </li>
  );
};

const wrongTexts = (question: Extract<Question, { kind: "multiple_choice" }>): string =>
  question.options
    .filter(({ id }) => id !== question.key)
    .map(({ text }) => text)
    .join(", ");

const OwnQuestion = ({ draft, passage, after }: Omit<Props, "suggestions">) => (
  <form class="block stack" id="own" method="get" action={`/edit/${draft.id}/add`}>
    <h2>{passage === null ? "Pick it here" : "Write your own"}</h2>
    <input type="hidden" name="after" value={after} />
    {passage === null ? (
      <SentencePicker
        text={draft.article.text}
        chosen={null}
        others={draft.questions.map(({ evidence }) => evidence)}
        form="own"
      />
    ) : (
      <>
        <input type="hidden" name="evidence" value={`${passage.span.start}-${passage.span.end}`} />
        <div class="field">
          <label for="kind">Kind</label>
          <select id="kind" name="kind">
            {questionKinds.map((kind) => (
              <option value={kind}>{kindNouns[kind]}</option>
            ))}
          </select>
        </div>
      </>
    )}
    <div class={passage === null ? "bar-acts acts" : "acts"}>
      <button type="submit" class="btn">
        {passage === null ? "Ask about this sentence" : "Write it"}
      </button>
    </div>
  </form>
);
