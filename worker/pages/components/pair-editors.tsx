import type { Matching, Option, Ordering } from "../../../questions/index.ts";
import type { ShownWarning } from "../../services/warnings.ts";
import { withSpareOptions } from "../option-form.ts";
import { Caution } from "./cautions.tsx";

type Noted = { warnings: readonly ShownWarning[] };

const sortByKey = (options: readonly Option[], key: readonly string[]): Option[] =>
  [...options].sort((a, b) => key.indexOf(a.id) - key.indexOf(b.id));

/** Lines with their places. The last row is a spare one; an emptied row is taken away. */
export const OrderEditor = ({ question, warnings }: Noted & { question: Ordering }) => {
  const spare = question.options.some(({ text }) => text === "") ? 0 : 1;
  const rows = withSpareOptions(sortByKey(question.options, question.key), spare);
  return (
    <fieldset>
      <legend class="label">
        Lines <span class="hint">with their places; players see them shuffled.</span>
      </legend>
      <ol class="answers places" data-grow>
        {rows.map(({ id, text }, i) => (
          <li id={`row-${id}`}>
            <input
              type="number"
              name={`place-${id}`}
              value={i + 1}
              min={1}
              max={12}
              aria-label={`Place of line ${i + 1}`}
            />
            <textarea
              name={`option-${id}`}
              rows={1}
              maxlength={500}
              aria-label={`Line ${i + 1}`}
              aria-describedby={`note-${id}`}
            >
              {text}
            </textarea>
            <Caution option={id} warnings={warnings} />
          </li>
        ))}
      </ol>
    </fieldset>
  );
};

type Pair = { left: Option; right: Option };

/** The pairs as they belong together, with a spare one behind them. */
const pairsOf = ({ left, right, key }: Matching): Pair[] => {
  const pairs = left.map((option) => ({
    left: option,
    right: right.find(({ id }) => id === key[option.id]) ?? { id: "", text: "" },
  }));
  if (pairs.some((pair) => pair.left.text === "")) return pairs;
  const spare = withSpareOptions(left, 1).at(-1);
  if (spare === undefined || spare.text !== "") return pairs;
  return [...pairs, { left: spare, right: { id: freeId(right, 1), text: "" } }];
};

/** The nth number that is no id yet. */
const freeId = (options: readonly Option[], nth: number): string => {
  const taken = options.map(({ id }) => Number(id)).filter((n) => Number.isInteger(n));
  return String(Math.max(0, ...taken) + nth);
};

/** Pairs, and what belongs to none. */
export const MatchEditor = ({ question }: { question: Matching }) => {
  const loose = question.right.filter(({ id }) => !Object.values(question.key).includes(id));
  const spare = { id: freeId(question.right, 2), text: "" };
  return (
    <fieldset>
      <legend class="label">
        Pairs{" "}
        <span class="hint">
          that belong together; players see them shuffled. Empty both sides to take a pair away.
        </span>
      </legend>
      <ul class="pairs" data-grow>
        {pairsOf(question).map(({ left, right }, i) => (
          <li id={`row-${left.id}`}>
            <input type="hidden" name={`pair-${left.id}`} value={right.id} />
            <input
              type="text"
              name={`left-${left.id}`}
              value={left.text}
              maxlength={500}
              aria-label={`Pair ${i + 1}, left`}
            />
            <input
              class={right.text === "" ? "" : "is-key"}
              type="text"
              name={`right-${right.id}`}
              value={right.text}
              maxlength={500}
              aria-label={`Pair ${i + 1}, right`}
            />
          </li>
        ))}
      </ul>
      {[...loose, spare].map(({ id, text }) => (
        <div class="field">
          <label for={`right-${id}`}>Belongs to none</label>
          <input type="text" id={`right-${id}`} name={`right-${id}`} value={text} maxlength={500} />
        </div>
      ))}
    </fieldset>
  );
};
