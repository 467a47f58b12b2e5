import type { toTeacherPlayer } from "../../services/present-classroom.ts";
import { PostButton } from "./post-button.tsx";

export type Player = ReturnType<typeof toTeacherPlayer>;

type SeatsProps = { code: string; players: Player[]; mayEdit: boolean };

/** Who is in a class, and what a teacher can do for each. */
export const PlayerSeats = ({ code, players, mayEdit }: SeatsProps) => (
  <section class="entry" aria-labelledby="players" data-again="players">
    <div class="hang">
      <h2 id="players">Players</h2>
    </div>
    {players.length === 0 ? (
      <div class="empty">
        <h3>Nobody yet</h3>
        <p>Write the code on the board. Players appear here as they join.</p>
      </div>
    ) : (
      <ul class="seats">
        {players.map((player) => (
          <li>
            <Seat code={code} player={player} mayEdit={mayEdit} />
          </li>
        ))}
      </ul>
    )}
  </section>
);

type SeatProps = { code: string; player: Player; mayEdit: boolean };

const Seat = ({ code, player, mayEdit }: SeatProps) => {
  const minutes = Math.round(player.extraSeconds / 6) / 10;
  const extra = minutes === 0 ? "" : `, ${minutes} min more`;
  const state = player.joinedAt === null ? ", not here yet" : extra;
  if (!mayEdit || player.joinedAt === null) return <p>{`${player.nickname}${state}`}</p>;
  const path = `/c/${code}/players/${player.id}`;
  return (
    <details>
      <summary>{`${player.nickname}${state}`}</summary>
      <div class="acts">
        <form class="acts" method="post" action={`${path}/extra`} data-swap>
          <label for={`extra-${player.id}`}>
            Extra minutes<span class="say">{` for ${player.nickname}`}</span>
          </label>
          <input
            type="text"
            inputmode="decimal"
            class="short"
            id={`extra-${player.id}`}
            name="minutes"
            value={String(minutes)}
          />
          <button type="submit" class="btn plain">
            Give<span class="say">{` ${player.nickname} the minutes`}</span>
          </button>
        </form>
        <PostButton action={`${path}/device`}>
          Let another device in<span class="say">{` for ${player.nickname}`}</span>
        </PostButton>
      </div>
    </details>
  );
};
