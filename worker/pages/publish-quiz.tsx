import type { Context } from "hono";
import { Hono } from "hono";
import { type QuizRow, updateQuiz } from "../db/quizzes.ts";
import type { AppEnv } from "../env.ts";
import { Problem } from "../problem.ts";
import { quizPatch } from "../routes/schemas.ts";
import { includesRight, type QuizRole, requireQuizRole } from "../services/access.ts";
import { readDraft } from "../services/drafts.ts";
import { rearrangeDraft } from "../services/edit-draft.ts";
import { categories, firstCategory } from "../services/open-trivia/categories.ts";
import { publishQuiz } from "../services/publishing.ts";
import { check, readForm } from "../valid.ts";
import type { Draft } from "./components/desk-page.tsx";
import { FieldNote, Mark } from "./components/mark.tsx";
import { seenIn } from "./desk-form.ts";
import { embedSnippet } from "./embed/snippet.tsx";
import { Layout, sendPage } from "./layout.tsx";
import { quizPath } from "./play-state.ts";
import { count } from "./words.ts";

/** The last look before others see a quiz: its name, and who may play it. */
export const publishRoutes = new Hono<AppEnv>()
  .get("/edit/:quiz/publish", async (c) => {
    const { quiz, role } = await requireQuizRole(c, c.req.param("quiz"), "edit");
    const draft = await readDraft(c.get("db"), quiz);
    const link = new URL(quizPath(draft.id), c.req.url).href;
    const snippet = embedSnippet({
      origin: new URL(link).origin,
      quizId: quiz.id,
      title: quiz.title,
    });
    const isDone = c.req.query("done") !== undefined && draft.status === "published";
    return sendPage(
      c,
      isDone ? (
        <DonePage draft={draft} link={link} snippet={snippet} />
      ) : (
        <PublishPage draft={draft} role={role} />
      ),
    );
  })
  .post("/edit/:quiz/publish", async (c) => {
    const db = c.get("db");
    const { quiz, role } = await requireQuizRole(c, c.req.param("quiz"), "edit");
    const form = await readForm(c);
    const given = { title: String(form.get("title") ?? ""), ...readAudience(form, quiz, role) };
    const done = `/edit/${quiz.id}/publish?done`;
    try {
      await publishForm(c, { quiz, given, seen: seenIn(form) });
      return c.redirect(done, 303);
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      const draft = await readDraft(db, quiz);
      const shown = { draft: { ...draft, title: given.title }, role };
      if (problem.code === "draft_changed") {
        // A second click finds all of it published.
        if (draft.unpublished?.isChanged === false) return c.redirect(done, 303);
        return sendPage(c, <PublishPage {...shown} isNews />, 409);
      }
      if (problem.status !== 422) throw problem;
      const error = problem.errors[0]?.message ?? problem.title;
      return sendPage(c, <PublishPage {...shown} error={error} />, 422);
    }
  });

type Publishing = {
  quiz: QuizRow;
  given: {
    title: string;
    visibility: string;
    openPractice: boolean;
    triviaCategory: number | null;
  };
  seen: number | null;
};

/** Publishes what the form's author has seen, under the form's title, and nothing newer. */
const publishForm = async (c: Context<AppEnv>, { quiz, given, seen }: Publishing) => {
  const db = c.get("db");
  const now = c.get("now");
  const { title, visibility } = check(quizPatch, given);
  const { openPractice, triviaCategory } = given;
  const { result, revision } = await rearrangeDraft(db, { quizId: quiz.id, seen, now, title });
  await updateQuiz(db, { id: quiz.id, patch: { openPractice, triviaCategory }, now });
  await publishQuiz(db, {
    quiz,
    seen: result.isChanged ? revision : seen,
    visibility: visibility ?? quiz.visibility,
    now,
  });
};

/** Who may play is the owner's to say: a co-teacher's form has no such fields, and leaves it as it is. */
const readAudience = (form: FormData, quiz: QuizRow, role: QuizRole) => {
  if (includesRight(role, "own")) {
    return {
      visibility: String(form.get("visibility") ?? ""),
      openPractice: form.has("openPractice"),
      triviaCategory: Number(form.get("triviaCategory") ?? quiz.triviaCategory ?? firstCategory),
    };
  }
  if (form.has("visibility") || form.has("openPractice")) throw new Problem("owner_only");
  const { visibility, openPractice, triviaCategory } = quiz;
  return { visibility, openPractice, triviaCategory };
};

const audiences = [
  ["private", "Classes only", "Through a class's code, and nowhere else."],
  ["unlisted", "Whoever has the link", "A class, or friends."],
  ["public", "Everybody", "It is listed on the front page."],
] as const;

type PublishProps = {
  draft: Draft;
  role: QuizRole;
  error?: string;
  /** Whether the draft was changed in another window since this page was opened. */
  isNews?: boolean;
};

const PublishPage = ({ draft, role, error, isNews }: PublishProps) => {
  const open = draft.questions.filter(({ isAccepted }) => !isAccepted).length;
  return (
    <Layout title={`Publish: ${draft.title}`} skip="Skip to publishing">
      <main id="main">
        <form class="entry" method="post" action={`/edit/${draft.id}/publish`} data-swap>
          <div class="hang">
            <p class="big">{draft.questions.length}</p>
            <p>{draft.questions.length === 1 ? "question" : "questions"}</p>
          </div>
          <div class="stack">
            <h1 tabindex={-1} data-focus>
              Publish
            </h1>
            {open > 0 ? (
              <p class="lede">
                {`${count(open, "question")} not accepted yet. They are published too, unless you throw them out.`}
              </p>
            ) : null}
            {isNews ? (
              <FieldNote id="news">
                The draft was changed in another window. This is how it stands now.
              </FieldNote>
            ) : null}
            <input type="hidden" name="revision" value={draft.revision} />
            <NextVersion draft={draft} />
            <div class="field">
              <label for="title">Title</label>
              {error ? <FieldNote id="title-error">{error}</FieldNote> : null}
              <input
                type="text"
                id="title"
                name="title"
                value={draft.title}
                maxlength={200}
                required
                aria-invalid={error ? "true" : undefined}
                aria-describedby={error ? "title-error" : undefined}
              />
            </div>
            {includesRight(role, "own") ? <Audience draft={draft} /> : null}
            <div class="acts">
              <button
                type="submit"
                class="btn big-btn"
              >{`Publish ${count(draft.questions.length, "question")}`}</button>
              <a href={`/edit/${draft.id}`}>Back to the draft</a>
            </div>
          </div>
        </form>
      </main>
    </Layout>
  );
};

/** What the next version changes, and a key that is better corrected for those who have played, too. */
const NextVersion = ({ draft }: { draft: Draft }) => {
  if (draft.unpublished === null) return null;
  const { added, changed, removed, order } = draft.unpublished;
  const parts = [
    added.length > 0 ? `${count(added.length, "new question")}` : "",
    changed.length > 0 ? `${count(changed.length, "changed question")}` : "",
    removed.length > 0 ? `${removed.length} thrown out` : "",
    order ? "another order" : "",
  ].filter((text) => text !== "");
  const otherKeys = draft.questions.filter(({ publishedKey }) => publishedKey !== null);
  return (
    <>
      <p>
        {parts.length === 0
          ? "No question has changed since it was published."
          : `The next version: ${parts.join(", ")}. Classes stay on theirs until you move them.`}
      </p>
      {otherKeys.length === 0 ? null : (
        <ul>
          {otherKeys.map(({ id, stem }) => (
            <li class="caution">
              <Mark name="more" /> Another answer is right now:{" "}
              <a href={`/edit/${draft.id}?q=${id}#published-key`}>{stem}</a> Whoever has played
              keeps the old one unless you correct it there.
            </li>
          ))}
        </ul>
      )}
    </>
  );
};

const Audience = ({ draft }: { draft: Draft }) => (
  <>
    <fieldset>
      <legend class="label">Who may play it</legend>
      <div class="opts">
        {audiences.map(([value, name, hint]) => (
          <label class="opt choice">
            <input
              type="radio"
              name="visibility"
              value={value}
              checked={draft.visibility === value}
              required
            />
            <span>{name}</span>
            <span class="hint">{hint}</span>
          </label>
        ))}
      </div>
    </fieldset>
    <div class="checks">
      <label>
        <input type="checkbox" name="openPractice" checked={draft.openPractice} /> Open practice:
        anybody may turn the cards before playing, and trivia apps may ask its questions
      </label>
    </div>
    <p class="field">
      <label for="triviaCategory">Subject, for trivia apps</label>
      <select id="triviaCategory" name="triviaCategory">
        {categories.map(({ id, name }) => (
          <option value={id} selected={id === (draft.triviaCategory ?? firstCategory)}>
            {name}
          </option>
        ))}
      </select>
    </p>
  </>
);

const LinkForPlayers = ({ link, snippet }: { link: string; snippet: string }) => (
  <div class="sheet">
    <p class="field">
      <label for="link">Link for players</label>
      <input type="text" id="link" readonly value={link} data-copy />
    </p>
    <p class="field">
      <label for="embed">To show it inside another page</label>
      <input
        type="text"
        id="embed"
        readonly
        value={snippet}
        data-copy
        aria-describedby="embed-hint"
      />
      <span class="hint" id="embed-hint">
        Paste this where the page takes HTML. Sites that know oEmbed take the link alone.
      </span>
    </p>
  </div>
);

type DoneProps = { draft: Draft; link: string; snippet: string };

const DonePage = ({ draft, link, snippet }: DoneProps) => (
  <Layout title={`Published: ${draft.title}`} skip="Skip to the link">
    <main id="main">
      <section class="entry" aria-labelledby="done">
        <div class="hang">
          <p class="word">In print</p>
        </div>
        <div class="stack">
          <h1 id="done" tabindex={-1} data-focus>
            {draft.title}
          </h1>
          <p>{`${count(draft.questions.length, "question")}, ready to hand out.`}</p>
          {draft.visibility === "private" ? null : <LinkForPlayers link={link} snippet={snippet} />}
          <p class="acts">
            {draft.visibility === "private" ? null : (
              <a class="btn big-btn" href={quizPath(draft.id)}>
                Play it
              </a>
            )}
            <a class="btn plain big-btn" href={`/edit/${draft.id}/classrooms/new`}>
              Hand it to a class
            </a>
            <a class="btn plain big-btn" href={`/edit/${draft.id}`}>
              Back to the draft
            </a>
          </p>
        </div>
      </section>
    </main>
  </Layout>
);
