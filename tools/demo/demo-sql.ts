import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { generate, prepareArticle } from "../../questions/index.ts";
import { buildVersion } from "../../worker/services/build-version.ts";
import { loadEnglishReader } from "../reader/load.ts";

/** The demo quiz's address is the same everywhere: /q/qz_demo. */
export const demoQuizId = "qz_demo";
const workspaceId = "ws_demo";
const questionCount = 12;
/** A newcomer should meet questions that have to be answered, not statements to agree with. */
const kinds = ["multiple_choice", "short_answer", "numeric", "cloze", "matching"] as const;

/**
 * SQL that puts in the demo article, its quiz and its published version. It adds what is not there and
 * changes nothing that is, so it can run at every start. Nobody holds the token of its workspace.
 */
export const demoSql = (now: number): string => {
  const file = readFileSync(new URL("./article.txt", import.meta.url), "utf8");
  const prepared = prepareArticle(file);
  if (!prepared.ok) throw new Error(`the demo article is refused: ${prepared.error.reason}`);
  const { title, text, dateline, wordCount, sentenceCount } = prepared.value;
  const { questions, cards } = generate(
    { title, text, dateline },
    { count: questionCount, seed: "demo", kinds },
    loadEnglishReader(),
  );
  const articleId = `art_${sha256(text).slice(0, 22)}`;
  const article = { title, text, sourceUrl: null };
  const body = JSON.stringify(
    buildVersion({ quizId: demoQuizId, title, article, questions, cards }),
  );
  const versionId = `ver_${sha256(body).slice(0, 22)}`;
  const insert = (table: string, row: Record<string, string | number | null>) =>
    `INSERT OR IGNORE INTO ${table} (${Object.keys(row).join(", ")}) VALUES (${Object.values(row).map(literal).join(", ")});`;
  return [
    insert("workspaces", { id: workspaceId, token_hash: "none", created_at: now }),
    insert("articles", {
      id: articleId,
      title,
      text,
      source_url: null,
      dated: dateline.date ?? null,
      word_count: wordCount,
      sentence_count: sentenceCount,
      created_at: now,
    }),
    insert("quizzes", {
      id: demoQuizId,
      workspace_id: workspaceId,
      article_id: articleId,
      title,
      seed: "demo",
      visibility: "public",
      open_practice: 0,
      cards: JSON.stringify(cards),
      version_id: versionId,
      published_at: now,
      created_at: now,
      updated_at: now,
    }),
    insert("versions", { id: versionId, quiz_id: demoQuizId, body, created_at: now }),
    // A newer release may ask better questions: new attempts play its version, old ones keep theirs.
    `UPDATE quizzes SET version_id = ${literal(versionId)}, published_title = ${literal(title)},
      question_count = ${questions.length} WHERE id = ${literal(demoQuizId)};`,
    ...questions.map((question, position) =>
      insert("questions", {
        quiz_id: demoQuizId,
        id: question.id,
        position,
        is_accepted: 1,
        body: JSON.stringify(question),
      }),
    ),
  ].join("\n");
};

const sha256 = (text: string): string => createHash("sha256").update(text).digest("base64url");

const literal = (value: string | number | null): string =>
  typeof value === "string" ? `'${value.replaceAll("'", "''")}'` : String(value);
