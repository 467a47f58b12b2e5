import type { Child } from "hono/jsx";
import type { PublicQuestion, Verdict } from "../../../questions/index.ts";
import { Layout } from "../layout.tsx";
import type { Graded } from "./checked-answer.tsx";
import { GradedSections } from "./graded-sections.tsx";
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

/** The page of a graded question. */
export const FeedbackPage = ({ frame, question, graded, isFresh, children }: Props) => (
  <Layout
    title={`Question ${frame.place + 1} of ${frame.total}: ${verdictWords[graded.verdict]} · ${frame.title}`}
    skip="Skip to the verdict"
    isQuiet
    header={frame.header}
  >
    <main id="main">
      <GradedSections
        place={frame.place}
        total={frame.total}
        question={question}
        graded={graded}
        isFresh={isFresh}
      >
        {children}
      </GradedSections>
    </main>
  </Layout>
);
