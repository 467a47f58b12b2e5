import type { PublicQuestion } from "../../../questions/index.ts";
import { optionsOf } from "./question-fields.tsx";

/** The shortcuts of a question. Hidden until the script that listens to them is there. */
export const KeyHints = ({ question }: { question: PublicQuestion }) => {
  const isChoice = /^(?:multiple|true)/.test(question.kind);
  return (
    <p class="keys" hidden data-keys>
      {isChoice ? (
        <span>
          <kbd>1</kbd> to <kbd>{optionsOf(question).length}</kbd> choose
        </span>
      ) : null}
      <span>
        <kbd>Enter</kbd> check
      </span>
      <span>
        <kbd>→</kbd> skip
      </span>
      <ToggleKeys />
    </p>
  );
};

/** Turns single-key shortcuts off and on (WCAG 2.1.4). */
export const ToggleKeys = () => (
  <button type="button" class="link" data-toggle-keys>
    Turn shortcuts off
  </button>
);
