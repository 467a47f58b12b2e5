import type { Question } from "../../../questions/index.ts";
import { isTyped } from "../../services/accepted-question.ts";
import type { Tried } from "../../services/try-answer.ts";
import { ruleWords } from "../rule-words.ts";
import { verdictMarks } from "./graded-sections.tsx";
import { FieldNote, Mark } from "./mark.tsx";

/** An answer that was tried, and what came of it; neither when the form had to be mended first. */
export type TryState = { answer: string; result?: Tried; error?: string };

type Props = {
  question: Question;
  /** Where the whole form goes to be tried: nothing is saved there. */
  action: string;
  state: TryState | undefined;
};

/** A field to try an answer against the question as it stands in the form, saved or not. */
export const TryAnswer = ({ question, action, state }: Props) => {
  if (!isTyped(question)) return null;
  const { error, result } = state ?? {};
  return (
    <fieldset class="try" id="try">
      <legend class="label">
        Try an answer <span class="hint">by what stands above; nothing is saved.</span>
      </legend>
      {error === undefined ? null : <FieldNote id="tried-error">{error}</FieldNote>}
      <div class="acts">
        <input
          class="grow"
          type="text"
          id="tried"
          name="tried"
          aria-label="Answer to try"
          value={state?.answer ?? ""}
          maxlength={256}
          autocomplete="off"
          spellcheck={false}
          aria-invalid={error === undefined ? undefined : "true"}
          aria-describedby={error === undefined ? undefined : "tried-error"}
        />
        <button type="submit" class="btn plain" name="do" value="try" formaction={action}>
          Try it
        </button>
      </div>
      {result === undefined ? null : <Outcome result={result} action={action} />}
    </fieldset>
  );
};

const Outcome = ({ result, action }: { result: Tried; action: string }) => (
  <div class="outcome" role="status">
    <Mark name={verdictMarks[result.verdict]} />
    <div>
      <p tabindex={-1} data-focus>
        <strong>{verdictWords(result)}</strong> {ruleWords(result.rule)}
      </p>
      {result.verdict === "correct" ? null : (
        <button type="submit" class="link" name="do" value="also" formaction={action}>
          Add it to what is right
        </button>
      )}
    </div>
  </div>
);

const verdictWords = ({ verdict, credit }: Tried): string => {
  const percent = `${Math.floor(credit * 100)} %`;
  switch (verdict) {
    case "correct":
      return "Right.";
    case "partly_correct":
      return `Partly right, ${percent} of the points.`;
    case "prompt":
      return credit > 0
        ? `Asked to say more; ${percent} of the points if that is all.`
        : "Asked once to be more exact.";
    default:
      return "Not right.";
  }
};
