import { Hono } from "hono";
import type { AppEnv } from "../env.ts";
import { Layout, sendPage } from "./layout.tsx";

/** How it works, and what is kept. */
export const aboutRoutes = new Hono<AppEnv>().get("/about", (c) => sendPage(c, <AboutPage />));

const AboutPage = () => (
  <Layout title="How it works, and what we keep" skip="Skip to how it works">
    <main id="main">
      <section class="entry" id="how" aria-labelledby="how-h">
        <div class="hang">
          <h1 id="how-h">How it works</h1>
        </div>
        <div class="stack">
          <p class="lede">
            Factdeck reads an article sentence by sentence, finds what it states, and asks about
            that. No language model writes anything: every question is built from a sentence, keeps
            that sentence as its proof, and is dropped when the proof is not plain.
          </p>
          <p>
            The same article, options and seed give the same quiz, always. The owner sees every
            question with its proof, mends or throws out, and publishes; what is published never
            changes under those who play it.
          </p>
          <p>
            Answers are graded on the server. The right answer and its proof reach your browser when
            your answer has been graded, and not before.
          </p>
        </div>
      </section>
      <section class="entry" id="privacy" aria-labelledby="privacy-h">
        <div class="hang">
          <h2 id="privacy-h">What we keep</h2>
        </div>
        <div class="stack">
          <p class="lede">
            The articles and quizzes you make, and the answers you give. No e-mail, no account.
          </p>
          <p>
            Cookies: one for your workspace when you make a quiz, one for each attempt when you
            play. Both are read by this server only. Of a browser that opens your quizzes we keep
            its name, such as Firefox on Windows, and the day it was last seen, so that you can end
            it. Nothing is measured, and no other site is asked for anything.
          </p>
        </div>
      </section>
    </main>
  </Layout>
);
