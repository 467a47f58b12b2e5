import { Layout } from "../layout.tsx";
import { quizPath } from "../play-state.ts";
import { count } from "../words.ts";
import type { Draft } from "./desk-page.tsx";

const LinkForPlayers = ({ link, snippet }: { link: string; snippet: string }) => (
  <div class="sheet">
    <p class="field">
      <label for="link">Link for players</label>
      <input type="text" id="link" readonly value={link} data-copy />
    </p>
    <p class="field">
      <label for="embed">To show it inside another page</label>
      <input
        type="text"
        id="embed"
        readonly
        value={snippet}
        data-copy
        aria-describedby="embed-hint"
      />
      <span class="hint" id="embed-hint">
        Paste this where the page takes HTML. Sites that know oEmbed take the link alone.
      </span>
    </p>
  </div>
);

type PublishedProps = { draft: Draft; link: string; snippet: string };

/** What a quiz that is published can be used for, the likeliest first. */
export const PublishedPage = ({ draft, link, snippet }: PublishedProps) => (
  <Layout title={`Published: ${draft.title}`} skip="Skip to the link">
    <main id="main">
      <section class="entry" aria-labelledby="done">
        <div class="hang">
          <p class="word">In print</p>
        </div>
        <div class="stack">
          <h1 id="done" tabindex={-1} data-focus>
            {draft.title}
          </h1>
          <p>{`${count(draft.questions.length, "question")}, ready to hand out.`}</p>
          {draft.visibility === "private" ? null : <LinkForPlayers link={link} snippet={snippet} />}
          <p class="acts">
            {draft.visibility === "private" ? null : (
              <a class="btn big-btn" href={quizPath(draft.id)}>
                Play it
              </a>
            )}
            <a
              class={draft.visibility === "private" ? "btn big-btn" : "btn plain big-btn"}
              href={`/edit/${draft.id}/classrooms/new`}
            >
              Hand it to a class
            </a>
            <a class="btn plain big-btn" href={`/edit/${draft.id}`}>
              Back to the draft
            </a>
          </p>
        </div>
      </section>
    </main>
  </Layout>
);
