import type { Question } from "../../../questions/index.ts";
import type { ClassValues } from "../class-form.ts";
import { BothTexts, type Difference } from "./both-texts.tsx";
import { settingNames } from "./class-setting-names.ts";
import { Mark } from "./mark.tsx";

/** Two windows changed the same class: what is saved by now, and which change that was. */
export type ClassConflictOf = { theirs: ClassValues; newest: number };

type Props = ClassConflictOf & { code: string; mine: ClassValues; questions: Question[] };

/** The choice after a conflict. Nothing is lost before it is made: what was typed is in the form below. */
export const ClassConflict = ({ code, mine, theirs, newest, questions }: Props) => (
  <section class="conflict" role="alert" aria-labelledby="conflict-h">
    <h2 id="conflict-h" tabindex={-1} data-focus>
      <Mark name="more" /> These settings were changed in another window
    </h2>
    <p>What you typed is still here, and not saved yet.</p>
    <BothTexts parts={differences(mine, theirs, questions)} />
    <div class="acts">
      <button type="submit" class="btn" name="keep" value={newest}>
        Save mine
      </button>
      <a class="btn plain" href={`/c/${code}/settings`}>
        Take theirs
      </a>
    </div>
  </section>
);

const shown = (value: string | boolean): string => {
  if (typeof value === "boolean") return value ? "yes" : "no";
  const lines = value.split(/\r?\n/);
  if (lines.length > 1) return `${lines.length} names`;
  return value === "" ? "empty" : value.replaceAll("_", " ").replace("T", " ");
};

const differences = (
  mine: ClassValues,
  theirs: ClassValues,
  questions: Question[],
): Difference[] => {
  const fields = Object.entries(settingNames) as [Exclude<keyof ClassValues, "points">, string][];
  const pointsOf = ({ points }: ClassValues, id: string) => points[id] ?? "1";
  return [
    ...fields.map(([key, name]) => [name, shown(mine[key]), shown(theirs[key])] as const),
    ...questions.map(
      ({ id, stem }) => [`Points: ${stem}`, pointsOf(mine, id), pointsOf(theirs, id)] as const,
    ),
  ];
};
