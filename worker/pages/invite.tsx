import { Hono } from "hono";
import type { AppEnv } from "../env.ts";
import { findActor } from "../services/actor.ts";
import { joinShare, openShare } from "../services/shares.ts";
import { openWorkspace } from "../services/workspace.ts";
import { Layout, sendPage } from "./layout.tsx";
import { keepOnce } from "./shown-once.ts";

/** Taking up an invitation. Looking asks, and only the button joins: a link preview joins nobody. */
export const inviteRoutes = new Hono<AppEnv>()
  .get("/invite/:token", async (c) => {
    const token = c.req.param("token");
    const { share, quiz } = await openShare(c.get("db"), token, "invitation");
    const actor = await findActor(c);
    c.header("x-robots-tag", "noindex, nofollow");
    return sendPage(
      c,
      <InvitePage
        token={token}
        title={quiz.title}
        mayEdit={share.role === "edit"}
        isOwn={actor?.workspaceId === quiz.workspaceId}
        isNew={actor === null}
      />,
    );
  })
  .post("/invite/:token", async (c) => {
    const db = c.get("db");
    const token = c.req.param("token");
    // Before a workspace is made for nothing.
    const { share } = await openShare(db, token, "invitation");
    const workspace = await openWorkspace(c);
    const quiz = await joinShare(db, { token, workspaceId: workspace.id, now: c.get("now") });
    if (workspace.token !== undefined) {
      keepOnce(c, "/mine", workspace.token);
      return c.redirect("/mine", 303);
    }
    return c.redirect(`/edit/${quiz.id}${share.role === "edit" ? "" : "/look"}`, 303);
  });

type InviteProps = {
  token: string;
  title: string;
  mayEdit: boolean;
  isOwn: boolean;
  /** Whether this browser has no workspace yet. */
  isNew: boolean;
};

const InvitePage = ({ token, title, mayEdit, isOwn, isNew }: InviteProps) => (
  <Layout title={`Invitation: ${title}`} skip="Skip to the invitation">
    <main id="main">
      <form class="entry" method="post" action={`/invite/${encodeURIComponent(token)}`}>
        <div class="hang">
          <p class="word">Invited</p>
        </div>
        <div class="stack">
          <h1>{title}</h1>
          {isOwn ? (
            <p>This quiz is yours. The link is for whoever you send it to.</p>
          ) : (
            <p>
              {mayEdit
                ? "You are invited to edit this quiz with its owner: the draft, its classrooms and its results."
                : "You are invited to look at this quiz: the draft with its keys, and all results. You change nothing."}
            </p>
          )}
          {isNew ? (
            <p class="soft">
              No account is needed. This browser will remember the quiz, and you get a link that
              opens it in others.
            </p>
          ) : null}
          {isOwn ? null : (
            <button type="submit" class="btn big-btn">
              {mayEdit ? "Work on it together" : "Look at it"}
            </button>
          )}
        </div>
      </form>
    </main>
  </Layout>
);
