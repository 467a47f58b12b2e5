import type { Child } from "hono/jsx";
import type { PlayerRow } from "../../db/players.ts";
import { capital } from "../words.ts";
import type { Door, DoorProps } from "./door.ts";
import { FieldNote } from "./mark.tsx";
import { OpenUntil } from "./open-until.tsx";

/** Where a player who is in already goes on, what they have handed in, and the way out. */
export const OwnSeat = ({ door, error, player }: DoorProps & { player: PlayerRow }) => {
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
      <OpenUntil classroom={classroom} />
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
