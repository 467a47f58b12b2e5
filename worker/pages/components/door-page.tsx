import { Layout, QuietHeader } from "../layout.tsx";
import { durationText } from "../local-time.ts";
import { count, inWords } from "../words.ts";
import type { Door, DoorProps } from "./door.ts";
import { JoinForms } from "./join-forms.tsx";
import { Mark } from "./mark.tsx";
import { OwnSeat } from "./own-seat.tsx";

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
          <div class="sheet join" data-opens-in={opensIn(classroom)}>
            <Found classroom={classroom} />
            {player === null ? <JoinForms {...props} /> : <OwnSeat {...props} player={player} />}
          </div>
        </section>
      </main>
    </Layout>
  );
};

/** Milliseconds until the class opens, by the server's clock; none when it is open or over. */
const opensIn = ({ status, opensAt, serverTime }: Door["classroom"]): number | undefined =>
  status === "not_open" && opensAt !== null && serverTime !== null
    ? Date.parse(opensAt) - Date.parse(serverTime)
    : undefined;

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
