import type { Context } from "hono";
import { Hono } from "hono";
import { getQuiz } from "../db/quizzes.ts";
import type { AppEnv } from "../env.ts";
import { newId, sha256 } from "../ids.ts";
import { Problem } from "../problem.ts";
import { loadReader } from "../reader.ts";
import { newQuiz } from "../routes/schemas.ts";
import { createArticle } from "../services/articles.ts";
import { generateDraft, storeDraft } from "../services/create-draft.ts";
import { fetchPage } from "../services/fetch-page.ts";
import { readPage } from "../services/page-text.ts";
import { openWorkspace } from "../services/workspace.ts";
import { check, readForm } from "../valid.ts";
import { PasteForm, type PasteValues } from "./components/paste-form.tsx";
import { keepRecovery } from "./flash.ts";
import { Layout, sendPage } from "./layout.tsx";

/** Pasting an article with every choice open, and making the draft. */
export const newQuizRoutes = new Hono<AppEnv>()
  .get("/new", (c) => sendPage(c, <NewQuizPage values={emptyValues()} />))
  .post("/new", async (c) => {
    const values = readValues(await readForm(c));
    try {
      return c.redirect(`/edit/${await makeDraft(c, values)}`, 303);
    } catch (problem) {
      if (!(problem instanceof Problem) || problem.status !== 422) throw problem;
      return sendPage(c, <NewQuizPage values={{ ...values, error: adviceOf(problem) }} />, 422);
    }
  });

/** A fresh form. */
export const emptyValues = (): PasteValues => ({
  text: "",
  title: "",
  count: "10",
  kinds: [],
  nonce: crypto.randomUUID(),
});

const readValues = (form: FormData): PasteValues => {
  const text = (name: string) => String(form.get(name) ?? "");
  return {
    text: text("text"),
    title: text("title").trim(),
    count: text("count") || "10",
    kinds: form.getAll("kinds").map(String),
    nonce: text("nonce"),
  };
};

const makeDraft = async (c: Context<AppEnv>, values: PasteValues): Promise<string> => {
  const { kinds, title, ...rest } = check(newQuiz, {
    articleId: "of this form",
    count: Number(values.count),
    ...(values.kinds.length > 0 ? { kinds: values.kinds } : {}),
    ...titleOf(values),
  });
  const db = c.get("db");
  const now = c.get("now");
  const given = await readArticle(values.text);
  const article = await createArticle(db, { ...given, ...titleOf(values) }, now);
  const generated = await generateDraft(db, loadReader(), {
    ...rest,
    articleId: article.id,
    ...(kinds ? { kinds } : {}),
    ...(title ? { title } : {}),
  });
  const workspace = await openWorkspace(c);
  const id = await draftId(workspace.id, values.nonce);
  const draft = { ...generated, options: { ...generated.options, id } };
  try {
    await storeDraft(db, { workspaceId: workspace.id, draft, now });
  } catch (cause) {
    // The button was pressed twice: the first press has stored this very draft.
    if ((await getQuiz(db, id)) === null) throw cause;
  }
  if (workspace.token !== undefined) keepRecovery(c, id, workspace.token);
  return id;
};

const idChars = 16;

/** The same form of the same workspace has one draft, however often its button is pressed. */
const draftId = async (workspaceId: string, nonce: string): Promise<string> => {
  if (nonce === "") return newId("qz");
  const hash = await sha256(`${workspaceId} ${nonce}`);
  return `qz_${hash
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "0")
    .slice(0, idChars)}`;
};

const titleOf = ({ title }: PasteValues) => (title === "" ? {} : { title });

/** The box takes plain text, a page's HTML, or the address of a page. */
const readArticle = async (given: string) => {
  const text = given.trim();
  if (/^https?:\/\/\S+$/i.test(text)) {
    return { ...(await readPage(await fetchPage(text))), sourceUrl: text };
  }
  return /^<(?:!doctype|html|head|body|article|main|div|p|h1)\b/i.test(text)
    ? readPage(text)
    : { text: given };
};

/** What to do about it, in one or two sentences. */
const adviceOf = ({ title, errors }: Problem): string => {
  const details = errors.map(({ message }) => message).filter((message) => message !== title);
  return [title, ...details.slice(0, 1)].join(" ");
};

const NewQuizPage = ({ values }: { values: PasteValues }) => (
  <Layout title={values.error ? "Correction: new quiz" : "New quiz"} skip="Skip to the paste box">
    <main id="main">
      <section class="entry" aria-labelledby="new">
        <div class="hang">
          <p class="word">Copy</p>
          <p>
            What you paste is kept on this server with its quiz, and read by nobody else until you
            publish.
          </p>
        </div>
        <div class="stack">
          <h1 id="new">New quiz</h1>
          <PasteForm values={values} hasMore />
        </div>
      </section>
    </main>
  </Layout>
);
