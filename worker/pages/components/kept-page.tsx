import type { Child } from "hono/jsx";
import { Layout } from "../layout.tsx";
import { SettledQuestion } from "./graded-sections.tsx";
import type { QuestionFrame } from "./question-page.tsx";

type Props = {
  frame: QuestionFrame;
  stem: string;
  /** What was given, as text; null when nothing was. */
  given: string | null;
  /** What became of it. */
  heading: string;
  note: string;
  /** What to do now. */
  children: Child;
};

/** A question that is settled, of which nothing may be told: its answer is kept, or its time is over. */
export const KeptPage = ({ frame, stem, given, heading, note, children }: Props) => (
  <Layout
    title={`Question ${frame.place + 1} of ${frame.total}: ${heading} · ${frame.title}`}
    skip="Skip to what comes next"
    isQuiet
    header={frame.header}
  >
    <main id="main">
      <SettledQuestion place={frame.place} total={frame.total} stem={stem} spacing="stack">
        {given === null ? null : <p>{`Your answer: ${given}`}</p>}
        <div role="status">
          <h2 tabindex={-1} data-focus>
            {heading}
          </h2>
        </div>
        <p>{note}</p>
        {children}
      </SettledQuestion>
    </main>
  </Layout>
);
