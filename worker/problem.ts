import type { ContentfulStatusCode } from "hono/utils/http-status";

/** Every error that a client can see: its status and title. A code without a row does not compile. */
const problems = {
  body_too_large: [413, "The request is larger than 1 MB. Send a shorter text."],
  body_not_json: [400, "The body is not valid JSON."],
  body_name_repeated: [400, "An object in the body names a field twice. Send each once."],
  body_too_deep: [400, "The body is nested more than 32 levels deep."],
  body_encoded: [415, "Send the body as it is, without Content-Encoding."],
  media_type_unsupported: [
    415,
    "The body has another type than this address takes: JSON for the API.",
  ],
  invalid_request: [422, "Some fields need attention."],
  article_empty: [422, "There is no article text. Paste at least 41 words."],
  article_too_short: [422, "The article is too short to ask about. Paste more than 40 words."],
  article_too_long: [422, "The article is too long. Paste 100,000 characters or fewer."],
  article_binary: [422, "This is not text. Paste the words of the article."],
  article_not_english: [422, "Only English articles are supported so far."],
  article_not_found_in_html: [422, "No article was found in this HTML. Paste its text instead."],
  url_not_allowed: [422, "Only public https:// addresses of web pages can be fetched."],
  url_unreachable: [422, "The page did not answer. Paste the article text instead."],
  url_not_html: [422, "The address does not hold an HTML page of 1 MB or less."],
  no_questions: [422, "No safe question was found in this article. Try a longer one."],
  quiz_empty: [409, "The quiz has no questions. Add one before publishing."],
  quiz_full: [409, "A quiz holds at most 50 questions. Throw one out first."],
  passkey_limit: [409, "A workspace holds at most 20 passkeys. Remove one first."],
  share_limit: [409, "A quiz has at most 50 links at a time. Revoke one first."],
  draft_changed: [409, "The draft was changed elsewhere. Load it again."],
  classroom_changed: [409, "The class's settings were changed elsewhere. Load them again."],
  article_unknown: [404, "There is no such article."],
  quiz_unknown: [404, "There is no such quiz, or it is not yours to see."],
  version_unknown: [404, "There is no such version of this quiz."],
  question_unknown: [404, "There is no such question here."],
  classroom_unknown: [404, "There is no class with this code. Look at the board again."],
  player_unknown: [404, "There is no such player in this class."],
  leaderboard_off: [404, "This class has no leaderboard, or not yet."],
  attempt_unknown: [404, "There is no such attempt."],
  workspace_unknown: [404, "This recovery link does not open a workspace."],
  webhook_unknown: [404, "There is no such webhook in this workspace."],
  webhook_disabled: [409, "The webhook is switched off. Switch it on first."],
  webhooks_full: [409, "A workspace has at most 10 webhooks. Delete one first."],
  delivery_unknown: [404, "There is no such delivery of this webhook."],
  share_unknown: [404, "This link leads nowhere any more. Ask whoever sent it for a new one."],
  passkey_unknown: [404, "There is no such passkey here."],
  session_unknown: [404, "There is no such session. It may have been ended already."],
  not_found: [404, "There is nothing at this address."],
  method_not_allowed: [405, "This address does not take that method."],
  token_missing: [401, "Send the attempt's token as Authorization: Bearer …"],
  token_invalid: [401, "The token is not valid for this attempt."],
  workspace_missing: [401, "Only the owner can do this. Open your recovery link first."],
  player_missing: [401, "Join the class first: send your player token as Authorization: Bearer …"],
  device_code_wrong: [403, "This code does not fit. Ask your teacher for a new one."],
  too_many_guesses: [
    429,
    "Too many wrong codes from here. Wait ten minutes, then look at the board.",
  ],
  classroom_not_open: [409, "The class is not open yet."],
  classroom_closed: [409, "The class is closed. Ask your teacher to open it again."],
  classroom_full: [409, "The class is full: it takes at most 1,000 players."],
  quiz_unpublished: [409, "Publish the quiz first: a class plays what is published."],
  quiz_in_class: [
    409,
    "A class is playing this quiz. It can be seen again once the class is closed.",
  ],
  attempts_used_up: [409, "You have used all the tries that this class allows."],
  time_up: [409, "The time was up, by our clock. This answer does not count."],
  question_not_open: [409, "Open the question first: its time starts when it is shown."],
  attempt_expired: [410, "The attempt has expired. Start a new one."],
  attempt_submitted: [409, "The attempt was already submitted. Its answers are final."],
  answer_already_given: [409, "This question was already answered. The first answer counts."],
  view_only: [403, "You may look at this quiz, but not change it. Ask its owner for more."],
  owner_only: [403, "Only the owner of this quiz can do that."],
  passkey_refused: [401, "That passkey was not accepted. Try again, or use your recovery link."],
  account_only: [403, "Only the workspace itself can do that: use its recovery link."],
  cards_locked: [403, "The cards are shown after the quiz has been submitted."],
  question_none_left: [404, "No question that is open for practice fits. Ask for less."],
  quiz_has_classrooms: [409, "Classrooms use this quiz. Delete them first."],
  article_in_use: [409, "A quiz of yours is made of this article. Delete the quiz first."],
  key_missing: [401, "Send an API key as Authorization: Bearer fd_…"],
  player_key_invalid: [
    400,
    "Send your key for the player as Player-Key: 16 to 200 characters that nobody can guess.",
  ],
  database_unreachable: [503, "The database does not answer. Try again in a minute."],
  key_invalid: [401, "The API key is unknown, revoked or expired."],
  key_scope: [403, "This API key may not do that. Its scopes were chosen when it was made."],
  key_unknown: [404, "There is no such API key in this workspace."],
  keys_full: [409, "A workspace has at most 100 keys. Ask the operator for more."],
  key_in_browser: [
    403,
    "A server key came from a web page. Revoke it, and use a browser key there.",
  ],
  origin_not_allowed: [403, "This API key may not be used from this origin."],
  rate_limited: [429, "Too many requests. Wait as long as Retry-After says."],
  idempotency_key_invalid: [400, "Send an Idempotency-Key of 1 to 255 printable characters."],
  idempotency_key_reused: [
    422,
    "This Idempotency-Key came with another request before. Take a new one for a new request.",
  ],
  idempotency_in_flight: [
    409,
    "The first request with this Idempotency-Key is still being answered.",
  ],
  format_unsupported: [501, "Only JSON is served here. Ask for format=json."],
  cross_site: [403, "The request came from another site."],
  internal: [500, "The page did not answer. Nothing was lost; try again."],
} as const satisfies Record<string, readonly [ContentfulStatusCode, string]>;

export type ProblemCode = keyof typeof problems;

/** One field that is wrong: its path in the body (`questions.0.stem`), and what to do. Never echoes the input. */
export type FieldError = { field: string; message: string };

/** An error for the client. `app.ts` renders it as RFC 9457, or as a page. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly errors: FieldError[];

  constructor(code: ProblemCode, errors: FieldError[] = []) {
    super(code);
    this.code = code;
    this.errors = errors;
  }

  get status(): ContentfulStatusCode {
    return problemStatus(this.code);
  }

  get title(): string {
    return problemTitle(this.code);
  }
}

export const problemStatus = (code: ProblemCode): ContentfulStatusCode => problems[code][0];
export const problemTitle = (code: ProblemCode): string => problems[code][1];

/** The body of an RFC 9457 answer. `type` is stable and names the code. */
export const problemBody = (problem: Problem, requestId: string) => ({
  type: `https://factdeck.dev/problems/${problem.code.replaceAll("_", "-")}`,
  title: problem.title,
  status: problem.status,
  code: problem.code,
  requestId,
  ...(problem.errors.length > 0 ? { errors: problem.errors } : {}),
});
