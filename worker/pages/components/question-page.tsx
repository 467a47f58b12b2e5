import type { Child } from "hono/jsx";
import type { Answer, PublicQuestion } from "../../../questions/index.ts";
import { Layout } from "../layout.tsx";
import type { Graded } from "./checked-answer.tsx";
import { PlaceMark } from "./graded-sections.tsx";
import { KeyHints } from "./key-hints.tsx";
import { Mark } from "./mark.tsx";
import { kindHints, QuestionFields } from "./question-fields.tsx";

/** Where a question stands: in an attempt, or in a practice round. */
export type QuestionFrame = {
  title: string;
  header: Child;
  /** From 0. */
  place: number;
  total: number;
};

type Props = {
  frame: QuestionFrame;
  /** Where the form goes. Practice changes nothing, so it asks with GET. */
  form: {
    action: string;
    method: "get" | "post";
    /** Without a network the script keeps the answer in the browser, and sends it later. */
    isKept?: boolean;
    /** The page that may be needed next without a network. */
    ahead?: string | undefined;
    /** What the button says, when no verdict follows. */
    submit?: string | undefined;
  };
  skipPath: string;
  question: PublicQuestion;
  /** The verdict `prompt`, when the player was asked to be more exact. */
  prompt?: Graded | undefined;
  given?: Answer | null;
  error?: string | undefined;
};

/** An open question: its fields, check, and skip. */
export const QuestionPage = ({ frame, form, skipPath, question, prompt, given, error }: Props) => (
  <Layout
    title={`Question ${frame.place + 1} of ${frame.total} · ${frame.title}`}
    skip="Skip to the question"
    isQuiet
    header={frame.header}
  >
    <main id="main">
      <form
        class="entry"
        method={form.method}
        action={form.action}
        data-swap
        data-keep={form.isKept ? "" : undefined}
        data-ahead={form.ahead}
      >
        <div class="hang">
          <PlaceMark place={frame.place} total={frame.total} />
          <p>{kindHints[question.kind]}</p>
        </div>
        <div>
          {prompt ? <PromptNote message={prompt.message} /> : null}
          <QuestionFields
            question={question}
            given={given ?? ((prompt?.answer ?? null) as Answer | null)}
            error={error}
          />
          <div class="bar-acts acts">
            <button type="submit" class="btn big-btn" data-key="Enter">
              {form.submit ?? (prompt ? "Check again" : "Check answer")}
            </button>
            <a class="btn plain big-btn" href={skipPath} data-swap data-key="ArrowRight">
              Skip
            </a>
          </div>
          <KeyHints question={question} />
        </div>
      </form>
    </main>
  </Layout>
);

const PromptNote = ({ message }: { message: string }) => (
  <div class="prompt" role="status">
    <Mark name="more" />
    <p>
      <strong>{message}</strong> Your answer can still count: no point is lost yet.
    </p>
  </div>
);
