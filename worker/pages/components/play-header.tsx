import { QuietHeader } from "../layout.tsx";
import { type Play, stepStates } from "../play-state.ts";
import { Clock } from "./clock.tsx";
import { Steps } from "./steps.tsx";

/** Wordmark, title and ticks, on every page of an attempt. */
export const PlayHeader = ({ play, place }: { play: Play; place: number | null }) => (
  <QuietHeader title={play.result.title}>
    {play.clock === null ? null : <Clock clock={play.clock} />}
    <Steps states={stepStates(play, place)} label="Questions so far" />
  </QuietHeader>
);
