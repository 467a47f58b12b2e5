import type { Candidate } from "../ask/types.ts";
import { isCalledSo } from "../facts/called-so.ts";
import type { Scene } from "../facts/types.ts";

export const sceneOf = ({ fact }: Candidate): Scene | null => fact?.scene ?? null;

/** The stem behind its scene, as it is printed. */
export function stagedStem(candidate: Candidate): string {
  const scene = sceneOf(candidate);
  if (scene === null) return candidate.stem;
  const { stem } = candidate;
  return `${scene.text} ${scene.isLead ? stem.charAt(0).toLowerCase() + stem.slice(1) : stem}`;
}

/** Scene and question together are read at one go. */
const mostWords = 42;

const beginnings = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\d]{4,}/gu) ?? []).map((word) => word.slice(0, 5));

/** "Which vessel …?" behind a scene that tells of a ferry has that ferry for an answer. */
function isOfSceneKind(stem: string, { nouns }: Scene): boolean {
  const asked = /\b[Ww]hich ([a-z]+)\b/.exec(stem)?.[1];
  return (
    asked !== undefined &&
    [...nouns].some(([noun, xpos]) => xpos === "NN" && isCalledSo(asked, noun))
  );
}

/** What is wrong with the scene of a question: it holds a word of the key, or makes the whole too long; null when nothing is. */
export function findSceneFlaw(candidate: Candidate): string | null {
  const scene = sceneOf(candidate);
  if (scene === null) return null;
  if (stagedStem(candidate).split(" ").length > mostWords) return "long_scene";
  if (candidate.shape.type === "true_false") return null;
  if (isOfSceneKind(candidate.stem, scene)) return "answer_in_scene";
  const told = new Set(beginnings(scene.text));
  const number = /\d[\d,.]*/.exec(candidate.key)?.[0];
  const isToldNumber = number !== undefined && scene.text.split(/\s/).includes(number);
  return isToldNumber || beginnings(candidate.key).some((word) => told.has(word))
    ? "key_in_scene"
    : null;
}
