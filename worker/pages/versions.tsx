import { Hono } from "hono";
import type { QuizRow } from "../db/quizzes.ts";
import type { AppEnv } from "../env.ts";
import { listVersions, restoreVersion } from "../services/versions.ts";
import { editableQuiz } from "./desk.tsx";
import { Layout, sendPage } from "./layout.tsx";
import { count, whenText } from "./words.ts";

/** What was published of a quiz, and the way back. */
export const versionPages = new Hono<AppEnv>()
  .get("/edit/:quiz/versions", async (c) => {
    const quiz = await editableQuiz(c);
    const versions = await listVersions(c.get("db"), quiz);
    return sendPage(c, <VersionsPage quiz={quiz} versions={versions} />);
  })
  .post("/edit/:quiz/versions/:version/restore", async (c) => {
    const quiz = await editableQuiz(c);
    const versionId = c.req.param("version");
    await restoreVersion(c.get("db"), { quiz, versionId, seen: null, now: c.get("now") });
    return c.redirect(`/edit/${quiz.id}`, 303);
  });

type Version = Awaited<ReturnType<typeof listVersions>>[number];

const VersionsPage = ({ quiz, versions }: { quiz: QuizRow; versions: Version[] }) => (
  <Layout title={`Versions: ${quiz.title}`} skip="Skip to the versions">
    <main id="main">
      <section class="entry" aria-labelledby="versions-h">
        <div class="hang">
          <p class="big">{versions.length}</p>
          <p>{versions.length === 1 ? "version" : "versions"}</p>
        </div>
        <div class="stack">
          <h1 id="versions-h">{quiz.title}</h1>
          <p class="lede">
            A published version never changes. Whoever began to play one goes on with it, and a
            class stays on its own until you move it.
          </p>
          {versions.length === 0 ? <p>Nothing is published yet.</p> : null}
          <ul class="suggestions">
            {versions.map((version) => (
              <VersionRow quiz={quiz} version={version} all={versions} />
            ))}
          </ul>
          <p class="acts">
            <a class="btn plain" href={`/edit/${quiz.id}`}>
              Back to the draft
            </a>
          </p>
        </div>
      </section>
    </main>
  </Layout>
);

type RowProps = { quiz: QuizRow; version: Version; all: readonly Version[] };

const VersionRow = ({ quiz, version, all }: RowProps) => {
  const correction = all.find(({ id }) => id === version.correctedBy);
  return (
    <li>
      <h2>
        {`Version ${version.number}`}
        {version.isCurrent ? ", played now" : ""}
      </h2>
      <p class="small soft num">
        {`${whenText(Date.parse(version.createdAt))}. ${count(version.questionCount, "question")}`}
        {version.classroomCount > 0 ? `, ${classes(version.classroomCount)} on it` : ""}.
        {correction === undefined
          ? ""
          : ` An answer was corrected since: it is graded as version ${correction.number}.`}
      </p>
      <form method="post" action={`/edit/${quiz.id}/versions/${version.id}/restore`} data-swap>
        <button type="submit" class="link">
          {`Take version ${version.number} back into the draft`}
        </button>
      </form>
    </li>
  );
};

const classes = (n: number): string => (n === 1 ? "1 class" : `${n} classes`);
