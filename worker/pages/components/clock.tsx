import { clockTime } from "../local-time.ts";

/** When time is up, by the server's clock. */
export type ClockTimes = {
  endsAt: number;
  /** What the server's clock said when the page was made. */
  now: number;
  timeZone: string;
  /** Nothing is accepted afterwards. */
  isFinal: boolean;
};

/** The time that is left. Without script it says when time is up; with it, it counts down by the server's clock. */
export const Clock = ({ clock }: { clock: ClockTimes }) => (
  <p
    class="clock"
    data-clock
    data-ends={String(clock.endsAt)}
    data-now={String(clock.now)}
    data-final={clock.isFinal ? "" : undefined}
  >
    <span class="say">Time: </span>
    <span data-left>{`until ${clockTime(clock.endsAt, clock.timeZone)}`}</span>
    <span class="say" role="status" data-clock-news />
  </p>
);
