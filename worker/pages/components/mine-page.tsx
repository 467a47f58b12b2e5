import type { QuizRow } from "../../db/quizzes.ts";
import type { SharedQuiz } from "../../services/shares.ts";
import { assetNames } from "../asset-names.ts";
import { Layout } from "../layout.tsx";
import { ClassList, type ListedClass } from "./class-list.tsx";
import { PasskeyEntrance } from "./passkey-list.tsx";
import { RecoveryLink } from "./recovery-link.tsx";
import { WorkspaceLinks } from "./workspace-links.tsx";

type MineProps = {
  quizzes: readonly QuizRow[];
  /** Quizzes of others. */
  shared: readonly SharedQuiz[];
  /** The newest classes of all these quizzes. */
  classrooms: readonly ListedClass[];
  hasWorkspace: boolean;
  /** The link of a workspace that was made just now, shown once. */
  recovery: string | null;
};

/** What this browser's workspace owns, and what others let it at. */
export const MinePage = ({ quizzes, shared, classrooms, hasWorkspace, recovery }: MineProps) => (
  <Layout
    title="Your quizzes"
    skip="Skip to your quizzes"
    {...(hasWorkspace ? {} : { script: assetNames.passkeys })}
  >
    <main id="main" class="wrap">
      {recovery === null ? null : <RecoveryLink link={recovery} />}
      <div class="desk-head acts">
        <h1>Your quizzes</h1>
        {hasWorkspace ? <WorkspaceLinks current="/mine" /> : null}
      </div>
      {quizzes.length > 0 ? (
        <ul class="contents after-head">
          {quizzes.map(({ id, title, versionId }) => (
            <li>
              <a href={`/edit/${id}`}>{title}</a>
              <span class="n">{versionId === null ? "draft" : "published"}</span>
            </li>
          ))}
        </ul>
      ) : (
        <>
          <Nothing hasWorkspace={hasWorkspace} />
          {hasWorkspace ? null : <PasskeyEntrance />}
        </>
      )}
      {shared.length === 0 ? null : <Shared quizzes={shared} />}
      {classrooms.length === 0 ? null : (
        <section class="after-head" aria-labelledby="classes-h">
          <h2 id="classes-h">Classes</h2>
          <ClassList classrooms={classrooms} />
        </section>
      )}
      {hasWorkspace ? <Leave /> : null}
    </main>
  </Layout>
);

const Nothing = ({ hasWorkspace }: { hasWorkspace: boolean }) => (
  <div class="empty after-head">
    <h2>{hasWorkspace ? "No quiz of your own yet" : "No quiz in this browser yet"}</h2>
    <p>
      <a href="/new">Paste an article</a>
      {hasWorkspace ? " to make the first." : ", or open the recovery link that you kept."}
    </p>
  </div>
);

/** An editor goes to the desk, a viewer to the page that is to read only. */
const Shared = ({ quizzes }: { quizzes: readonly SharedQuiz[] }) => (
  <section class="after-head" aria-labelledby="shared-h">
    <h2 id="shared-h">Shared with you</h2>
    <ul class="ways">
      {quizzes.map(({ id, title, role }) => (
        <li>
          <p>
            <a href={role === "editor" ? `/edit/${id}` : `/edit/${id}/look`}>{title}</a>
            <span class="small soft">{role === "editor" ? ", you edit" : ", you look"}</span>
          </p>
          <form method="post" action={`/mine/shared/${id}`}>
            <button type="submit" class="btn plain">
              Give up<span class="say">{` ${title}`}</span>
            </button>
          </form>
        </li>
      ))}
    </ul>
  </section>
);

const Leave = () => (
  <form class="block" method="post" action="/mine/leave">
    <p class="small soft">
      On a shared computer: leave, so that the next person does not find your quizzes here. Only the
      recovery link or a passkey brings them back.
    </p>
    <p>
      <button type="submit" class="btn plain">
        Leave this browser
      </button>
    </p>
  </form>
);
