import { Hono } from "hono";
import { listOwnQuizzes, type QuizRow } from "../db/quizzes.ts";
import type { AppEnv } from "../env.ts";
import { findActor } from "../services/actor.ts";
import { leaveWorkspace, recoverWorkspace } from "../services/workspace.ts";
import { Layout, sendPage } from "./layout.tsx";

/** A workspace's own quizzes, and its recovery link in another browser. */
export const mineRoutes = new Hono<AppEnv>()
  .get("/mine", async (c) => {
    const actor = await findActor(c);
    const quizzes = actor === null ? [] : await listOwnQuizzes(c.get("db"), actor.workspaceId);
    return sendPage(c, <MinePage quizzes={quizzes} hasWorkspace={actor !== null} />);
  })
  .post("/mine/leave", (c) => {
    leaveWorkspace(c);
    return c.redirect("/mine", 303);
  })
  .get("/w/:token", (c) => sendPage(c, <RecoverPage token={c.req.param("token")} />))
  .post("/w/:token", async (c) => {
    await recoverWorkspace(c, c.req.param("token"));
    return c.redirect("/mine", 303);
  });

const MinePage = ({ quizzes, hasWorkspace }: { quizzes: QuizRow[]; hasWorkspace: boolean }) => (
  <Layout title="Your quizzes" skip="Skip to your quizzes">
    <main id="main" class="wrap">
      <div class="desk-head">
        <h1>Your quizzes</h1>
      </div>
      {quizzes.length === 0 ? (
        <div class="empty after-head">
          <h2>No quiz in this browser yet</h2>
          <p>
            <a href="/new">Paste an article</a>, or open the recovery link that you kept.
          </p>
        </div>
      ) : (
        <ul class="contents after-head">
          {quizzes.map(({ id, title, versionId }) => (
            <li>
              <a href={`/edit/${id}`}>{title}</a>
              <span class="n">{versionId === null ? "draft" : "published"}</span>
            </li>
          ))}
        </ul>
      )}
      {hasWorkspace ? (
        <form class="block" method="post" action="/mine/leave">
          <p class="small soft">
            On a shared computer: leave, so that the next person does not find your quizzes here.
            Only the recovery link brings them back.
          </p>
          <p>
            <button type="submit" class="btn plain">
              Leave this browser
            </button>
          </p>
        </form>
      ) : null}
    </main>
  </Layout>
);

/** Opening is a POST, so that a link preview does not sign anybody in. */
const RecoverPage = ({ token }: { token: string }) => (
  <Layout title="Recovery link" skip="Skip to opening">
    <main id="main">
      <form class="entry" method="post" action={`/w/${encodeURIComponent(token)}`}>
        <div class="hang">
          <p class="word">Key</p>
        </div>
        <div class="stack">
          <h1>Open your quizzes in this browser?</h1>
          <p>
            This browser will remember them until you leave. Don’t do it on a computer you share.
          </p>
          <button type="submit" class="btn big-btn">
            Open my quizzes
          </button>
        </div>
      </form>
    </main>
  </Layout>
);
