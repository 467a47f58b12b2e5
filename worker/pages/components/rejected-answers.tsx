import type { listRejected } from "../../services/rejected-answers.ts";
import { count } from "../words.ts";
import { FieldNote } from "./mark.tsx";

export type Rejected = Awaited<ReturnType<typeof listRejected>> & {
  /** Why an answer could not be accepted just now. */
  error?: string;
};

/** The desk shows the commonest. */
const maxShown = 10;

/** What players answered and did not get right, each with a button that makes it right for all of them. */
export const RejectedAnswers = ({ rejected, action }: { rejected: Rejected; action: string }) => (
  <section class="rejected" id="rejected" aria-labelledby="rejected-h">
    <h2 id="rejected-h">Answers that did not count</h2>
    {rejected.error ? <FieldNote id="rejected-error">{rejected.error}</FieldNote> : null}
    {rejected.answers.length === 0 ? (
      <p class="hint">
        {`None so far in ${count(rejected.attemptsRead, "attempt")}. What players get wrong here will be listed.`}
      </p>
    ) : (
      <>
        <p class="hint">
          {`${rejected.isComplete ? "Of" : "Of the newest"} ${count(rejected.attemptsRead, "attempt")}. To accept an answer publishes the corrected key at once and regrades all who gave it; nobody loses a point.`}
        </p>
        <ul>
          {rejected.answers.slice(0, maxShown).map((row, i) => (
            <li>
              <form class="acts" method="post" action={action} data-swap>
                <input type="hidden" name="answer" value={row.answer} />
                <span class="grow" id={`rejected-${i}`} dir="auto">
                  {row.answer}
                </span>
                <span class="soft small">
                  {count(row.players, "player")}
                  {row.verdict === "prompt" ? ", asked to be more exact" : ""}
                </span>
                <button type="submit" class="btn plain" aria-describedby={`rejected-${i}`}>
                  Accept this too
                </button>
              </form>
            </li>
          ))}
        </ul>
      </>
    )}
  </section>
);
