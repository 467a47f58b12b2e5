import { QuietHeader } from "../layout.tsx";
import { type Play, stepStates } from "../play-state.ts";
import { Steps } from "./steps.tsx";

/** Wordmark, title and ticks, on every page of an attempt. */
export const PlayHeader = ({ play, place }: { play: Play; place: number | null }) => (
  <QuietHeader title={play.result.title}>
    <Steps states={stepStates(play, place)} label="Questions so far" />
  </QuietHeader>
);
