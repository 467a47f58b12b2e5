import type { Question } from "../../../questions/index.ts";
import type { FieldError } from "../../problem.ts";
import type { readDraft } from "../../services/drafts.ts";
import { Layout } from "../layout.tsx";
import { count } from "../words.ts";
import { DraftForm } from "./draft-form.tsx";
import { Mark } from "./mark.tsx";
import { RecoveryLink } from "./recovery-link.tsx";
import { type Rejected, RejectedAnswers } from "./rejected-answers.tsx";
import { SentencePicker } from "./sentence-picker.tsx";
import type { TryState } from "./try-answer.tsx";

export type Draft = Awaited<ReturnType<typeof readDraft>>;
export type DraftQuestion = Draft["questions"][number];

type DeskProps = {
  draft: Draft;
  /** The question on the desk; undefined when none is left. */
  present: DraftQuestion | undefined;
  /** What was typed, when the form comes back with errors. */
  typed?: Question;
  errors?: readonly FieldError[];
  tried?: TryState | undefined;
  /** Answers of players that were not right; null before the question is played. */
  rejected: Rejected | null;
  /** How many responses were regraded, when an answer was accepted just now. */
  regraded?: number | null;
  /** The link of a new workspace, shown once. */
  recovery?: string | null;
  canUndo?: boolean;
};

/** The draft: its questions at one side, one of them on the desk, the article at the other. */
export const DeskPage = (props: DeskProps) => {
  const { draft, present, typed, errors = [], tried, rejected, regraded, recovery } = props;
  const { questions } = draft;
  return (
    <Layout title={`Draft: ${draft.title}`} skip="Skip to the question">
      <main id="main" class="wrap">
        {recovery ? <RecoveryLink link={recovery} /> : null}
        <DeskHead draft={draft} />
        {props.canUndo ? <ThrownOut quizId={draft.id} /> : null}
        {regraded == null ? null : <Regraded responses={regraded} />}
        {present === undefined ? (
          <EmptyDesk />
        ) : (
          <div class="desk">
            <div>
              <DraftForm
                draft={draft}
                present={present}
                typed={typed ?? present}
                errors={errors}
                tried={tried}
              />
              {rejected === null ? null : (
                <RejectedAnswers
                  rejected={rejected}
                  action={`/edit/${draft.id}/questions/${present.id}/accepted`}
                />
              )}
            </div>
            <section class="side" id="article" aria-labelledby="art-h">
              <h2 id="art-h">The article</h2>
              <p class="hint">
                Select the sentence that proves the answer. Underlined sentences prove other
                questions.
              </p>
              <SentencePicker
                text={draft.article.text}
                chosen={(typed ?? present).evidence}
                others={questions.filter(({ id }) => id !== present.id).map((q) => q.evidence)}
                form="edit"
              />
            </section>
            <Contents draft={draft} present={present} />
          </div>
        )}
      </main>
    </Layout>
  );
};

const DeskHead = ({ draft }: { draft: Draft }) => {
  const total = draft.questions.length;
  const accepted = draft.questions.filter(({ isAccepted }) => isAccepted).length;
  return (
    <div class="desk-head acts">
      <div>
        <h1>{draft.title}</h1>
        <p class="small soft num">
          {`${count(total, "question")}: ${accepted} accepted, ${total - accepted} to check`}
          {draft.status === "published" ? ". Published; changes count once you publish again" : ""}
        </p>
      </div>
      <div class="acts end">
        {draft.status === "published" ? (
          <a class="btn plain" href={`/q/${draft.id}`}>
            Play it
          </a>
        ) : null}
        <a class="btn plain" href={`/q/${draft.id}/cards`}>
          Cards
        </a>
        <a class="btn plain" href={`/edit/${draft.id}/share`}>
          Share
        </a>
        <a class="btn" href={`/edit/${draft.id}/publish`}>
          {`Publish ${count(total, "question")}`}
        </a>
      </div>
    </div>
  );
};

const ThrownOut = ({ quizId }: { quizId: string }) => (
  <form class="toast" method="post" action={`/edit/${quizId}/restore`} data-swap>
    <span role="status">The question is thrown out.</span>
    <button type="submit">Undo</button>
  </form>
);

const Regraded = ({ responses }: { responses: number }) => (
  <p class="toast" role="status">
    {`The answer counts as right now. ${
      responses === 0 ? "No score changed." : `${count(responses, "stored answer")} regraded.`
    }`}
  </p>
);

const EmptyDesk = () => (
  <div class="empty">
    <h2>No question is left</h2>
    <p>
      Undo the last one, or <a href="/new">paste another article</a>.
    </p>
  </div>
);

/** J and K press the questions after and before the one on the desk, going round. */
const shortcutOf = (i: number, place: number, total: number): string | undefined => {
  if (i === (place + 1) % total) return "j";
  return i === (place - 1 + total) % total ? "k" : undefined;
};

const Contents = ({ draft, present }: { draft: Draft; present: DraftQuestion }) => (
  <nav class="side toc" id="questions" aria-label="Questions of this draft">
    <ol>
      {draft.questions.map(({ id, stem, isAccepted }, i) => (
        <li>
          <a
            href={`/edit/${draft.id}?q=${id}`}
            aria-current={id === present.id ? "true" : undefined}
            data-swap
            data-key={shortcutOf(i, draft.questions.indexOf(present), draft.questions.length)}
          >
            <span class="no">{i + 1}</span>
            <span>{stem}</span>
            {isAccepted ? <Mark name="right" label="accepted" /> : null}
          </a>
        </li>
      ))}
    </ol>
  </nav>
);
