import type { Question } from "../../../questions/index.ts";
import type { FieldError } from "../../problem.ts";
import { assetNames } from "../asset-names.ts";
import { Layout } from "../layout.tsx";
import type { Draft } from "./desk-page.tsx";
import { AskedFields } from "./draft-form.tsx";
import { kindNouns } from "./kind-nouns.ts";
import { SentencePicker } from "./sentence-picker.tsx";

type Props = {
  draft: Draft;
  question: Question;
  /** The question that it will stand behind. */
  after: string;
  errors: readonly FieldError[];
};

/** A question of the author's own, before it is in the draft. */
export const NewQuestionPage = ({ draft, question, after, errors }: Props) => (
  <Layout
    title={`${errors.length > 0 ? "Correction: " : ""}New question`}
    skip="Skip to the question"
    script={assetNames.editor}
  >
    <main id="main" class="wrap">
      <div class="desk-head">
        <h1>{`New question, ${kindNouns[question.kind]}`}</h1>
      </div>
      <div class="desk two">
        <form
          class="stack"
          id="edit"
          method="post"
          action={`/edit/${draft.id}/questions`}
          data-swap
        >
          <input type="hidden" name="kind" value={question.kind} />
          <input type="hidden" name="after" value={after} />
          <AskedFields question={question} warnings={[]} errors={errors} />
          <div class="bar-acts acts">
            <button type="submit" class="btn">
              Add it
            </button>
            <a href={`/edit/${draft.id}?q=${after}`}>Back to the draft</a>
          </div>
        </form>
        <section class="side" id="article" aria-labelledby="art-h">
          <h2 id="art-h">The article</h2>
          <p class="hint">Select the sentence that proves the answer.</p>
          <SentencePicker
            text={draft.article.text}
            chosen={question.evidence.end === 0 ? null : question.evidence}
            others={draft.questions.map(({ evidence }) => evidence)}
            form="edit"
          />
        </section>
      </div>
    </main>
  </Layout>
);
