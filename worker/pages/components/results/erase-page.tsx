import type { Child } from "hono/jsx";
import { Layout } from "../../layout.tsx";
import { count } from "../../words.ts";
import { Mark } from "../mark.tsx";

type EraseProps = { title: string; players: number; path: string; mayOwn: boolean };

/** Asks before everything is gone: what goes, and that it is gone. Two forms, so that no script is needed. */
export const ErasePage = ({ title, players, path, mayOwn }: EraseProps) => (
  <Layout title={`Clean up: ${title}`} skip="Skip to cleaning up">
    <main id="main">
      <section class="entry" aria-labelledby="what">
        <div class="hang">
          <p class="word">Clean up</p>
        </div>
        <div class="stack">
          <h1 id="what">{`What shall go from ${title}?`}</h1>
          <p>Take the grades away first if you still need them: there is no copy of what goes.</p>
          <p class="acts">
            <a class="btn plain" href={`${path}.csv`} download>
              Download as CSV
            </a>
            <a href={path}>Keep everything, back to the results</a>
          </p>
        </div>
      </section>
      {players > 0 ? (
        <Choice
          title={`The ${count(players, "player")}`}
          text="Every nickname, every answer and every score of this class. The class stays open under its code, empty."
        >
          <EraseForm path={path} what="players" label={`Erase all ${count(players, "player")}`} />
        </Choice>
      ) : null}
      {mayOwn ? (
        <Choice
          title="The whole class"
          text="Its code, its settings and all that players did in it. The quiz stays yours."
        >
          <EraseForm path={path} what="classroom" label="Delete this class for good" />
        </Choice>
      ) : null}
    </main>
  </Layout>
);

const Choice = ({ title, text, children }: { title: string; text: string; children?: Child }) => (
  <section class="entry">
    <div class="hang">
      <h2>{title}</h2>
    </div>
    <div class="stack">
      <p>{text}</p>
      {children}
    </div>
  </section>
);

const EraseForm = ({ path, what, label }: { path: string; what: string; label: string }) => (
  <form method="post" action={`${path}/erase`}>
    <input type="hidden" name="what" value={what} />
    <button type="submit" class="btn plain">
      <Mark name="out" />
      {label}
    </button>
  </form>
);
