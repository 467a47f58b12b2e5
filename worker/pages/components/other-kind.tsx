import type { QuestionKind } from "../../../questions/index.ts";
import { exchangeableKinds, isExchangeable } from "../../services/change-kind.ts";
import { kindNouns } from "./kind-nouns.ts";

/** A question of another kind on the same proof. What does not fit in it comes back with undo, or with the old kind. */
export const OtherKind = ({ kind }: { kind: QuestionKind }) =>
  isExchangeable(kind) ? (
    <details>
      <summary>Another kind</summary>
      <div class="acts">
        <label class="say" for="asKind">
          Kind
        </label>
        <select id="asKind" name="asKind">
          {exchangeableKinds
            .filter((other) => other !== kind)
            .map((other) => (
              <option value={other}>{kindNouns[other]}</option>
            ))}
        </select>
        <button type="submit" class="btn plain" name="do" value="kind" formnovalidate>
          Change the kind
        </button>
      </div>
      <p class="hint">
        Proof and answer stay. Options are kept: they are back when you change back, or undo.
      </p>
    </details>
  ) : null;
