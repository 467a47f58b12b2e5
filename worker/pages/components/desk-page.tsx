import type { Question } from "../../../questions/index.ts";
import type { RegradeRow } from "../../db/corrections.ts";
import type { FieldError } from "../../problem.ts";
import type { readDraft } from "../../services/drafts.ts";
import type { ShownWarning } from "../../services/warnings.ts";
import { assetNames } from "../asset-names.ts";
import { Layout } from "../layout.tsx";
import { count } from "../words.ts";
import { type Conflict, ConflictPanel } from "./conflict.tsx";
import { Contents } from "./contents.tsx";
import { DeskHead } from "./desk-head.tsx";
import { DraftForm } from "./draft-form.tsx";
import { Preview } from "./preview.tsx";
import { PublishedKey } from "./published-key.tsx";
import { RecoveryLink } from "./recovery-link.tsx";
import { type Rejected, RejectedAnswers } from "./rejected-answers.tsx";
import { SentencePicker } from "./sentence-picker.tsx";
import type { TryState } from "./try-answer.tsx";

export type Draft = Awaited<ReturnType<typeof readDraft>>;
export type DraftQuestion = Draft["questions"][number];

export type DeskProps = {
  draft: Draft;
  /** Whether the reader may let others at the quiz. */
  isOwner: boolean;
  /** The question on the desk; undefined when none is left, or when it was thrown out elsewhere. */
  present: DraftQuestion | undefined;
  /** What was typed, when the form comes back unsaved. */
  typed?: Question;
  /** What is worth a look in the question as the form has it. */
  warnings: readonly ShownWarning[];
  errors?: readonly FieldError[];
  conflict?: Conflict | undefined;
  tried?: TryState | undefined;
  /** Answers of players that were not right; null before the question is played. */
  rejected: Rejected | null;
  corrections: readonly RegradeRow[];
  /** How many responses were regraded, when a key was corrected just now. */
  regraded?: number | null;
  /** The link of a new workspace, shown once. */
  recovery?: string | null;
  /** Whether a question was thrown out just now. */
  isOut?: boolean;
};

/** The draft: its questions at one side, one of them on the desk, the article at the other. */
export const DeskPage = (props: DeskProps) => {
  const { draft, present, typed, recovery, regraded, conflict } = props;
  const question = typed ?? present;
  return (
    <Layout title={`Draft: ${draft.title}`} skip="Skip to the question" script={assetNames.editor}>
      <main id="main" class="wrap">
        {recovery ? <RecoveryLink link={recovery} /> : null}
        <DeskHead draft={draft} isOwner={props.isOwner} isOut={props.isOut ?? false} />
        {regraded == null ? null : <Regraded responses={regraded} />}
        {question === undefined ? (
          <EmptyDesk quizId={draft.id} />
        ) : (
          <>
            <ConflictPanel draft={draft} mine={question} conflict={conflict} />
            <div class="desk">
              <Desk {...props} question={question} />
              <Article draft={draft} question={question} />
              <Contents draft={draft} present={present} />
            </div>
          </>
        )}
      </main>
    </Layout>
  );
};

/** The form, the preview, and below them what players made of the question. */
const Desk = (props: DeskProps & { question: Question }) => {
  const { draft, present, question, rejected, corrections } = props;
  return (
    <div>
      <DraftForm
        draft={draft}
        present={present}
        question={question}
        warnings={props.warnings}
        errors={props.errors ?? []}
        tried={props.tried}
      />
      <Preview question={question} />
      {present === undefined ? null : (
        <PublishedKey draft={draft} present={present} corrections={corrections} />
      )}
      {rejected === null || present === undefined ? null : (
        <RejectedAnswers
          rejected={rejected}
          action={`/edit/${draft.id}/questions/${present.id}/accepted`}
        />
      )}
    </div>
  );
};

const Article = ({ draft, question }: { draft: Draft; question: Question }) => (
  <section class="side" id="article" aria-labelledby="art-h">
    <h2 id="art-h">The article</h2>
    <p class="hint">
      Select the sentence that proves the answer. Underlined sentences prove other questions.
    </p>
    <details class="fold">
      <summary>A part of a sentence, or several</summary>
      <div class="field">
        <label for="proof">Proof, word for word</label>
        <textarea
          id="proof"
          name="proof"
          form="edit"
          rows={3}
          aria-describedby="proof-hint"
          data-live="proof-words"
        >
          {question.evidence.text ||
            draft.article.text.slice(question.evidence.start, question.evidence.end)}
        </textarea>
        <p class="hint" id="proof-hint">
          Shorten it, or paste more of the article.
        </p>
      </div>
    </details>
    <SentencePicker
      text={draft.article.text}
      chosen={question.evidence.end === 0 ? null : question.evidence}
      others={draft.questions.filter(({ id }) => id !== question.id).map((q) => q.evidence)}
      form="edit"
    />
  </section>
);

const Regraded = ({ responses }: { responses: number }) => (
  <p class="toast" role="status">
    {`The answer counts as right now. ${
      responses === 0 ? "No score changed." : `${count(responses, "stored answer")} regraded.`
    }`}
  </p>
);

const EmptyDesk = ({ quizId }: { quizId: string }) => (
  <div class="empty">
    <h2>No question is left</h2>
    <p>
      Undo the last one, <a href={`/edit/${quizId}/add`}>write one</a>, or{" "}
      <a href="/new">paste another article</a>.
    </p>
  </div>
);
