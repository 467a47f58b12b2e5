import type { Context } from "hono";
import { Hono } from "hono";
import type { AppEnv } from "../env.ts";
import { startAttempt } from "../services/attempts.ts";
import { readPublicQuiz } from "../services/publishing.ts";
import { kindHints } from "./components/question-fields.tsx";
import { oembedUrl } from "./embed/oembed.tsx";
import { Layout, QuietHeader, sendPage } from "./layout.tsx";
import { attemptPath, findLatest, keepAttempt, quizPath, type Result } from "./play-state.ts";
import { count } from "./words.ts";

type Quiz = Awaited<ReturnType<typeof readPublicQuiz>>;

/** The door of a quiz: what it holds, and start or go on. Reading it writes nothing. */
export const startRoutes = new Hono<AppEnv>()
  .get("/q/:quiz", async (c) => {
    const quiz = await readPublicQuiz(c.get("db"), c.req.param("quiz"));
    const embed = oembedUrl(new URL(c.req.url).origin, quiz.id);
    const latest = await findLatest(c, quiz.id);
    return sendPage(c, <StartPage quiz={quiz} latest={latest} embed={embed} />);
  })
  .post("/q/:quiz/attempts", async (c) => c.redirect(await startOrGoOn(c), 303));

/** A second click finds the attempt that the first one began: an untouched attempt is used again. */
const startOrGoOn = async (c: Context<AppEnv, "/q/:quiz/attempts">): Promise<string> => {
  const quizId = c.req.param("quiz");
  const latest = await findLatest(c, quizId);
  const isUntouched = latest !== null && latest.answers.length === 0 && !latest.submittedAt;
  const quiz = isUntouched ? await readPublicQuiz(c.get("db"), quizId) : null;
  if (latest !== null && quiz?.versionId === latest.versionId)
    return attemptPath(quizId, latest.id);
  const started = await startAttempt(c.get("db"), { quizId, player: null, now: c.get("now") });
  keepAttempt(c, started);
  return attemptPath(quizId, started.id);
};

type StartProps = { quiz: Quiz; latest: Result | null; embed: string };

const StartPage = ({ quiz, latest, embed }: StartProps) => {
  const kinds = [...new Set(quiz.questions.map(({ kind }) => kind))];
  return (
    <Layout
      title={quiz.title}
      skip="Skip to the quiz"
      isQuiet
      head={<link rel="alternate" type="application/json+oembed" href={embed} title={quiz.title} />}
      header={<QuietHeader title="A quiz" />}
    >
      <main id="main">
        <section class="entry" aria-labelledby="title">
          <div class="hang">
            <p class="big">{quiz.questionCount}</p>
            <p>{quiz.questionCount === 1 ? "question" : "questions"}</p>
          </div>
          <div class="stack">
            <h1 id="title">{quiz.title}</h1>
            <p class="lede">
              After each answer you see the sentence of the article that decides it. No account, no
              clock.
            </p>
            <StartForm quiz={quiz} latest={latest} />
            <p class="small soft">{`In it: ${kinds.map((kind) => kindHints[kind].toLowerCase().replace("?", "")).join(" · ")}.`}</p>
          </div>
        </section>
      </main>
    </Layout>
  );
};

const StartForm = ({ quiz, latest }: { quiz: Quiz; latest: Result | null }) => {
  const action = `${quizPath(quiz.id)}/attempts`;
  const answered = latest?.answers.length ?? 0;
  if (latest === null || (answered === 0 && !latest.submittedAt)) {
    return (
      <form class="acts" method="post" action={action} data-swap>
        <button type="submit" class="btn big-btn" data-key="Enter">
          Start the quiz
        </button>
        <CardsLink quiz={quiz} />
      </form>
    );
  }
  return (
    <form class="acts" method="post" action={action} data-swap>
      <a class="btn big-btn" href={attemptPath(quiz.id, latest.id)} data-key="Enter">
        {latest.submittedAt ? "See your last result" : `Go on: ${count(answered, "question")} done`}
      </a>
      <button type="submit" class="btn plain big-btn">
        Start afresh
      </button>
      <CardsLink quiz={quiz} />
    </form>
  );
};

const CardsLink = ({ quiz }: { quiz: Quiz }) =>
  quiz.openPractice ? <a href={`${quizPath(quiz.id)}/cards`}>Turn the cards instead</a> : null;
