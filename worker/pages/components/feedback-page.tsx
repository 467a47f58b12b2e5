import type { Child } from "hono/jsx";
import type { PublicQuestion, Verdict } from "../../../questions/index.ts";
import { Layout } from "../layout.tsx";
import { CheckedAnswer, type Graded } from "./checked-answer.tsx";
import { Mark, type MarkName } from "./mark.tsx";
import { Proof, ProofCaption } from "./proof.tsx";
import { stemClass } from "./question-fields.tsx";
import type { QuestionFrame } from "./question-page.tsx";

type Props = {
  frame: QuestionFrame;
  question: PublicQuestion;
  graded: Graded;
  /** The verdict has just come: the stroke is drawn. */
  isFresh: boolean;
  /** What to do now. */
  children: Child;
};

const verdictWords: Record<Verdict, string> = {
  correct: "right",
  partly_correct: "partly right",
  prompt: "be more exact",
  incorrect: "not this one",
};

/** The mark that stands in the margin beside a verdict. */
export const verdictMarks: Record<Verdict, MarkName> = {
  correct: "right",
  partly_correct: "half",
  prompt: "more",
  incorrect: "wrong",
};

/** A graded question: the checked answer, the verdict, and the proof under the marker. */
export const FeedbackPage = ({ frame, question, graded, isFresh, children }: Props) => (
  <Layout
    title={`Question ${frame.place + 1} of ${frame.total}: ${verdictWords[graded.verdict]} · ${frame.title}`}
    skip="Skip to the verdict"
    isQuiet
    header={frame.header}
  >
    <main id="main">
      <section class="entry" aria-labelledby="stem">
        <div class="hang">
          <p class="big">{frame.place + 1}</p>
          <p>{`of ${frame.total}`}</p>
        </div>
        <div>
          <h1 class={stemClass(question.stem)} id="stem">
            {question.stem}
          </h1>
          <CheckedAnswer question={question} graded={graded} />
        </div>
      </section>
      <section class="entry verdict" aria-labelledby="verdict">
        <div class="hang">
          <Mark name={verdictMarks[graded.verdict]} />
        </div>
        <div class="stack">
          <div role="status">
            <h2 id="verdict" tabindex={-1} data-focus>
              {graded.message}
            </h2>
          </div>
          {graded.evidence ? (
            <Proof
              proof={graded.evidence}
              isFresh={isFresh}
              caption={<ProofCaption proof={graded.evidence} />}
            />
          ) : null}
          {graded.explanation ? <p>{graded.explanation}</p> : null}
          {children}
        </div>
      </section>
    </main>
  </Layout>
);
