import { Hono } from "hono";
import type { AppEnv } from "../env.ts";
import { listPublished } from "../services/publishing.ts";
import { Mark } from "./components/mark.tsx";
import { PasteForm } from "./components/paste-form.tsx";
import { Proof } from "./components/proof.tsx";
import { Layout, SiteFooter, SiteNav, sendPage } from "./layout.tsx";
import { emptyValues } from "./new-quiz.tsx";
import { quizPath } from "./play-state.ts";
import { count } from "./words.ts";

const listed = 24;

type Listed = Awaited<ReturnType<typeof listPublished>>;

/** The front page: what it is, the paste box, a fixed specimen, and the published quizzes. */
export const homeRoutes = new Hono<AppEnv>().get("/", async (c) => {
  const cursor = c.req.query("older") ?? null;
  const page = await listPublished(c.get("db"), { limit: listed, cursor });
  return sendPage(c, <HomePage page={page} />);
});

const HomePage = ({ page }: { page: Listed }) => (
  <Layout
    title="Quizzes that prove their answers"
    skip="Skip to the paste box"
    header={<Masthead />}
    footer={
      <SiteFooter>
        Set in Besley, a Clarendon of the kind that dictionaries have used for their headwords since
        1845, and in the typefaces of your own device.
      </SiteFooter>
    }
  >
    <main id="main" class="wrap">
      <div class="front">
        <section class="stack" aria-labelledby="lead">
          <h2 class="lead" id="lead">
            Paste an article. Get a quiz that shows its evidence.
          </h2>
          <PasteForm values={emptyValues()} hasMore={false} />
        </section>
        <Specimen />
      </div>
      <Published page={page} />
      <Uses />
    </main>
  </Layout>
);

const Masthead = () => (
  <header class="wrap">
    <div class="masthead">
      <p class="ear">The same article gives the same quiz, always</p>
      <h1 dir="ltr">
        <mark>Fact</mark>deck
      </h1>
      <p class="ear">No account to play, no advertising, ever</p>
    </div>
    <div class="rule2" />
    <div class="folio">
      <p>Quizzes and flashcards that prove their answers</p>
      <SiteNav />
    </div>
  </header>
);

/** A sample, never a live quiz: where its proof lies is no secret. */
const Specimen = () => (
  <figure class="specimen stack" aria-labelledby="specimen">
    <figcaption class="small soft" id="specimen">
      <strong>Specimen.</strong> The question, its answer, and the sentence that proves it.
    </figcaption>
    <h3 class="q">Why was John Smeaton’s lighthouse replaced?</h3>
    <ul class="opts done">
      <li class="opt off">
        <kbd aria-hidden="true">1</kbd>
        <span>Its mortar had washed out.</span>
      </li>
      <li class="opt">
        <Mark name="right" label="Right answer:" />
        <span>
          <mark>The sea was eating away the rock.</mark>
        </span>
      </li>
      <li class="opt off">
        <kbd aria-hidden="true">3</kbd>
        <span>A fire had burned it down.</span>
      </li>
    </ul>
    <Proof
      isBare
      proof={{
        before: "His lamp was lit on 16 October 1759. ",
        text: "A little over a century later the tower was still sound, but the sea was eating away the rock beneath it.",
        after:
          " Whenever a large wave struck, the whole building shook. James Douglass built the fourth tower on firmer rock close by, and it was lit in May 1882.",
      }}
    />
  </figure>
);

const Published = ({ page: { quizzes, nextCursor } }: { page: Listed }) => (
  <section class="rule2 block" id="published" aria-labelledby="pub">
    <h2 id="pub">Published quizzes</h2>
    {quizzes.length === 0 ? (
      <div class="empty">
        <h3>Nothing in print yet</h3>
        <p>Quizzes that their owners list appear here. Paste an article above to make the first.</p>
      </div>
    ) : (
      <ul class="contents">
        {quizzes.map(({ id, title, questionCount }) => (
          <li>
            <a href={quizPath(id)}>{title}</a>
            <span class="n">{count(questionCount, "question")}</span>
          </li>
        ))}
      </ul>
    )}
    {nextCursor === null ? null : (
      <p>
        <a href={`/?older=${nextCursor}#published`}>Older quizzes</a>
      </p>
    )}
  </section>
);

const Uses = () => (
  <div class="rule2 block">
    <div class="cols">
      <section>
        <h3>For a class</h3>
        <p>
          Paste the article, look through the questions, and hand out a link. Players need no
          account and no e-mail; after each answer they read the sentence that decides it.
        </p>
      </section>
      <section>
        <h3>For yourself</h3>
        <p>
          Turn any quiz into cards. The back of each card holds the answer and the sentence it came
          from, so that you learn the fact and not the wording.
        </p>
      </section>
      <section>
        <h3>For an app</h3>
        <p>
          A JSON API makes quizzes, deals cards and grades answers. Keys never leave the server
          before an answer is graded.
        </p>
      </section>
    </div>
  </div>
);
