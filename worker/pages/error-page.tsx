import type { Context } from "hono";
import type { AppEnv } from "../env.ts";
import { type Problem, type ProblemCode, problemBody } from "../problem.ts";
import { EmbedError } from "./embed/error.tsx";
import { Layout, sendPage } from "./layout.tsx";

type Way = { text: string; href: string };

const home: Way = { text: "To the front page", href: "/" };
const another: Way = { text: "Make a quiz", href: "/new" };

/** Where to go from an error, when it is not the front page. */
const ways: Partial<Record<ProblemCode, Way>> = {
  quiz_unknown: { text: "See the published quizzes", href: "/#published" },
  workspace_missing: another,
  workspace_unknown: { text: "Your quizzes", href: "/mine" },
  classroom_unknown: { text: "Type the code again", href: "/c" },
  body_too_large: { text: "Paste a shorter text", href: "/new" },
};

/** Problems of an attempt lead back to its quiz. */
const ofAttempt: ReadonlySet<ProblemCode> = new Set([
  "attempt_unknown",
  "attempt_expired",
  "attempt_submitted",
  "token_missing",
  "token_invalid",
  "question_unknown",
  "cards_locked",
  "player_missing",
]);

/** Whether an error should be a page: everything that is not the API. */
export const wantsPage = (c: Context<AppEnv>): boolean =>
  !/^\/(?:api\/|opentdb\/|oembed$)/.test(c.req.path);

/** An error as a correction in a newspaper: what is wrong, what to do, and the details for the operator. */
export const sendErrorPage = (c: Context<AppEnv>, problem: Problem) =>
  sendPage(
    c,
    c.req.path.startsWith("/embed/") ? (
      <EmbedError words={wordsOf(problem)} path={c.req.path} />
    ) : (
      <ErrorPage
        problem={problem}
        way={wayOut(problem, c.req.path)}
        requestId={c.get("requestId")}
      />
    ),
    problem.status,
  );

const wayOut = (problem: Problem, path: string): Way => {
  const desk = /^\/edit\/qz_\w+/.exec(path)?.[0];
  if (desk !== undefined && problem.code !== "quiz_unknown") {
    return { text: "Back to the draft", href: desk };
  }
  const classroom = /^\/c\/\w{6}(?=\/)/.exec(path)?.[0];
  if (classroom !== undefined && ofAttempt.has(problem.code))
    return { text: "To the door of the class", href: classroom };
  const quiz = /^\/q\/qz_\w+/.exec(path)?.[0];
  if (quiz !== undefined && ofAttempt.has(problem.code))
    return { text: "Play the quiz", href: quiz };
  const edited = /^\/edit\/qz_\w+/.exec(path)?.[0];
  if (edited !== undefined && problem.code === "view_only")
    return { text: "Look at it", href: `${edited}/look` };
  if (edited !== undefined && problem.code === "owner_only")
    return { text: "Back to the draft", href: edited };
  return ways[problem.code] ?? home;
};

/** The page's words for codes whose API text speaks of tokens and headers. */
const pageTitles: Partial<Record<ProblemCode, string>> = {
  attempt_unknown: "This attempt is not in this browser. Start one of your own.",
  token_missing: "This attempt is not in this browser. Start one of your own.",
  token_invalid: "This attempt is not in this browser. Start one of your own.",
  player_missing: "You are not in this class in this browser. Join it first.",
  workspace_missing: "This belongs to its owner. Open your recovery link first, or make a quiz.",
  cards_locked: "The cards come after the quiz. Play it once, hand it in, and they are yours.",
  cross_site: "The form came from another site. Open the page here and send it again.",
};

const wordsOf = (problem: Problem): string => pageTitles[problem.code] ?? problem.title;

type PageProps = { problem: Problem; way: Way; requestId: string };

const ErrorPage = ({ problem, way, requestId }: PageProps) => {
  const words = wordsOf(problem);
  const [first = words, ...rest] = words.split(/(?<=\.) /);
  const { code, status, type } = problemBody(problem, requestId);
  return (
    <Layout title={first.replace(/\.$/, "")} skip="Skip to what went wrong">
      <main id="main">
        <section class="entry" aria-labelledby="what">
          <div class="hang">
            <p class="word">Correction</p>
          </div>
          <div class="stack">
            <h1 id="what" tabindex={-1} data-focus>
              {first}
            </h1>
            <p class="lede">{rest.join(" ")}</p>
            {problem.errors.map(({ message }) => (
              <p>{message}</p>
            ))}
            <p class="acts">
              <a class="btn big-btn" href={way.href}>
                {way.text}
              </a>
            </p>
            <details>
              <summary>For whoever runs this page</summary>
              <pre>{`${status} ${code}\ntype     ${type}\nrequest  ${requestId}`}</pre>
            </details>
          </div>
        </section>
      </main>
    </Layout>
  );
};
