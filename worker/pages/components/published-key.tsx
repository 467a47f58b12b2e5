import type { RegradeRow } from "../../db/corrections.ts";
import { count, whenText } from "../words.ts";
import type { Draft, DraftQuestion } from "./desk-page.tsx";

type Props = { draft: Draft; present: DraftQuestion; corrections: readonly RegradeRow[] };

/** A published key that differs from the draft's: it can be corrected for all who have played. And what was corrected. */
export const PublishedKey = ({ draft, present, corrections }: Props) => (
  <>
    <div id="published-key" data-live="published-key">
      {present.publishedKey === null ? null : (
        <CorrectionForm draft={draft} present={present} publishedKey={present.publishedKey} />
      )}
    </div>
    {corrections.length === 0 ? null : <Corrections corrections={corrections} />}
  </>
);

type FormProps = { draft: Draft; present: DraftQuestion; publishedKey: string };

const CorrectionForm = ({ draft, present, publishedKey }: FormProps) => (
  <form
    class="corrections"
    method="post"
    action={`/edit/${draft.id}/questions/${present.id}/corrected`}
    data-swap
  >
    <h2>Players are graded by another answer</h2>
    <p>
      Published: <strong>{publishedKey}</strong>. Here: <strong>{present.keyText}</strong>.
    </p>
    <fieldset class="block">
      <legend class="label">Those who were right by the published answer</legend>
      <div class="checks">
        <label>
          <input type="radio" name="points" value="keep" checked /> keep their points
        </label>
        <label>
          <input type="radio" name="points" value="take" /> lose them
        </label>
      </div>
    </fieldset>
    <button type="submit" class="btn plain">
      Correct it for all who have played
    </button>
  </form>
);

const Corrections = ({ corrections }: { corrections: readonly RegradeRow[] }) => (
  <section class="corrections" aria-labelledby="corrections-h">
    <h2 id="corrections-h">Corrections so far</h2>
    <ul>
      {corrections.map((row) => (
        <li>
          {row.kind === "key" ? (
            <>
              <strong>{row.answer}</strong> is right, no longer <del>{row.oldAnswer}</del>
            </>
          ) : (
            <>
              <strong>{row.answer}</strong> is right too
            </>
          )}
          <br />
          <span class="soft small">{`${whenText(row.createdAt)}. ${effect(row)}`}</span>
        </li>
      ))}
    </ul>
  </section>
);

const effect = ({ responsesChanged, responsesLowered, responsesKept }: RegradeRow): string => {
  const raised = responsesChanged - responsesLowered;
  const parts = [
    raised > 0 ? `${count(raised, "answer")} gained` : "",
    responsesLowered > 0 ? `${count(responsesLowered, "answer")} lost` : "",
    responsesKept > 0 ? `${count(responsesKept, "answer")} kept their points` : "",
  ].filter((text) => text !== "");
  return parts.length === 0 ? "No score changed." : `${parts.join(", ")}.`;
};
