import * as v from "valibot";
import { count, moment, said } from "./common.ts";
import { draft } from "./quizzes.ts";

const quiz = v.object({
  id: v.string(),
  title: v.string(),
  status: v.picklist(["draft", "published"]),
  role: v.picklist(["viewer", "editor", "owner"]),
});

export const workspace = v.object({ id: v.string(), quizzes: v.array(quiz) });

export const sessions = v.object({
  sessions: v.array(
    v.object({
      id: v.string(),
      label: said("The browser and its system.", "Firefox on Windows"),
      createdAt: moment,
      lastSeenOn: v.string(),
      isThis: v.boolean(),
    }),
  ),
});

export const ended = v.object({ ended: count });

export const shownOnce = v.object({
  token: said("The owner's bearer token.", "ws_0k3v8m2q.…"),
  recoveryUrl: v.string(),
});

export const passkey = v.object({
  id: v.string(),
  label: v.string(),
  createdAt: moment,
  lastUsedAt: v.nullable(moment),
});

export const passkeys = v.object({ passkeys: v.array(passkey) });

/** As `@simplewebauthn/server` makes them, for the browser. */
export const ceremony = v.record(v.string(), v.unknown());

export const signedIn = v.object({ id: v.string() });

const role = v.picklist(["review", "view", "edit"]);

const share = {
  id: v.string(),
  role,
  label: v.string(),
  createdAt: moment,
};

export const shares = v.object({ shares: v.array(v.object({ ...share, joined: count })) });

export const madeShare = v.object({
  ...share,
  joined: v.optional(count),
  createdAt: v.optional(moment),
  token: v.optional(v.string()),
  url: said("Shown once.", "https://factdeck.example/invite/…"),
});

export const invitation = v.object({ quizId: v.string(), title: v.string(), role });

export const joinedQuiz = v.object({ ...invitation.entries, workspace: v.optional(shownOnce) });

export const review = v.pick(draft, ["title", "status", "updatedAt", "article", "questions"]);
