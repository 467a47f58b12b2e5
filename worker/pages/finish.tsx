import { PlayHeader } from "./components/play-header.tsx";
import { Layout } from "./layout.tsx";
import { isDone, nextOpen, type Play, questionPath } from "./play-state.ts";
import { capital, inWords } from "./words.ts";

/** Before handing in: what is still open, and the last step. */
export const FinishPage = ({ play }: { play: Play }) => {
  const { questions, title } = play.result;
  const open = questions.filter(({ id }) => !isDone(play, id));
  const next = nextOpen(play, -1);
  return (
    <Layout
      title={`Hand in · ${title}`}
      skip="Skip to the last step"
      isQuiet
      header={<PlayHeader play={play} place={null} />}
    >
      <main id="main">
        <section class="entry" aria-labelledby="finish">
          <div class="hang">
            <p class="big">{open.length}</p>
            <p>open</p>
          </div>
          <div class="stack">
            <h1 id="finish" tabindex={-1} data-focus>
              {heading(open.length)}
            </h1>
            {open.length > 0 ? (
              <p>
                Answer {open.length === 1 ? "it" : "them"} now, or hand in as you are: a question
                without an answer counts as not proved.
              </p>
            ) : null}
            <OpenList play={play} ids={open.map(({ id }) => id)} />
            <form
              class="bar-acts acts"
              method="post"
              action={`${play.path}/submit`}
              data-swap
              data-after-kept
            >
              {next === null ? null : (
                <a
                  class="btn big-btn"
                  href={questionPath(play.path, next)}
                  data-swap
                  data-key="Enter"
                >
                  {open.length === 1 ? "Answer it" : "Answer them"}
                </a>
              )}
              <button type="submit" class={next === null ? "btn big-btn" : "btn plain big-btn"}>
                {next === null && play.settled.size === 0 ? "See your score" : "Hand in"}
              </button>
            </form>
          </div>
        </section>
      </main>
    </Layout>
  );
};

const heading = (open: number): string => {
  if (open === 0) return "Every question has its answer.";
  return `${capital(inWords(open))} ${open === 1 ? "question is" : "questions are"} still open.`;
};

const OpenList = ({ play, ids }: { play: Play; ids: string[] }) =>
  ids.length === 0 ? null : (
    <ol class="toc ruled">
      {play.result.questions.map(({ id, stem }, place) =>
        ids.includes(id) ? (
          <li>
            <a href={questionPath(play.path, place)} data-swap>
              <span class="no">{place + 1}</span>
              <span>{stem}</span>
            </a>
          </li>
        ) : null,
      )}
    </ol>
  );
