import { type Role, roles } from "./cast.ts";

/**
 * Who may use a route. "ok" is any answer that is not about who asks: a request of these tests is empty, so a route
 * that it reaches may well find fault with it.
 */
type Expected = (role: Role) => "ok" | readonly string[];

const hasWorkspace = (role: Role): boolean => !["stranger", "player", "otherPlayer"].includes(role);

const rank = (role: Role): number => ["viewer", "editor", "owner"].indexOf(role);

const classes = {
  /** Whoever asks. */
  everyone: () => "ok",
  /** Co-teachers and the owner. */
  view: (role) => (rank(role) >= 0 ? "ok" : ["quiz_unknown"]),
  /** Co-teachers who edit, and the owner. */
  edit: (role) => {
    if (rank(role) >= 1) return "ok";
    return rank(role) === 0 ? ["view_only"] : ["quiz_unknown"];
  },
  /** The owner. */
  own: (role) => {
    if (role === "owner") return "ok";
    return rank(role) >= 0 ? ["owner_only"] : ["quiz_unknown"];
  },
  /** Whoever has a workspace, on that workspace alone. */
  account: (role) => (hasWorkspace(role) ? "ok" : ["workspace_missing"]),
  /** As `account`, naming something of the owner's: to another workspace there is no such thing. */
  ownersThing: (role) => {
    if (role === "owner") return "ok";
    return hasWorkspace(role) ? ["session_unknown"] : ["workspace_missing"];
  },
  /** The player of the attempt. */
  play: (role) =>
    role === "player" ? "ok" : ["token_missing", "token_invalid", "attempt_unknown"],
  /** Co-teachers and the owner; a player once they have submitted. */
  cards: (role) => (rank(role) >= 0 ? "ok" : ["cards_locked"]),
  /** Whoever has the secret in the address; these requests have none that fits. */
  secret: () => ["share_unknown", "workspace_unknown"],
} as const satisfies Record<string, Expected>;

export type RouteClass = keyof typeof classes;

/** What a role's request to a route of that class comes to: null when it is as it should be. */
export const faultOf = (routeClass: RouteClass, role: Role, outcome: string): string | null => {
  const expected = classes[routeClass](role);
  const isFine = expected === "ok" ? !refusals.has(outcome) : expected.includes(outcome);
  return isFine ? null : `${role} got ${outcome}, expected ${expected}`;
};

/** Codes that refuse a request for who sends it. */
const refusals = new Set([
  ...roles.flatMap((role) =>
    Object.values(classes).flatMap((expected: Expected) => {
      const codes = expected(role);
      return codes === "ok" ? [] : codes;
    }),
  ),
  "account_only",
  "cross_site",
  "internal",
  "not_found",
]);
refusals.delete("share_unknown");

type Row = RouteClass | { class: RouteClass; isLast: true };
/** A route after which the cast is not what it was: somebody is signed out, or an attempt is over. */
const last = (routeClass: RouteClass): Row => ({ class: routeClass, isLast: true });

/** Every route of the service, each in one class. A route that is not here fails the test. */
export const routeClasses: Record<string, Row> = {
  "POST /api/v1/articles": "everyone",
  "GET /api/v1/quizzes": "everyone",
  "POST /api/v1/quizzes": "everyone",
  "GET /api/v1/quizzes/:id": "everyone",
  "PATCH /api/v1/quizzes/:id": "edit",
  "POST /api/v1/quizzes/:id/questions": "edit",
  "PUT /api/v1/quizzes/:id/questions/:qid": "edit",
  "DELETE /api/v1/quizzes/:id/questions/:qid": "edit",
  "POST /api/v1/quizzes/:id/questions/:qid/try": "view",
  "GET /api/v1/quizzes/:id/questions/:qid/rejected": "view",
  "POST /api/v1/quizzes/:id/questions/:qid/accepted": "edit",
  "GET /api/v1/quizzes/:id/questions/:qid/regrades": "view",
  "POST /api/v1/quizzes/:id/publish": "edit",
  "POST /api/v1/quizzes/:id/attempts": "everyone",
  "GET /api/v1/quizzes/:id/cards": "cards",
  "GET /api/v1/quizzes/:id/shares": "own",
  "POST /api/v1/quizzes/:id/shares": "own",
  "DELETE /api/v1/quizzes/:id/shares/:share": "own",
  "GET /api/v1/invitations/:token": "secret",
  "POST /api/v1/invitations/:token": "secret",
  "GET /api/v1/reviews/:token": "secret",
  "GET /api/v1/attempts/:id": "play",
  "PUT /api/v1/attempts/:id/answers/:questionId": "play",
  "POST /api/v1/attempts/:id/submit": last("play"),
  "GET /api/v1/workspace": "account",
  "GET /api/v1/workspace/sessions": "account",
  "DELETE /api/v1/workspace/sessions": "account",
  "DELETE /api/v1/workspace/sessions/:session": last("ownersThing"),
  "POST /api/v1/workspace/recovery": "account",
  "GET /": "everyone",
  "GET /about": "everyone",
  "GET /new": "everyone",
  "POST /new": "everyone",
  "GET /mine": "everyone",
  "POST /mine/leave": last("everyone"),
  "GET /mine/account": "account",
  "POST /mine/account/sessions": "account",
  "POST /mine/account/sessions/:session": last("account"),
  "POST /mine/account/recovery": "account",
  "GET /w/:token": "everyone",
  "POST /w/:token": "secret",
  "GET /invite/:token": "secret",
  "POST /invite/:token": "secret",
  "GET /review/:token": "secret",
  "GET /edit/:quiz": "edit",
  "GET /edit/:quiz/look": "view",
  "GET /edit/:quiz/questions/:qid": "edit",
  "POST /edit/:quiz/questions/:qid": "edit",
  "POST /edit/:quiz/questions/:qid/accepted": "edit",
  "POST /edit/:quiz/restore": "edit",
  "GET /edit/:quiz/publish": "edit",
  "POST /edit/:quiz/publish": "edit",
  "GET /edit/:quiz/share": "own",
  "POST /edit/:quiz/share": "own",
  "POST /edit/:quiz/share/:share": "own",
  "GET /q/:quiz": "everyone",
  "GET /q/:quiz/cards": "cards",
  "POST /q/:quiz/attempts": "everyone",
  "GET /q/:quiz/attempts/:attempt": "play",
  "GET /q/:quiz/attempts/:attempt/finish": "play",
  "GET /q/:quiz/attempts/:attempt/questions/:n": "play",
  "POST /q/:quiz/attempts/:attempt/questions/:n": "play",
  "GET /q/:quiz/attempts/:attempt/practise/:n": "play",
  "POST /q/:quiz/attempts/:attempt/submit": last("play"),
};
