import { keyText, type Question } from "../../../questions/index.ts";
import { BothTexts, type Difference } from "./both-texts.tsx";
import type { Draft } from "./desk-page.tsx";
import { Mark } from "./mark.tsx";

/** Two windows changed the same question: what is saved by now, null when it was thrown out. */
export type Conflict = { theirs: Question | null };

type Props = { draft: Draft; mine: Question; conflict: Conflict | undefined };

/** The choice after a conflict. Nothing is lost before it is made: both texts are on this page. */
export const ConflictPanel = ({ draft, mine, conflict }: Props) => (
  <div data-live="conflict">
    {conflict === undefined ? null : (
      <section class="conflict" role="alert" aria-labelledby="conflict-h">
        <h2 id="conflict-h" tabindex={-1} data-focus>
          <Mark name="more" />{" "}
          {conflict.theirs === null
            ? "This question was thrown out in another window"
            : "This question was changed in another window"}
        </h2>
        <p>Your text is still here, and not saved yet.</p>
        <div class="acts">
          {conflict.theirs === null ? (
            <button type="submit" class="btn" form="edit" name="do" value="again">
              Put it back with my text
            </button>
          ) : (
            <button type="submit" class="btn" form="edit" name="keep" value={draft.revision}>
              Keep mine
            </button>
          )}
          <a class="btn plain" href={`/edit/${draft.id}?q=${conflict.theirs?.id ?? ""}`}>
            {conflict.theirs === null ? "Leave it out" : "Take theirs"}
          </a>
        </div>
        {conflict.theirs === null ? null : (
          <details>
            <summary>See both</summary>
            <BothTexts parts={differences(mine, conflict.theirs)} />
          </details>
        )}
      </section>
    )}
  </div>
);

const parts: readonly [string, (question: Question) => string][] = [
  ["Question", ({ stem }) => stem],
  ["Right answer", keyText],
  ["Answers", (q) => ("options" in q ? q.options.map(({ text }) => text).join("; ") : "")],
  ["Also right", ({ grading }) => (grading?.accepted ?? []).join("; ")],
  ["Explanation", ({ explanation }) => explanation ?? ""],
  ["Proof", ({ evidence }) => `${evidence.start} to ${evidence.end}`],
  ["Grading", ({ grading }) => JSON.stringify({ ...grading, accepted: undefined }) ?? ""],
];

const differences = (mine: Question, theirs: Question): Difference[] =>
  parts.map(([name, read]) => [name, read(mine), read(theirs)]);
