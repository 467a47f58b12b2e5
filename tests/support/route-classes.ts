import { type Role, roles } from "./cast.ts";

/**
 * Who may use a route. "ok" is any answer that is not about who asks: a request of these tests is empty, so a route
 * that it reaches may well find fault with it.
 */
type Expected = (role: Role) => "ok" | readonly string[];

const hasWorkspace = (role: Role): boolean => !["stranger", "player", "otherPlayer"].includes(role);

const isPlayer = (role: Role): boolean => role === "player" || role === "otherPlayer";

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
    return rank(role) >= 0 ? ["owner_only", "view_only"] : ["quiz_unknown"];
  },
  /** The owner, asked for once co-teachers may have left. */
  ownAtLast: (role) => (role === "owner" ? "ok" : ["owner_only", "view_only", "quiz_unknown"]),
  /** Whoever has a workspace, on that workspace alone. */
  account: (role) => (hasWorkspace(role) ? "ok" : ["workspace_missing"]),
  /** As `account`, naming something of the owner's: to another workspace there is no such thing. */
  ownersThing: (role) => {
    if (role === "owner") return "ok";
    const unknown = ["session_unknown", "passkey_unknown", "webhook_unknown"];
    return hasWorkspace(role) ? unknown : ["workspace_missing"];
  },
  /** The player of the attempt. */
  play: (role) =>
    role === "player" ? "ok" : ["token_missing", "token_invalid", "attempt_unknown"],
  /** The players of the class. */
  inClass: (role) => (isPlayer(role) ? "ok" : ["player_missing"]),
  /** The player of an attempt in a class. */
  playInClass: (role) => {
    if (role === "player") return "ok";
    return role === "otherPlayer" ? ["attempt_unknown"] : ["player_missing"];
  },
  /** The players of the class, its teachers and its owner. */
  inClassOrView: (role) => {
    return isPlayer(role) || rank(role) >= 0 ? "ok" : ["quiz_unknown"];
  },
  /** Co-teachers and the owner; a player once they have submitted. */
  cards: (role) => (rank(role) >= 0 ? "ok" : ["cards_locked"]),
  /** Whoever has the secret in the address; these requests have none that fits. */
  secret: () => ["share_unknown", "workspace_unknown"],
} as const satisfies Record<string, Expected>;

export type RouteClass = keyof typeof classes;

/** What a role's request to a route of that class comes to: null when it is as it should be. */
export const faultOf = (routeClass: RouteClass, role: Role, outcome: string): string | null => {
  // A key may do less than its owner: whatever refuses it will do, and nothing may let it through.
  if (role === "otherKey") {
    const isOpen = classes[routeClass]("otherOwner") === "ok";
    return isOpen || !["ok", "invalid_request"].includes(outcome)
      ? null
      : `${role} got ${outcome}, expected to be refused`;
  }
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

/** What requests take from a cast, in an order in which one does not stand in the way of the next. */
export const takings = [
  "attempt",
  "passkey",
  "player",
  "membership",
  "class",
  "webhook",
  "session",
] as const;
type Taken = (typeof takings)[number];

type Said =
  | RouteClass
  | {
      class: RouteClass;
      /** What is gone or over once a request has gone through. */
      takes?: Taken;
      /** What a request must say before anybody asks who it is from. Parameters of the cast are filled in. */
      body?: string;
      query?: string;
    };
/** A route that asks for more than one right, by what the request says, has several. */
type Row = Said | Said[];
const last = (routeClass: RouteClass, takes: Taken): Said => ({ class: routeClass, takes });

/** Every route of the service, each in one class. A route that is not here fails the test. */
export const routeClasses: Record<string, Row> = {
  "GET /openapi.json": "everyone",
  "GET /docs": "everyone",
  "GET /api/v1/health": "everyone",
  "POST /api/v1/grade": "everyone",
  "GET /api/v1/questions/random": "everyone",
  // These ask for an API key, which none of the roles has.
  "GET /api/v1/attempts": "everyone",
  "GET /api/v1/player": "everyone",
  "DELETE /api/v1/player": "everyone",
  "DELETE /api/v1/attempts/:id": last("play", "attempt"),
  "GET /api/v1/keys": "account",
  "POST /api/v1/keys": "account",
  "DELETE /api/v1/keys/:id": "account",
  "POST /api/v1/keys/:id/rotate": "account",
  "GET /api/v1/keys/:id/usage": "account",
  "GET /api/v1/workspace/quizzes": "account",
  "GET /api/v1/articles/:id": "account",
  "DELETE /api/v1/articles/:id": "account",
  // After it there is no quiz left to ask for.
  "DELETE /api/v1/quizzes/:id": last("ownAtLast", "session"),
  "POST /api/v1/articles": "everyone",
  "GET /api/v1/quizzes": "everyone",
  "POST /api/v1/quizzes": "everyone",
  "GET /api/v1/quizzes/:id": "everyone",
  "PATCH /api/v1/quizzes/:id": [
    "edit",
    { class: "own", body: '{"visibility":"unlisted"}' },
    { class: "own", body: '{"openPractice":false}' },
  ],
  "POST /api/v1/quizzes/:id/questions": "edit",
  "PUT /api/v1/quizzes/:id/questions/:qid": "edit",
  "DELETE /api/v1/quizzes/:id/questions/:qid": "edit",
  "POST /api/v1/quizzes/:id/questions/:qid/try": "view",
  "GET /api/v1/quizzes/:id/questions/:qid/rejected": "view",
  "POST /api/v1/quizzes/:id/questions/:qid/accepted": "edit",
  "GET /api/v1/quizzes/:id/questions/:qid/regrades": "view",
  "POST /api/v1/quizzes/:id/publish": ["edit", { class: "own", body: '{"visibility":"unlisted"}' }],
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
  "POST /api/v1/attempts/:id/submit": last("play", "attempt"),
  "GET /api/v1/webhooks": "account",
  "POST /api/v1/webhooks": "account",
  "GET /api/v1/webhooks/:webhook": "ownersThing",
  "PATCH /api/v1/webhooks/:webhook": "ownersThing",
  "DELETE /api/v1/webhooks/:webhook": last("ownersThing", "webhook"),
  "POST /api/v1/webhooks/:webhook/rotate": "ownersThing",
  "GET /api/v1/webhooks/:webhook/deliveries": "ownersThing",
  "POST /api/v1/webhooks/:webhook/deliveries/:delivery/replay": "ownersThing",
  "GET /api/v1/workspace": "account",
  "DELETE /api/v1/workspace/shared/:quiz": last("account", "membership"),
  "GET /api/v1/workspace/sessions": "account",
  "DELETE /api/v1/workspace/sessions": "account",
  "DELETE /api/v1/workspace/sessions/:session": last("ownersThing", "session"),
  "POST /api/v1/workspace/recovery": "account",
  "GET /api/v1/workspace/passkeys": "account",
  "POST /api/v1/workspace/passkeys": "account",
  "POST /api/v1/workspace/passkeys/options": "account",
  "PATCH /api/v1/workspace/passkeys/:passkey": "account",
  "DELETE /api/v1/workspace/passkeys/:passkey": last("ownersThing", "passkey"),
  "POST /api/v1/workspace/sign-in": "everyone",
  "POST /api/v1/workspace/sign-in/options": "everyone",
  "GET /api/v1/classrooms": { class: "view", query: "quizId=:classQuiz" },
  "POST /api/v1/classrooms": { class: "edit", body: '{"quizId":":classQuiz"}' },
  "GET /api/v1/classrooms/:code": "everyone",
  "PATCH /api/v1/classrooms/:code": "edit",
  "DELETE /api/v1/classrooms/:code": last("own", "class"),
  "GET /api/v1/classrooms/:code/settings": "view",
  "POST /api/v1/classrooms/:code/close": last("edit", "class"),
  "POST /api/v1/classrooms/:code/reopen": "edit",
  "POST /api/v1/classrooms/:code/move": "edit",
  "GET /api/v1/classrooms/:code/players": "view",
  "POST /api/v1/classrooms/:code/players": "everyone",
  "PATCH /api/v1/classrooms/:code/players/:player": "edit",
  "DELETE /api/v1/classrooms/:code/players/:player": last("edit", "player"),
  "POST /api/v1/classrooms/:code/players/:player/device": "edit",
  "POST /api/v1/classrooms/:code/devices": "everyone",
  "GET /api/v1/classrooms/:code/attempts": "inClass",
  "POST /api/v1/classrooms/:code/attempts": "inClass",
  "GET /api/v1/classrooms/:code/leaderboard": "inClassOrView",
  "GET /api/v1/classrooms/:code/results": "view",
  "GET /api/v1/classrooms/:code/results.csv": "view",
  "GET /api/v1/classrooms/:code/results/players/:player": "view",
  "POST /api/v1/attempts/:id/questions/:questionId/open": "play",
  "GET /c": "everyone",
  "GET /c/:code": "everyone",
  "POST /c/:code/players": "everyone",
  "POST /c/:code/devices": "everyone",
  "POST /c/:code/leave": "everyone",
  // Whoever has not joined is sent to the door.
  "POST /c/:code/attempts": "everyone",
  "GET /c/:code/players": "everyone",
  "GET /c/:code/devices": "everyone",
  "GET /c/:code/players/:player/extra": "everyone",
  "GET /c/:code/players/:player/device": "everyone",
  "GET /edit/:quiz/classrooms": "view",
  "GET /edit/:quiz/classrooms/new": "edit",
  "POST /edit/:quiz/classrooms": "edit",
  "GET /c/:code/manage": "view",
  "GET /c/:code/board": "view",
  "GET /c/:code/settings": "edit",
  "POST /c/:code/settings": "edit",
  "POST /c/:code/close": last("edit", "class"),
  "POST /c/:code/reopen": "edit",
  "POST /c/:code/move": "edit",
  "GET /c/:code/delete": "own",
  "POST /c/:code/delete": last("own", "class"),
  "POST /c/:code/players/:player/extra": "edit",
  "POST /c/:code/players/:player/device": "edit",
  "GET /c/:code/attempts/:attempt": "playInClass",
  "GET /c/:code/attempts/:attempt/finish": "playInClass",
  "POST /c/:code/attempts/:attempt/submit": last("playInClass", "attempt"),
  "GET /c/:code/attempts/:attempt/questions/:n": "playInClass",
  "GET /c/:code/attempts/:attempt/answers/:questionId": "playInClass",
  "POST /c/:code/attempts/:attempt/answers/:questionId": "playInClass",
  "GET /c/:code/leaderboard": "inClassOrView",
  "GET /c/:code/results": "view",
  "GET /c/:code/results/live": "view",
  "GET /c/:code/results.csv": "view",
  "GET /c/:code/results/players/:player": "view",
  "POST /c/:code/results/players/:player/erase": last("edit", "player"),
  "POST /c/:code/results/accepted": "edit",
  "GET /c/:code/results/erase": "edit",
  "POST /c/:code/results/erase": [
    { class: "edit", body: "what=players", takes: "player" },
    { class: "own", body: "what=classroom", takes: "class" },
  ],
  "GET /api/v1/quizzes/:id/suggestions": "edit",
  "POST /api/v1/quizzes/:id/undo": "edit",
  "POST /api/v1/quizzes/:id/questions/:qid/corrections": "edit",
  "GET /api/v1/quizzes/:id/versions": "view",
  "GET /api/v1/quizzes/:id/versions/:version": "view",
  "POST /api/v1/quizzes/:id/versions/:version/restore": "edit",
  "GET /embed/:quiz": "everyone",
  "GET /embed/:quiz/play": "everyone",
  "POST /embed/:quiz/play": "everyone",
  "GET /oembed": { class: "everyone", query: "url=http://localhost/q/:quiz" },
  "GET /opentdb/api.php": "everyone",
  "GET /opentdb/api_category.php": "everyone",
  "GET /opentdb/api_count.php": "everyone",
  "GET /opentdb/api_count_global.php": "everyone",
  "GET /opentdb/api_token.php": "everyone",
  "GET /": "everyone",
  "GET /about": "everyone",
  "GET /new": "everyone",
  "POST /new": "everyone",
  "GET /mine": "everyone",
  "POST /mine/leave": last("everyone", "session"),
  "POST /mine/shared/:quiz": last("account", "membership"),
  "GET /mine/account": "account",
  "POST /mine/account/sessions": "account",
  "POST /mine/account/sessions/:session": last("account", "session"),
  "POST /mine/account/recovery": "account",
  "GET /mine/keys": "account",
  "POST /mine/keys": "account",
  "POST /mine/keys/:id": "account",
  "GET /mine/webhooks": "account",
  "POST /mine/webhooks": "account",
  "GET /mine/webhooks/:webhook": "ownersThing",
  "POST /mine/webhooks/:webhook": { class: "ownersThing", body: "do=pause" },
  "POST /mine/webhooks/:webhook/deliveries/:delivery": "ownersThing",
  "POST /mine/account/passkeys/:passkey": "account",
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
  "POST /edit/:quiz/questions/:qid/corrected": "edit",
  "POST /edit/:quiz/undo": "edit",
  "POST /edit/:quiz/order": "edit",
  "POST /edit/:quiz/accept": "edit",
  "GET /edit/:quiz/add": "edit",
  "POST /edit/:quiz/questions": "edit",
  "POST /edit/:quiz/suggested": "edit",
  "GET /edit/:quiz/versions": "edit",
  "POST /edit/:quiz/versions/:version/restore": "edit",
  "GET /edit/:quiz/publish": "edit",
  "POST /edit/:quiz/publish": ["edit", { class: "own", body: "title=Mill&visibility=unlisted" }],
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
  "POST /q/:quiz/attempts/:attempt/submit": last("play", "attempt"),
};
