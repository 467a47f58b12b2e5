import type { Child } from "hono/jsx";
import type { PublicQuestion, Verdict } from "../../../questions/index.ts";
import { CheckedAnswer, type Graded } from "./checked-answer.tsx";
import { Mark, type MarkName } from "./mark.tsx";
import { Proof, ProofCaption } from "./proof.tsx";
import { stemClass } from "./question-fields.tsx";

/** Where a question stands among the others, in the margin. `place` counts from 0. */
export const PlaceMark = ({ place, total }: { place: number; total: number }) => (
  <>
    <p class="big">{place + 1}</p>
    <p>{`of ${total}`}</p>
  </>
);

type SettledProps = {
  place: number;
  total: number;
  stem: string;
  /** How the lines below the stem stand apart. */
  spacing?: "stack";
  children: Child;
};

/** A question that takes no answer any more, and what there is below its stem. */
export const SettledQuestion = ({ place, total, stem, spacing, children }: SettledProps) => (
  <section class="entry" aria-labelledby="stem">
    <div class="hang">
      <PlaceMark place={place} total={total} />
    </div>
    <div class={spacing}>
      <h1 class={stemClass(stem)} id="stem">
        {stem}
      </h1>
      {children}
    </div>
  </section>
);

/** The mark that stands in the margin beside a verdict. */
export const verdictMarks: Record<Verdict, MarkName> = {
  correct: "right",
  partly_correct: "half",
  prompt: "more",
  incorrect: "wrong",
};

type GradedProps = {
  place: number;
  total: number;
  question: PublicQuestion;
  graded: Graded;
  /** The verdict has just come: the stroke is drawn. */
  isFresh?: boolean;
  /** What to do now. */
  children: Child;
};

/** A graded question: the checked answer, the verdict, and the proof under the marker. */
export const GradedSections = ({ question, graded, isFresh, children, ...at }: GradedProps) => (
  <>
    <SettledQuestion {...at} stem={question.stem}>
      <CheckedAnswer question={question} graded={graded} />
    </SettledQuestion>
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
            isFresh={isFresh === true}
            caption={<ProofCaption proof={graded.evidence} />}
          />
        ) : null}
        {graded.explanation ? <p>{graded.explanation}</p> : null}
        {children}
      </div>
    </section>
  </>
);
