import type { Figure, Withheld } from "../../../../questions/index.ts";
import type { QuestionResult } from "../../../services/results/analyse-results.ts";
import { count } from "../../words.ts";

/** Points as print has them, never rounded up: `7`, `5½`, `3.33`. */
export const pointsText = (points: number): string => {
  const floored = Math.floor(points * 100 + 1e-6) / 100;
  const whole = Math.floor(floored);
  return floored - whole === 0.5 ? `${whole === 0 ? "" : whole}½` : String(floored);
};

/** A time for the narrow column of a table: `6:07`, `1:02:30`. */
export const clockText = (ms: number): string => {
  const seconds = Math.round(ms / 1000);
  const two = (n: number) => String(n).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0
    ? `${hours}:${two(minutes)}:${two(seconds % 60)}`
    : `${minutes}:${two(seconds % 60)}`;
};

/** A time in words: `6 min 20 s`, `45 s`, `1 h 2 min`. */
export const timeWords = (ms: number): string => {
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  return `${Math.floor(seconds / 3600)} h ${Math.floor(seconds / 60) % 60} min`;
};

/** A coefficient with two digits and a true minus sign. */
export const coefficient = (value: number): string => {
  const text = Math.abs(value).toFixed(2);
  return value < 0 && text !== "0.00" ? `−${text}` : text;
};

/** A figure, or a dash where it is withheld. */
export const figureText = ({ value }: Figure, show: (value: number) => string): string =>
  value === null ? "–" : show(value);

/** Why a figure is withheld, in one sentence. */
export const whyWithheld = (withheld: Withheld): string => {
  switch (withheld.reason) {
    case "too_few_players":
      return `It takes ${withheld.needed} players who are done; with ${withheld.got} it would be chance.`;
    case "too_few_questions":
      return `It takes ${withheld.needed} questions to compare; here ${withheld.got === 1 ? "is one" : "are none"}.`;
    case "same_on_question":
      return "Everybody did alike on this question, so it tells nobody apart.";
    case "same_on_the_rest":
      return "Everybody did alike on the other questions, so there is nothing to compare with.";
    case "same_total":
      return "Everybody has the same points, so there are no strong and weak players to compare.";
    case "partial_credit":
      return "Some answers were partly right, and this figure knows right and wrong only.";
  }
};

/** What a question's figures say to somebody who has never seen such figures. */
export const questionWords = ({ item, given, question, players }: QuestionResult): string => {
  const facility = item?.facility.value ?? null;
  if (item === null || facility === null || players === 0) return "";
  const isWarmUp = facility >= 0.9;
  const first = isWarmUp ? "Almost everyone knew it." : easeWords(facility);
  const second = isWarmUp
    ? "A warm-up; it tells nobody apart."
    : apartWords(item.upperLower.value ?? null);
  const idle = given.filter((one) => !one.isRight && one.players === 0).map(({ text }) => text);
  const hasOptions = question.kind === "multiple_choice";
  return [first, second, hasOptions ? idleWords(idle) : ""].filter((text) => text !== "").join(" ");
};

const easeWords = (facility: number): string => {
  if (facility >= 0.7) return "Easy for this class.";
  return facility >= 0.4 ? "Neither easy nor hard." : "Hard: most missed it.";
};

/** Bounds: Ebel & Frisbie 1991, p. 232. */
const apartWords = (upperLower: number | null): string => {
  if (upperLower === null) return "";
  if (upperLower >= 0.4) return "Strong players got it, weak ones did not.";
  if (upperLower >= 0.2) return "Strong players did better.";
  if (upperLower >= 0) return "Strong and weak players did nearly alike.";
  return "Weak players did better than strong ones: look at its key.";
};

const idleWords = (texts: readonly string[]): string => {
  const [first] = texts;
  if (first === undefined) return "";
  return texts.length === 1
    ? `Nobody chose “${first.replace(/\.$/, "")}”.`
    : `Nobody chose ${texts.length} of its options.`;
};

/** "Strongest 6 of 22: 100 % right, weakest 6: 83 %". */
export const groupWords = ({ item, players }: QuestionResult): string => {
  const groups = item?.groups ?? null;
  if (groups === null) return "";
  const percent = (share: number) => `${Math.round(share * 100)}\u00A0%`;
  return `Strongest ${groups.size} of ${players}: ${percent(groups.upper)} right. Weakest ${groups.size}: ${percent(groups.lower)}.`;
};

/** "21 of 22 right". */
export const rightWords = ({ right, players }: QuestionResult): string =>
  players === 0 ? "nobody is done yet" : `${right} of ${players} right`;

/** "7 of 10 points", "1 of 1 point". */
export const ofPoints = (points: number, most: number): string =>
  `${pointsText(points)} of ${most === Math.floor(most) ? count(most, "point") : `${pointsText(most)} points`}`;
