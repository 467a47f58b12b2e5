import { Hono } from "hono";
import type { AppEnv } from "../env.ts";
import { findActor, requireAccount } from "../services/actor.ts";
import { readMine } from "../services/mine.ts";
import { leaveQuiz } from "../services/shares.ts";
import { leaveWorkspace, recoverWorkspace, recoveryPath } from "../services/workspace.ts";
import { MinePage } from "./components/mine-page.tsx";
import { Layout, sendPage } from "./layout.tsx";
import { takeOnce } from "./shown-once.ts";

/** A workspace's own quizzes and those it is let at, and its recovery link in another browser. */
export const mineRoutes = new Hono<AppEnv>()
  .get("/mine", async (c) => {
    const actor = await findActor(c);
    if (actor === null) {
      const nothing = { quizzes: [], shared: [], classrooms: [], recovery: null };
      return sendPage(c, <MinePage {...nothing} hasWorkspace={false} />);
    }
    const token = takeOnce(c, "/mine");
    const recovery = token === null ? null : new URL(recoveryPath(token), c.req.url).href;
    const desk = await readMine(c.get("db"), { workspaceId: actor.workspaceId, now: c.get("now") });
    return sendPage(c, <MinePage {...desk} hasWorkspace recovery={recovery} />);
  })
  .post("/mine/shared/:quiz", async (c) => {
    const { workspaceId } = await requireAccount(c);
    await leaveQuiz(c.get("db"), { quizId: c.req.param("quiz"), workspaceId });
    return c.redirect("/mine", 303);
  })
  .post("/mine/leave", async (c) => {
    await leaveWorkspace(c);
    return c.redirect("/mine", 303);
  })
  .get("/w/:token", async (c) => {
    const token = c.req.param("token");
    const actor = await findActor(c);
    const isOther = actor !== null && !token.startsWith(`${actor.workspaceId}.`);
    return sendPage(c, <RecoverPage token={token} isOther={isOther} />);
  })
  .post("/w/:token", async (c) => {
    await recoverWorkspace(c, c.req.param("token"));
    return c.redirect("/mine", 303);
  });

/** Opening is a POST, so that a link preview does not sign anybody in. */
const RecoverPage = ({ token, isOther }: { token: string; isOther: boolean }) => (
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
          {isOther ? (
            <p>
              It has other quizzes open now, and will forget those. Keep{" "}
              <a href="/mine/account">their recovery link</a> first.
            </p>
          ) : null}
          <button type="submit" class="btn big-btn">
            Open my quizzes
          </button>
        </div>
      </form>
    </main>
  </Layout>
);
