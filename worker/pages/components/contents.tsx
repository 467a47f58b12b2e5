import { count } from "../words.ts";
import type { Draft, DraftQuestion } from "./desk-page.tsx";
import { Mark } from "./mark.tsx";

type Props = { draft: Draft; present: DraftQuestion | undefined };

/** J and K press the questions after and before the one on the desk, going round. */
const shortcutOf = (i: number, place: number, total: number): string | undefined => {
  if (i === (place + 1) % total) return "j";
  return i === (place - 1 + total) % total ? "k" : undefined;
};

/** The questions in their order, each with its marks; script lets them be dragged. */
export const Contents = ({ draft, present }: Props) => {
  const { questions } = draft;
  const place = present === undefined ? -1 : questions.indexOf(present);
  const plain = questions.filter(
    ({ isAccepted, warnings }) => !isAccepted && warnings.length === 0,
  ).length;
  return (
    <nav class="side toc" id="questions" aria-label="Questions of this draft">
      <div data-live="contents">
        <ol data-order={`/edit/${draft.id}/order`}>
          {questions.map((question, i) => (
            <li data-question={question.id}>
              <a
                href={`/edit/${draft.id}?q=${question.id}`}
                aria-current={i === place ? "true" : undefined}
                data-swap
                data-key={shortcutOf(i, place, questions.length)}
              >
                <span class="no">{i + 1}</span>
                <span>{question.stem}</span>
                <Marks question={question} />
              </a>
            </li>
          ))}
        </ol>
      </div>
      <p class="say" role="status" data-order-news></p>
      <div data-live="accept">
        {plain > 1 ? (
          <form method="post" action={`/edit/${draft.id}/accept`} data-swap>
            <button type="submit" class="link">
              {`Accept the ${plain} that have nothing against them`}
            </button>
          </form>
        ) : null}
      </div>
      <p>
        <a class="add" href={`/edit/${draft.id}/add`}>
          Add a question
        </a>
      </p>
      <p class="say">{count(questions.length, "question")} in all.</p>
    </nav>
  );
};

const Marks = ({ question }: { question: DraftQuestion }) => (
  <span class="marks">
    {question.isAccepted ? <Mark name="right" label="accepted" /> : null}
    {question.warnings.length > 0 ? <Mark name="more" label="worth a look" /> : null}
  </span>
);
