import type { Question, QuestionKind } from "../../../questions/index.ts";
import type { FieldError } from "../../problem.ts";
import type { readDraft } from "../../services/drafts.ts";
import { Layout } from "../layout.tsx";
import { count } from "../words.ts";
import { DraftFields } from "./draft-fields.tsx";
import { ToggleKeys } from "./key-hints.tsx";
import { FieldNote, Mark } from "./mark.tsx";
import { Proof, ProofCaption } from "./proof.tsx";
import { SentencePicker } from "./sentence-picker.tsx";

export type Draft = Awaited<ReturnType<typeof readDraft>>;
type DraftQuestion = Draft["questions"][number];

type DeskProps = {
  draft: Draft;
  /** Id of the question on the desk; the first open one when it is not there. */
  at?: string | undefined;
  /** What was typed, when the form comes back with errors. */
  typed?: Question;
  errors?: readonly FieldError[];
  /** The link of a new workspace, shown once. */
  recovery?: string | null;
  canUndo?: boolean;
};

/** The draft: its questions at one side, one of them on the desk, the article at the other. */
export const DeskPage = ({ draft, at, typed, errors = [], recovery, canUndo }: DeskProps) => {
  const { questions } = draft;
  const present =
    questions.find(({ id }) => id === at) ??
    questions.find(({ isAccepted }) => !isAccepted) ??
    questions[0];
  return (
    <Layout title={`Draft: ${draft.title}`} skip="Skip to the question">
      <main id="main" class="wrap">
        {recovery ? <Recovery link={recovery} /> : null}
        <DeskHead draft={draft} />
        {canUndo ? <ThrownOut quizId={draft.id} /> : null}
        {present === undefined ? (
          <EmptyDesk />
        ) : (
          <div class="desk">
            <QuestionForm
              draft={draft}
              present={present}
              typed={typed ?? present}
              errors={errors}
            />
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

const Recovery = ({ link }: { link: string }) => (
  <section class="recovery" aria-labelledby="recovery-h">
    <h2 id="recovery-h">Keep this link: it is shown once</h2>
    <p>
      There is no account. This browser remembers your quizzes; in any other one, this link opens
      them. Whoever has it can edit them.
    </p>
    <label class="say" for="recovery">
      Recovery link
    </label>
    <input type="text" id="recovery" readonly value={link} data-copy />
  </section>
);

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

type FormProps = {
  draft: Draft;
  present: DraftQuestion;
  typed: Question;
  errors: readonly FieldError[];
};

const QuestionForm = ({ draft, present, typed, errors }: FormProps) => {
  const { questions } = draft;
  const place = questions.indexOf(present);
  return (
    <form
      class="stack"
      id="edit"
      method="post"
      action={`/edit/${draft.id}/questions/${present.id}`}
      data-swap
    >
      <h2 class="small soft num" tabindex={-1} data-focus>
        {`Question ${place + 1}, ${kindNouns[present.kind]}`}
        {present.isAccepted ? ", accepted" : ""}
      </h2>
      <p class="to-list small">
        <a href="#questions">See all questions</a>
      </p>
      {errors.map(({ field, message }) => (
        <FieldNote id={`error-${field}`}>{`${fieldName(field)}: ${message}`}</FieldNote>
      ))}
      <div class="field">
        <label for="stem">{present.kind === "true_false" ? "Statement" : "Question"}</label>
        <textarea class="stem-in" id="stem" name="stem" rows={2} maxlength={500} required>
          {typed.stem}
        </textarea>
      </div>
      <DraftFields question={typed} />
      <Proof
        proof={present.proof}
        caption={
          <>
            <ProofCaption proof={present.proof} />. <a href="#article">Pick another sentence</a>
          </>
        }
      />
      <div class="bar-acts acts">
        <button type="submit" class="btn" name="do" value="accept" data-key="y">
          Accept <kbd aria-hidden="true">Y</kbd>
        </button>
        <button type="submit" class="btn plain" name="do" value="out" formnovalidate data-key="x">
          <Mark name="out" /> Throw out <kbd aria-hidden="true">X</kbd>
        </button>
      </div>
      <p class="keys" hidden data-keys>
        <span>
          <kbd>J</kbd> <kbd>K</kbd> next, back
        </span>
        <ToggleKeys />
      </p>
    </form>
  );
};

const kindNouns: Record<QuestionKind, string> = {
  multiple_choice: "multiple choice",
  multiple_select: "several answers",
  true_false: "true or false",
  short_answer: "short answer",
  numeric: "number",
  cloze: "gap to fill",
  ordering: "putting in order",
  matching: "matching",
};

const fieldName = (field: string): string => {
  const root = field.split(".")[0] ?? "";
  const names: Record<string, string> = {
    stem: "Question",
    key: "Right answer",
    options: "Answers",
    evidence: "Proof",
    left: "Pairs",
    right: "Pairs",
    grading: "Also right",
  };
  return names[root] ?? "This form";
};
