import type { Database } from "../db/connect.ts";
import { getQuiz, type QuizRow } from "../db/quizzes.ts";
import {
  countShares,
  deleteCoTeacher,
  getShare,
  insertCoTeacher,
  insertShare,
  listSharedQuizzes,
  listShares,
  revokeShare,
  type ShareRow,
} from "../db/shares.ts";
import { newSecret, sha256 } from "../ids.ts";
import { Problem } from "../problem.ts";

export type ShareRole = ShareRow["role"];

/** Most links of one quiz that stand at once. */
const maxShares = 50;

type NewShare = {
  quizId: string;
  role: ShareRole;
  label: string;
  /** What makes a repeated request the same request: a random text of the form's own. */
  nonce?: string;
  now: number;
};

/** Makes a link to a quiz. Its token is here only: D1 keeps the hash. The same nonce gives the same link again. */
export const createShare = async (db: Database, { quizId, role, label, nonce, now }: NewShare) => {
  const seed = nonce === undefined ? newSecret() : await sha256(`share ${quizId} ${nonce}`);
  const id = `sh_${(await sha256(`id ${seed}`))
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "0")
    .slice(0, 16)}`;
  const token = `${id}.${await sha256(`secret ${seed}`)}`;
  const isNew = (await getShare(db, id)) === null;
  if (isNew && (await countShares(db, quizId)) >= maxShares) throw new Problem("share_limit");
  const row = { id, quizId, role, label, createdAt: now, revokedAt: null };
  await insertShare(db, { ...row, tokenHash: await sha256(token) });
  return {
    id,
    role,
    label,
    createdAt: new Date(now).toISOString(),
    token,
    path: sharePath(role, token),
  };
};

/** Where a share's link leads: a page to read, or an invitation to take up. */
export const sharePath = (role: ShareRole, token: string): string =>
  role === "review" ? `/review/${token}` : `/invite/${token}`;

/** The links of a quiz that stand, the newest first, without their tokens. */
export const readShares = async (db: Database, quizId: string) =>
  (await listShares(db, quizId)).map(({ id, role, label, createdAt, joined }) => ({
    id,
    role,
    label,
    createdAt: new Date(createdAt).toISOString(),
    joined,
  }));

export type ShownShare = Awaited<ReturnType<typeof readShares>>[number];

/** Revokes a link and what was joined by it, or `share_unknown`. */
export const endShare = async (
  db: Database,
  args: { id: string; quizId: string; now: number },
): Promise<void> => {
  if (!(await revokeShare(db, args))) throw new Problem("share_unknown");
};

/** What a link's token opens. `share_unknown` for one that is wrong, revoked, or of the other kind. */
export const openShare = async (
  db: Database,
  token: string,
  kind: "review" | "invitation",
): Promise<{ share: ShareRow; quiz: QuizRow }> => {
  const share = await getShare(db, token.split(".")[0] ?? "");
  const isOpen =
    share !== null &&
    share.revokedAt === null &&
    (share.role === "review") === (kind === "review") &&
    share.tokenHash === (await sha256(token));
  const quiz = isOpen ? await getQuiz(db, share.quizId) : null;
  if (!isOpen || quiz === null) throw new Problem("share_unknown");
  return { share, quiz };
};

/** Makes a workspace a co-teacher by an invitation. Again changes nothing; the owner stays the owner. */
export const joinShare = async (
  db: Database,
  { token, workspaceId, now }: { token: string; workspaceId: string; now: number },
): Promise<QuizRow> => {
  const { share, quiz } = await openShare(db, token, "invitation");
  if (quiz.workspaceId !== workspaceId) {
    await insertCoTeacher(db, { quizId: quiz.id, workspaceId, shareId: share.id, joinedAt: now });
  }
  return quiz;
};

/** Gives up what a workspace is to another's quiz, by whichever invitations. Again changes nothing. */
export const leaveQuiz = deleteCoTeacher;

/** Quizzes of others that a workspace may see or edit, each once with the most it may do. */
export const readSharedQuizzes = async (db: Database, workspaceId: string) => {
  const rows = await listSharedQuizzes(db, workspaceId);
  const editable = new Set(rows.filter(({ role }) => role === "edit").map(({ id }) => id));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return [...byId.values()].map(({ id, title, versionId }) => ({
    id,
    title,
    status: versionId === null ? ("draft" as const) : ("published" as const),
    role: editable.has(id) ? ("editor" as const) : ("viewer" as const),
  }));
};

export type SharedQuiz = Awaited<ReturnType<typeof readSharedQuizzes>>[number];
