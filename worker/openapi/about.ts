/** What somebody must know before the first call. Code stands between backticks. */
export const lead = `Articles in, quizzes out: every question names the sentence that proves its key. Answers are graded
on the server, and no key leaves it before that question is graded.`;

export const guide = [
  {
    title: "Start",
    text: "`POST /api/v1/quizzes/qz_demo/attempts` needs no key. Answer with the token that comes back.",
  },
  {
    title: "Keys",
    text: `A server key (\`fd_sk_…\`) does what its workspace may do. A browser key (\`fd_pk_…\`) can be read by
anybody in your page's source: it reads published quizzes, plays and practises, from the origins that you allow. Both are
made on the page "Your quizzes", under "Keys for apps".`,
  },
  {
    title: "Errors",
    text: `They are RFC 9457: \`type\` is stable, \`errors\` names the fields, \`requestId\` finds the request in
the log.`,
  },
  {
    title: "Retries",
    text: `Send an \`Idempotency-Key\` with a POST, and sending it again within 24 hours gives the same answer and
changes nothing. PUT and DELETE are safe to repeat as they are.`,
  },
  {
    title: "Limits",
    text: `They come in \`RateLimit\` and \`RateLimit-Policy\`; after a 429 wait for \`Retry-After\` seconds.`,
  },
  {
    title: "Growing",
    text: `Answers may gain fields: ignore those that you do not know. Requests are strict: a field that is not in this
document is refused by its name.`,
  },
] as const;

/** What the document says of the API as a whole. */
export const info = {
  title: "Factdeck",
  version: "1.0.0",
  summary: "Quizzes in which every question carries its proof.",
  description: [lead, ...guide.map(({ title, text }) => `**${title}.** ${text}`)].join("\n\n"),
  license: { name: "MIT", identifier: "MIT" },
} as const;

export const tags = [
  { name: "Articles", description: "Texts that questions are asked about." },
  { name: "Quizzes", description: "Drafts, and their published versions." },
  { name: "Attempts", description: "One player, one version." },
  { name: "Grading", description: "An owner's say in grading, and grading without an attempt." },
  { name: "Practice", description: "Cards and questions of quizzes that are open for practice." },
  { name: "Classrooms", description: "One published version, offered to a group." },
  { name: "Sharing", description: "Co-teachers and review links." },
  { name: "Players", description: "What is kept of one player." },
  { name: "Keys", description: "Keys for learning apps." },
  { name: "Webhooks", description: "Messages to an app's own address." },
  { name: "Account", description: "A workspace, its browsers and its passkeys." },
  { name: "Service", description: "The service itself." },
];

const bearer = (description: string, bearerFormat: string) => ({
  type: "http",
  scheme: "bearer",
  bearerFormat,
  description,
});

export const securitySchemes = {
  serverKey: bearer("A workspace's server key. Keep it on your server.", "fd_sk_…"),
  browserKey: bearer("A key for pages. It opens nothing of the workspace.", "fd_pk_…"),
  attemptToken: bearer("The token that came with the attempt.", "attempt token"),
  playerToken: bearer("The token that a player of a classroom got when joining.", "p1.…"),
  workspaceToken: bearer("The token of the recovery link.", "ws_…"),
  workspaceCookie: {
    type: "apiKey",
    in: "cookie",
    name: "factdeck_workspace",
    description: "Set by the pages.",
  },
};
