import type { Child } from "hono/jsx";
import type { PlayerRow } from "../../db/players.ts";
import type { readOwnAttempts } from "../../services/class-attempts.ts";
import type { toPublicClassroom } from "../../services/present-classroom.ts";
import { Layout, QuietHeader } from "../layout.tsx";
import { durationText, momentText } from "../local-time.ts";
import { capital, count, inWords } from "../words.ts";
import { FieldNote, Mark } from "./mark.tsx";

export type Door = {
  classroom: ReturnType<typeof toPublicClassroom>;
  isOpen: boolean;
  player: PlayerRow | null;
  attempts: Awaited<ReturnType<typeof readOwnAttempts>>["attempts"];
  /** Makes the form count once, however often it is sent. */
  formKey: string;
};

type DoorProps = {
  door: Door;
  typed?: { nickname: string; isDevice?: boolean };
  error?: string;
};

/** The door of a class: what waits behind it, and the form to come in or the way back to one's place. */
export const DoorPage = (props: DoorProps) => {
  const { classroom, player } = props.door;
  return (
    <Layout
      title={classroom.title}
      skip="Skip to the form"
      isQuiet
      header={<QuietHeader title="A class quiz" />}
    >
      <main id="main">
        <section class="entry" aria-labelledby="title">
          <div class="hang">
            <p class="big">{player === null ? "Join" : "Back"}</p>
            <p>{player === null ? "a class quiz" : `as ${player.nickname}`}</p>
          </div>
          <div class="sheet join">
            <Found classroom={classroom} />
            {player === null ? <Strangers {...props} /> : <Seat {...props} player={player} />}
          </div>
        </section>
      </main>
    </Layout>
  );
};

const feedbackWords: Record<Door["classroom"]["feedback"], string> = {
  after_each: "You see the proof after each answer.",
  at_end: "You see what was right once you have handed in.",
  after_closing: "You see what was right once the class is closed.",
  never: "Your teacher goes through the answers with you.",
};

const Found = ({ classroom }: { classroom: Door["classroom"] }) => {
  const { questionCount, attemptsAllowed, quizSeconds, questionSeconds, feedback } = classroom;
  const tries =
    attemptsAllowed === null ? "as many tries as you like" : triesWords(attemptsAllowed);
  const times = [
    quizSeconds === null ? "" : `, ${durationText(quizSeconds)} from the start`,
    questionSeconds === null ? "" : `, ${durationText(questionSeconds)} a question`,
  ].join("");
  return (
    <>
      <h1 id="title">{classroom.title}</h1>
      <p class="found">
        <Mark name="right" />
        <span>{`${count(questionCount, "question")}${times}, ${tries}. ${feedbackWords[feedback]}`}</span>
      </p>
    </>
  );
};

const triesWords = (n: number): string => `${inWords(n)} ${n === 1 ? "try" : "tries"}`;

const Strangers = ({ door, typed, error }: DoorProps) => {
  const { classroom, isOpen } = door;
  const isDevice = typed?.isDevice === true;
  return (
    <>
      {isOpen ? (
        <form class="stack" method="post" action={`/c/${classroom.code}/players`}>
          <input type="hidden" name="form" value={door.formKey} />
          <NicknameField
            classroom={classroom}
            typed={isDevice ? "" : (typed?.nickname ?? "")}
            error={isDevice ? undefined : error}
          />
          <Closes classroom={classroom} />
          <div class="acts">
            <button type="submit" class="btn big-btn">
              Start the quiz
            </button>
          </div>
        </form>
      ) : (
        <NotNow classroom={classroom} />
      )}
      <DeviceForm
        door={door}
        typed={isDevice ? typed.nickname : ""}
        error={isDevice ? error : undefined}
      />
      <Privacy />
    </>
  );
};

type FieldProps = { classroom: Door["classroom"]; typed: string; error: string | undefined };

const NicknameField = ({ classroom, typed, error }: FieldProps) => {
  if (classroom.nicknames === "generated") {
    return (
      <>
        {error ? <FieldNote id="nick-error">{error}</FieldNote> : null}
        <p class="hint">You get a friendly name of its own, such as Brave Otter.</p>
      </>
    );
  }
  const isListed = classroom.nicknames === "listed";
  return (
    <div class="field">
      <label for="nick">{isListed ? "Your name" : "Nickname"}</label>
      {error ? <FieldNote id="nick-error">{error}</FieldNote> : null}
      <input
        type="text"
        id="nick"
        name="nickname"
        value={typed}
        required
        autocomplete="off"
        maxlength={24}
        aria-invalid={error ? "true" : undefined}
        aria-describedby={error ? "nick-error nick-hint" : "nick-hint"}
      />
      <p class="hint" id="nick-hint">
        {isListed
          ? "As your teacher writes it on the class list."
          : "Your class sees it on the results. Better not your full name."}
      </p>
    </div>
  );
};

const Closes = ({ classroom }: { classroom: Door["classroom"] }) =>
  classroom.closesAt === null ? null : (
    <p class="small soft">
      {`Open until ${momentText(Date.parse(classroom.closesAt), classroom.timeZone)}.`}
    </p>
  );

const NotNow = ({ classroom }: { classroom: Door["classroom"] }) => (
  <p role="status">
    <strong>
      {classroom.status === "closed" ? "The class is closed." : "The class is not open yet."}
    </strong>{" "}
    {classroom.status === "not_open" && classroom.opensAt !== null
      ? `It opens ${momentText(Date.parse(classroom.opensAt), classroom.timeZone)}.`
      : "Ask your teacher if you should still be in it."}
  </p>
);

type DeviceProps = { door: Door; typed: string; error: string | undefined };

const DeviceForm = ({ door, typed, error }: DeviceProps) => (
  <details open={error !== undefined}>
    <summary>I was here before, on another device</summary>
    <form class="stack" method="post" action={`/c/${door.classroom.code}/devices`}>
      <p class="small">Ask your teacher to let this device in. You get a code for it.</p>
      {error ? <FieldNote id="device-error">{error}</FieldNote> : null}
      <div class="field">
        <label for="device-nick">Nickname</label>
        <input
          type="text"
          id="device-nick"
          name="nickname"
          value={typed}
          required
          autocomplete="off"
          maxlength={24}
        />
      </div>
      <div class="field">
        <label for="device-code">Code for this device</label>
        <input
          type="text"
          id="device-code"
          name="deviceCode"
          class="short"
          required
          autocomplete="off"
          autocapitalize="characters"
          maxlength={12}
          aria-invalid={error ? "true" : undefined}
          aria-describedby={error ? "device-error" : undefined}
        />
      </div>
      <button type="submit" class="btn plain">
        Let me in
      </button>
    </form>
  </details>
);

const Privacy = () => (
  <details>
    <summary>What we keep about you</summary>
    <p class="small">
      This nickname and the answers you give. No address, no e-mail, no account. Your teacher can
      erase both, for you or for the whole class.
    </p>
  </details>
);

const Seat = ({ door, error, player }: DoorProps & { player: PlayerRow }) => {
  const { classroom, attempts, isOpen } = door;
  const open = attempts.find(({ submittedAt }) => submittedAt === null);
  const done = attempts.filter(({ submittedAt }) => submittedAt !== null);
  const mayStart =
    isOpen && (classroom.attemptsAllowed === null || attempts.length < classroom.attemptsAllowed);
  return (
    <>
      {error ? <FieldNote id="seat-error">{error}</FieldNote> : null}
      <OwnAttempts code={classroom.code} attempts={done} />
      {open || mayStart ? (
        <form class="acts" method="post" action={`/c/${classroom.code}/attempts`}>
          <button type="submit" class="btn big-btn" data-key="Enter">
            {startWords(open !== undefined, done.length)}
          </button>
        </form>
      ) : (
        <p role="status">
          {isOpen ? "You have used all your tries." : closedWords(classroom.status)}
        </p>
      )}
      <Closes classroom={classroom} />
      <form method="post" action={`/c/${classroom.code}/leave`}>
        <p class="small soft">
          {`This browser plays as ${player.nickname}. On a shared device, leave when you are done: only your teacher can let you in again.`}
        </p>
        <button type="submit" class="link">
          Leave this browser
        </button>
      </form>
    </>
  );
};

const startWords = (hasOpen: boolean, done: number): string => {
  if (hasOpen) return "Go on where you were";
  return done === 0 ? "Start the quiz" : "Try again";
};

const closedWords = (status: string): string =>
  status === "closed" ? "The class is closed." : "The class is not open yet.";

const OwnAttempts = ({ code, attempts }: { code: string; attempts: Door["attempts"] }): Child =>
  attempts.length === 0 ? null : (
    <ol class="contents">
      {attempts.map(({ id, points }, i) => (
        <li>
          <a
            href={`/c/${code}/attempts/${id}`}
          >{`${capital(ordinals[i] ?? `try ${i + 1}`)}, handed in`}</a>
          {points === undefined ? null : (
            <span class="n">{`${Math.floor(points * 100) / 100} points`}</span>
          )}
        </li>
      ))}
    </ol>
  );

const ordinals = ["first try", "second try", "third try", "fourth try", "fifth try"];
