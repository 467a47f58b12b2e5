import { isEventName } from "../data/index.ts";
import { type SentenceView, textOf } from "./sentence-view.ts";

/** `Battle of Waterloo`: the event takes the place's name, which is no mention of the place. */
const storm = /^(?:Hurricane|Typhoon|Cyclone)$/;
export const eventOf = /^(?:Battle|Siege|Treaty|Massacre|Storming)$/;

/** Whether `[first, end)` is a listed event, or a battle or treaty of somewhere. */
export const isEvent = (view: SentenceView, first: number, end: number): boolean =>
  end - first > 1 &&
  (isEventName(textOf(view, first, end)) ||
    storm.test(view.tokens[first]?.form ?? "") ||
    (eventOf.test(view.tokens[first]?.form ?? "") && view.tokens[first + 1]?.form === "of"));
