import { categories, firstCategory } from "../../services/open-trivia/categories.ts";
import { ChoiceList } from "./choice-list.tsx";
import type { Draft } from "./desk-page.tsx";

const audiences = [
  ["private", "Classes only", "Through a class's code, and nowhere else."],
  ["unlisted", "Whoever has the link", "A class, or friends."],
  ["public", "Everybody", "It is listed on the front page."],
] as const;

/** Who may play a quiz, which is for its owner to say. */
export const AudienceFields = ({ draft }: { draft: Draft }) => (
  <>
    <ChoiceList
      name="visibility"
      legend="Who may play it"
      choices={audiences}
      chosen={draft.visibility}
    />
    <div class="checks">
      <label>
        <input type="checkbox" name="openPractice" checked={draft.openPractice} /> Open practice:
        anybody may turn the cards before playing, and trivia apps may ask its questions
      </label>
    </div>
    <p class="field">
      <label for="triviaCategory">Subject, for trivia apps</label>
      <select id="triviaCategory" name="triviaCategory">
        {categories.map(({ id, name }) => (
          <option value={id} selected={id === (draft.triviaCategory ?? firstCategory)}>
            {name}
          </option>
        ))}
      </select>
    </p>
  </>
);
