import type { ShownPasskey } from "../../services/passkeys.ts";
import type { ShownSession } from "../../services/sessions.ts";
import { assetNames } from "../asset-names.ts";
import { Layout } from "../layout.tsx";
import { dayWords } from "../words.ts";
import { Passkeys } from "./passkey-list.tsx";
import { RecoveryLink } from "./recovery-link.tsx";
import { WorkspaceLinks } from "./workspace-links.tsx";

type AccountProps = {
  sessions: readonly ShownSession[];
  passkeys: readonly ShownPasskey[];
  named: string | null;
  /** A recovery link that was renewed just now. */
  recovery: string | null;
};

/** Who can open a workspace, and how to change that. */
export const AccountPage = ({ sessions, passkeys, named, recovery }: AccountProps) => (
  <Layout title="Ways into your quizzes" skip="Skip to the ways in" script={assetNames.passkeys}>
    <main id="main" class="wrap">
      <div class="desk-head acts">
        <h1>Ways into your quizzes</h1>
        <WorkspaceLinks current="/mine/account" />
      </div>
      {recovery === null ? null : <RecoveryLink link={recovery} />}
      <Passkeys passkeys={passkeys} named={named} />
      <Browsers sessions={sessions} />
      <Recovery />
    </main>
  </Layout>
);

const Browsers = ({ sessions }: { sessions: readonly ShownSession[] }) => (
  <section class="entry" id="browsers" aria-labelledby="browsers-h">
    <div class="hang">
      <h2 id="browsers-h">Browsers</h2>
    </div>
    <div class="stack">
      <p>
        These browsers have your quizzes open. End one that you lost, or that others use; it needs
        the recovery link or a passkey to come back.
      </p>
      <ul class="ways">
        {sessions.map((session) => (
          <li>
            <div>
              <p>
                <strong>{session.label}</strong>
                {session.isThis ? ", this browser" : ""}
              </p>
              <p class="small soft num">
                {`Since ${dayWords(session.createdAt)}, last seen ${dayWords(session.lastSeenOn)}`}
              </p>
            </div>
            <EndForm session={session} />
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <form method="post" action="/mine/account/sessions">
          <button type="submit" class="btn plain">
            End all other browsers
          </button>
        </form>
      ) : null}
    </div>
  </section>
);

const EndForm = ({ session: { id, label, isThis } }: { session: ShownSession }) =>
  isThis ? (
    <form method="post" action="/mine/leave">
      <button type="submit" class="btn plain">
        Leave this browser
      </button>
    </form>
  ) : (
    <form method="post" action={`/mine/account/sessions/${id}`}>
      <button type="submit" class="btn plain">
        End<span class="say">{` ${label}`}</span>
      </button>
    </form>
  );

const Recovery = () => (
  <section class="entry" id="recovery-link" aria-labelledby="link-h">
    <div class="hang">
      <h2 id="link-h">Recovery link</h2>
    </div>
    <div class="stack">
      <p>
        It opens your quizzes in any browser, and was shown when you made the first one. Is it lost,
        or did somebody else see it? Make a new one: the old link stops working at once.
      </p>
      <form method="post" action="/mine/account/recovery">
        <button type="submit" class="btn plain">
          Make a new recovery link
        </button>
      </form>
    </div>
  </section>
);
