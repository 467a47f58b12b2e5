type Json = Record<string, unknown>;

/** What stands in a path, by the segment before it. */
const known: Record<string, { description: string; example: string; pattern?: string }> = {
  articles: { description: "Id of an article.", example: "art_Xq3v8m2q4r6t1w5y7z9a0b" },
  quizzes: { description: "Id of a quiz.", example: "qz_demo" },
  questions: { description: "Id of a question in its quiz.", example: "q1" },
  answers: { description: "Id of a question of the attempt.", example: "q1" },
  attempts: { description: "Id of an attempt.", example: "att_0p4r8k2m6t" },
  classrooms: { description: "The code that players join with.", example: "K7MQ2D" },
  players: { description: "Id of a player in a classroom.", example: "pl_0p4r8k2m6t" },
  keys: { description: "The visible beginning of a key.", example: "fd_sk_0p4r8k2m6t" },
  webhooks: { description: "Id of a webhook.", example: "wh_0k3v8m2q4r6t1w5y" },
};

/** A path parameter with what it stands for. */
export const describeParameter = (path: string, parameter: Json): Json => {
  const segments = path.split("/");
  const at = segments.indexOf(`{${String(parameter.name)}}`);
  const found = known[segments[at - 1] ?? ""];
  return found === undefined
    ? parameter
    : { ...parameter, description: found.description, example: found.example };
};
