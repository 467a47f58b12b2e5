import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import {
  acceptedTexts,
  generate,
  keyText,
  prepareArticle,
  type Question,
  type QuestionKind,
  questionKinds,
} from "../questions/index.ts";
import { loadEnglishReader } from "./reader/load.ts";

const help = `Prints the quiz and the cards of each article.

  npm run generate -- FILE… [--count N] [--seed S] [--kinds a,b] [--json]

  --count N    questions a file, 1 to 50 (default 20)
  --seed S     any text; the same seed gives the same quiz (default 1)
  --kinds a,b  among ${questionKinds.join(", ")}
  --json       one object for one file, an array for several
`;

const fail = (message: string): never => {
  process.stderr.write(`${message}\n\n${help}`);
  process.exit(2);
};

const readText = (file: string): string => {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return fail(`${file} cannot be read.`);
  }
};

/** One file's quiz as JSON. `key` is the text of the right answer; offsets count in `article`. */
const quizOfFile = (
  file: string,
  options: { count: number; seed: string; kinds?: QuestionKind[] },
) => {
  const prepared = prepareArticle(readText(file));
  if (!prepared.ok) return { file, error: prepared.error };
  const { title, text, dateline } = prepared.value;
  const made = generate({ title, text, dateline }, options, loadEnglishReader());
  return {
    file,
    title,
    article: text,
    questions: made.questions.map(toPrinted),
    cards: made.cards,
    skipped: made.skipped,
  };
};

const toPrinted = (question: Question) => {
  const { id, kind, stem, evidence, difficulty } = question;
  return {
    id,
    kind,
    stem,
    ...("options" in question ? { options: question.options.map(({ text }) => text) } : {}),
    ...(question.kind === "matching"
      ? {
          left: question.left.map(({ text }) => text),
          right: question.right.map(({ text }) => text),
        }
      : {}),
    key: keyText(question),
    ...("options" in question || question.kind === "true_false"
      ? {}
      : { accepted: acceptedTexts(question) }),
    evidence,
    difficulty,
  };
};

type Quiz = ReturnType<typeof quizOfFile>;

const printQuiz = (quiz: Quiz): void => {
  if ("error" in quiz) {
    process.stdout.write(`${quiz.file}: not an article to ask about (${quiz.error.reason})\n`);
    return;
  }
  process.stdout.write(`\n${quiz.title}\n${"=".repeat(quiz.title.length)}\n`);
  for (const question of quiz.questions) {
    process.stdout.write(
      `\n${question.id} (${question.kind}, ${question.difficulty}) ${question.stem}\n`,
    );
    for (const option of question.options ?? []) process.stdout.write(`     - ${option}\n`);
    process.stdout.write(`   = ${question.key}\n   “${question.evidence.text}”\n`);
  }
  process.stdout.write(`\nCards\n`);
  for (const { front, back } of quiz.cards) process.stdout.write(`   ${front} → ${back}\n`);
};

const readArguments = () => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        count: { type: "string", default: "20" },
        seed: { type: "string", default: "1" },
        kinds: { type: "string" },
        json: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
  } catch (cause) {
    return fail(cause instanceof Error ? cause.message : "The arguments cannot be read.");
  }
};

// `… | head` closes the pipe early: that is no fault.
process.stdout.on("error", () => process.exit(0));

const { values, positionals } = readArguments();
if (values.help) {
  process.stdout.write(help);
  process.exit(0);
}
const count = Number(values.count);
if (!Number.isInteger(count) || count < 1 || count > 50)
  fail("--count takes a number from 1 to 50.");
if (positionals.length === 0) fail("Name at least one file.");
const kinds = values.kinds?.split(",").map((kind) => {
  const known = questionKinds.find((name) => name === kind.trim());
  return known ?? fail(`Unknown kind: ${kind}.`);
});
const quizzes = positionals.map((file) =>
  quizOfFile(file, { count, seed: values.seed, ...(kinds ? { kinds } : {}) }),
);
if (values.json) {
  process.stdout.write(`${JSON.stringify(quizzes.length === 1 ? quizzes[0] : quizzes, null, 2)}\n`);
} else {
  for (const quiz of quizzes) printQuiz(quiz);
}
if (quizzes.some((quiz) => "error" in quiz)) process.exitCode = 1;
