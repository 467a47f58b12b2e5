import { passkeyAnswer, passkeyPatch, passkeyResponse } from "../../routes/passkey-schemas.ts";
import { newShare } from "../../routes/share-schemas.ts";
import type { Description } from "../describe.ts";
import * as shapes from "../shapes/account.ts";

/** A workspace's own matters: no key opens them. */
const ofAccount = { tag: "Account", callers: ["workspace"], scope: null } as const;
const account = ["workspace_missing", "account_only"] as const;
const gone = { 204: { description: "Done." } } as const;

export const readWorkspace: Description = {
  ...ofAccount,
  id: "readWorkspace",
  summary: "The workspace with its quizzes, and those that are shared with it",
  answers: { 200: { description: "Newest first.", shape: shapes.workspace } },
  problems: account,
};

export const leaveQuiz: Description = {
  ...ofAccount,
  id: "leaveQuiz",
  summary: "Give another's quiz up, as its co-teacher",
  answers: gone,
  problems: [...account, "quiz_unknown"],
};

export const listSessions: Description = {
  ...ofAccount,
  id: "listSessions",
  summary: "The browsers that have the workspace open",
  answers: { 200: { description: "Newest first.", shape: shapes.sessions } },
  problems: account,
};

export const endOtherSessions: Description = {
  ...ofAccount,
  id: "endOtherSessions",
  summary: "Close the workspace in all other browsers",
  answers: { 200: { description: "How many there were.", shape: shapes.ended } },
  problems: account,
};

export const endSession: Description = {
  ...ofAccount,
  id: "endSession",
  summary: "Close the workspace in one browser",
  answers: gone,
  problems: [...account, "session_unknown"],
};

export const renewRecovery: Description = {
  ...ofAccount,
  id: "renewRecovery",
  summary: "A new recovery link; the old one opens nothing any more",
  answers: { 201: { description: "Shown once.", shape: shapes.shownOnce } },
  problems: account,
};

export const listPasskeys: Description = {
  ...ofAccount,
  id: "listPasskeys",
  summary: "The workspace's passkeys",
  answers: { 200: { description: "Newest first.", shape: shapes.passkeys } },
  problems: account,
};

export const askForNewPasskey: Description = {
  ...ofAccount,
  id: "askForNewPasskey",
  summary: "What a browser needs to make a passkey",
  answers: { 200: { description: "For navigator.credentials.create.", shape: shapes.ceremony } },
  problems: [...account, "passkey_limit"],
};

const encoded = "AAAA";
const credential = { id: encoded, rawId: encoded, type: "public-key" };

export const addPasskey: Description = {
  ...ofAccount,
  id: "addPasskey",
  summary: "Add a passkey",
  body: passkeyResponse,
  bodyExample: {
    label: "My phone",
    response: {
      ...credential,
      response: { clientDataJSON: encoded, attestationObject: encoded },
    },
  },
  answers: { 201: { description: "It opens the workspace.", shape: shapes.passkey } },
  problems: [...account, "passkey_refused", "passkey_limit"],
};

export const labelPasskey: Description = {
  ...ofAccount,
  id: "labelPasskey",
  summary: "Give a passkey another name",
  body: passkeyPatch,
  bodyExample: { label: "My old phone" },
  answers: gone,
  problems: [...account, "passkey_unknown"],
};

export const removePasskey: Description = {
  ...ofAccount,
  id: "removePasskey",
  summary: "Forget a passkey",
  answers: gone,
  problems: [...account, "passkey_unknown"],
};

const ofAnybody = { tag: "Account", callers: ["anybody"], scope: null } as const;

export const askForPasskey: Description = {
  ...ofAnybody,
  id: "askForPasskey",
  summary: "What a browser needs to sign in with a passkey",
  answers: { 200: { description: "For navigator.credentials.get.", shape: shapes.ceremony } },
};

export const signIn: Description = {
  ...ofAnybody,
  id: "signIn",
  summary: "Open a workspace with a passkey",
  body: passkeyAnswer,
  bodyExample: {
    response: {
      ...credential,
      response: { clientDataJSON: encoded, authenticatorData: encoded, signature: encoded },
    },
  },
  answers: { 200: { description: "The browser has it open.", shape: shapes.signedIn } },
  problems: ["passkey_refused"],
};

const ofOwner = { tag: "Sharing", callers: ["workspace", "server_key"], scope: "write" } as const;
const owned = ["quiz_unknown", "view_only", "owner_only"] as const;

export const listShares: Description = {
  ...ofOwner,
  id: "listShares",
  summary: "The links of a quiz",
  answers: { 200: { description: "Newest first.", shape: shapes.shares } },
  problems: owned,
};

export const createShare: Description = {
  ...ofOwner,
  id: "createShare",
  summary: "Make a link for a reviewer or a co-teacher",
  body: newShare,
  bodyExample: { role: "review", label: "Ms Okafor" },
  answers: { 201: { description: "The link, shown once.", shape: shapes.madeShare } },
  problems: [...owned, "share_limit"],
};

export const endShare: Description = {
  ...ofOwner,
  id: "endShare",
  summary: "Revoke a link, and what was joined by it",
  answers: gone,
  problems: [...owned, "share_unknown"],
};

const ofHolder = { tag: "Sharing", callers: ["anybody"], scope: null } as const;

export const readInvitation: Description = {
  ...ofHolder,
  id: "readInvitation",
  summary: "What an invitation is for",
  answers: { 200: { description: "The quiz's title, and no more.", shape: shapes.invitation } },
  problems: ["share_unknown"],
};

export const takeInvitation: Description = {
  ...ofHolder,
  id: "takeInvitation",
  summary: "Become a co-teacher",
  callers: ["anybody", "workspace"],
  answers: { 200: { description: "The quiz is yours, too.", shape: shapes.joinedQuiz } },
  problems: ["share_unknown", "cross_site"],
};

export const readReview: Description = {
  ...ofHolder,
  id: "readReview",
  summary: "A draft, for whoever has its review link",
  answers: { 200: { description: "With keys and proofs.", shape: shapes.review } },
  problems: ["share_unknown"],
};
