import { count } from "../../words.ts";
import { Mark } from "../mark.tsx";
import type { ResultsProps } from "./results-page.tsx";

/** The way to erase everybody, or the class; nothing for those who may only look. */
export const CleanUp = ({ results, mayEdit, path }: ResultsProps & { path: string }) =>
  mayEdit ? (
    <section class="entry no-print" aria-labelledby="erase">
      <div class="hang">
        <h2 id="erase">Clean up</h2>
      </div>
      <div class="stack">
        <p>
          Nicknames and answers stay here until you erase them. Erased is erased: there is no copy.
        </p>
        <p class="acts">
          <a class="btn plain" href={`${path}/erase`}>
            <Mark name="out" />
            {results.players.length === 0
              ? "Delete this class"
              : `Erase all ${count(results.players.length, "player")}`}
          </a>
        </p>
      </div>
    </section>
  ) : null;
