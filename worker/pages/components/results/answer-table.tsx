import type { QuestionResult } from "../../../services/results/analyse-results.ts";
import type { GivenAnswer } from "../../../services/results/given-answers.ts";

/** Answers that a page lists; typed questions can have hundreds. */
const maxShown = 12;

type TableProps = {
  result: QuestionResult;
  /** Where an answer is accepted; null for those who may only look. */
  acceptPath: string | null;
};

/** What players gave to a question, with a button that accepts a typed answer for all who gave it. */
export const AnswerTable = ({ result, acceptPath }: TableProps) => {
  const { question, place, given } = result;
  const isAny = given.some(({ acceptable }) => acceptable !== null) && acceptPath !== null;
  return (
    <table class="answer-table">
      <caption class="say">{`Answers given to question ${place + 1}`}</caption>
      <thead>
        <tr>
          <th scope="col">Answer</th>
          <th scope="col" class="n">
            Players
          </th>
          {isAny ? (
            <th scope="col">
              <span class="say">Accept it</span>
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {given.slice(0, maxShown).map((one, i) => (
          <tr>
            <td id={`a-${question.id}-${i}`} dir="auto">
              {one.isRight ? <mark>{one.text}</mark> : one.text}
              {one.isRight ? <span class="say"> (right)</span> : null}
            </td>
            <td class="n">{one.players}</td>
            {isAny && acceptPath !== null ? (
              <td>
                <AcceptForm one={one} question={question.id} i={i} path={acceptPath} />
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

type AcceptProps = { one: GivenAnswer; question: string; i: number; path: string };

const AcceptForm = ({ one, question, i, path }: AcceptProps) =>
  one.acceptable === null ? null : (
    <form method="post" action={path} class="no-print">
      <input type="hidden" name="question" value={question} />
      <input type="hidden" name="answer" value={one.acceptable} />
      <button type="submit" class="btn plain" aria-describedby={`a-${question}-${i}`}>
        Accept this too
      </button>
    </form>
  );

/** How many more answers there are than the table lists. */
export const hiddenAnswers = ({ given }: QuestionResult): number =>
  Math.max(0, given.length - maxShown);
