import { showClassCode } from "../../class-code.ts";
import { includesRight, type QuizRole } from "../../services/access.ts";
import type { createDeviceCode } from "../../services/players.ts";
import type { toTeacherClassroom } from "../../services/present-classroom.ts";
import { assetNames } from "../asset-names.ts";
import { Layout } from "../layout.tsx";
import { momentText } from "../local-time.ts";
import { capital, count } from "../words.ts";
import { ClassCode, statusWords } from "./class-status.tsx";
import { FieldNote } from "./mark.tsx";
import { type Player, PlayerSeats } from "./player-seats.tsx";
import { PostButton } from "./post-button.tsx";

export type ManagedClass = ReturnType<typeof toTeacherClassroom>;

type Props = {
  classroom: ManagedClass;
  players: Player[];
  role: QuizRole;
  link: string;
  /** Seconds after which it is worth looking again who has come. */
  seconds: number;
  isSaved: boolean;
  error?: string;
  device?: Awaited<ReturnType<typeof createDeviceCode>>;
};

/** A class at a glance: its code, whether it is open, what can be done with it, and who is in it. */
export const ManagePage = (props: Props) => {
  const { classroom, players, role, link, isSaved, error, device } = props;
  const mayEdit = includesRight(role, "edit");
  return (
    <Layout title={`Class: ${classroom.title}`} skip="Skip to the class" script={assetNames.roster}>
      <main
        id="main"
        data-again-url={`/c/${classroom.code}/manage`}
        data-again-seconds={props.seconds}
      >
        <section class="entry" aria-labelledby="class">
          <div class="hang" data-again="state">
            <p class="word">{capital(statusWords[classroom.status])}</p>
            <p>{count(players.filter(({ joinedAt }) => joinedAt !== null).length, "player")}</p>
          </div>
          <div class="stack loose">
            <h1 id="class" tabindex={-1} data-focus={device === undefined ? "" : undefined}>
              {classroom.title}
            </h1>
            {isSaved ? <p role="status">Saved.</p> : null}
            {error === undefined ? null : <FieldNote id="manage-error">{error}</FieldNote>}
            {device === undefined ? null : <DeviceCode device={device} />}
            <Times classroom={classroom} />
            <ClassCode code={classroom.code} />
            <p class="field">
              <label for="link">Link for players</label>
              <input type="text" id="link" readonly value={link} data-copy />
            </p>
            <div class="acts">
              <a class="btn big-btn" href={`/c/${classroom.code}/board`}>
                Show it on the board
              </a>
              <a class="btn plain big-btn" href={classroom.resultsPath}>
                Results
              </a>
            </div>
            {mayEdit ? <Switches classroom={classroom} /> : null}
          </div>
        </section>
        <PlayerSeats code={classroom.code} players={players} mayEdit={mayEdit} />
        <EndOf classroom={classroom} isOwner={includesRight(role, "own")} />
      </main>
    </Layout>
  );
};

const DeviceCode = ({ device }: { device: NonNullable<Props["device"]> }) => (
  <div class="sheet handed" role="status" tabindex={-1} data-focus>
    <p>{`Let ${device.nickname} type this on the new device, under “I was here before”:`}</p>
    <p class="code">{showClassCode(device.deviceCode)}</p>
    <p class="small soft">It works once, for ten minutes.</p>
  </div>
);

const Times = ({ classroom }: { classroom: ManagedClass }) => {
  const { opensAt, closesAt, timeZone, status } = classroom;
  const at = (time: string) => momentText(Date.parse(time), timeZone);
  const opens =
    opensAt === null ? "" : `${status === "not_open" ? "Opens" : "Opened"} ${at(opensAt)}. `;
  const closes =
    closesAt === null
      ? "It stays open until you close it."
      : `${status === "closed" ? "Closed" : "Closes"} ${at(closesAt)}.`;
  return <p>{`${opens}${closes} (${timeZone.replaceAll("_", " ")})`}</p>;
};

const Switches = ({ classroom }: { classroom: ManagedClass }) => {
  const { code, status } = classroom;
  return (
    <div class="acts">
      <a class="btn plain" href={`/c/${code}/settings`}>
        Settings
      </a>
      <PostButton action={`/c/${code}/${status === "open" ? "close" : "reopen"}`}>
        {status === "open" ? "Close now" : "Open now"}
      </PostButton>
      {classroom.newerVersionId === null ? null : (
        <PostButton action={`/c/${code}/move`}>Move to the newer version</PostButton>
      )}
    </div>
  );
};

const EndOf = ({ classroom, isOwner }: { classroom: ManagedClass; isOwner: boolean }) => (
  <section class="entry" aria-labelledby="more">
    <div class="hang">
      <h2 id="more">More</h2>
    </div>
    <p class="acts">
      <a href={`/edit/${classroom.quizId}/classrooms`}>All classes of this quiz</a>
      {isOwner ? <a href={`/c/${classroom.code}/delete`}>Delete this class</a> : null}
    </p>
  </section>
);
