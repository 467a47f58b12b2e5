import { assetNames } from "../asset-names.ts";
import { Layout, QuietHeader } from "../layout.tsx";
import { momentText } from "../local-time.ts";
import { count } from "../words.ts";
import { ClassCode, QrCode } from "./class-status.tsx";
import type { ManagedClass } from "./manage-page.tsx";

type Props = { classroom: ManagedClass; link: string; players: number; seconds: number };

/** For the board, or to print: the code, the address, and both as a QR code. */
export const BoardPage = ({ classroom, link, players, seconds }: Props) => (
  <Layout
    title={`Board: ${classroom.title}`}
    skip="Skip to the code"
    isQuiet
    script={assetNames.roster}
    header={<QuietHeader title="A class quiz" />}
  >
    <main
      id="main"
      class="wrap"
      data-again-url={`/c/${classroom.code}/board`}
      data-again-seconds={seconds}
    >
      <section class="sheet board" aria-labelledby="board-title">
        <h1 id="board-title">{classroom.title}</h1>
        <p class="soft">
          {"Go to "}
          <strong>{new URL("/c", link).href.replace(/^https?:\/\//, "")}</strong>
          {" and type"}
        </p>
        <ClassCode code={classroom.code} />
        <p class="soft">or point a camera here:</p>
        <QrCode link={link} />
        <p class="small">{link}</p>
        {classroom.closesAt === null ? null : (
          <p class="small soft">
            {`Open until ${momentText(Date.parse(classroom.closesAt), classroom.timeZone)}.`}
          </p>
        )}
        <p class="small soft">No account, no e-mail: a nickname is enough.</p>
        <p class="no-print" data-again="players">
          {players === 0 ? "Nobody is in yet." : `${count(players, "player")} in.`}
        </p>
      </section>
      <p class="no-print acts block">
        <a href={`/c/${classroom.code}/manage`}>Back to the class</a>
      </p>
    </main>
  </Layout>
);
