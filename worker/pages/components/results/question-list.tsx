import type { Figure } from "../../../../questions/index.ts";
import type { QuestionResult } from "../../../services/results/analyse-results.ts";
import { AnswerTable, hiddenAnswers } from "./answer-table.tsx";
import {
  coefficient,
  figureText,
  groupWords,
  questionWords,
  rightWords,
  whyWithheld,
} from "./figure-words.ts";
import { Scroll } from "./scroll.tsx";

type ListProps = { questions: readonly QuestionResult[]; acceptPath: string | null };

/** Every question: who got it, whether it told players apart, and what was answered. */
export const QuestionList = ({ questions, acceptPath }: ListProps) => (
  <div class="wide stack">
    <ol class="items">
      {questions.map((result) => (
        <QuestionItem result={result} acceptPath={acceptPath} />
      ))}
    </ol>
    <details>
      <summary>The figures of all questions as a table</summary>
      <Scroll label="Figures of all questions">
        <FiguresTable questions={questions} />
      </Scroll>
    </details>
  </div>
);

const QuestionItem = ({
  result,
  acceptPath,
}: {
  result: QuestionResult;
  acceptPath: string | null;
}) => {
  const { question, place, given, item, players } = result;
  const hidden = hiddenAnswers(result);
  return (
    <li id={`q-${question.id}`}>
      <h3>{`${place + 1}. ${question.stem}`}</h3>
      <div>
        <div class="share">
          <span>{rightWords(result)}</span>
          <Share share={item?.facility.value ?? 0} />
        </div>
        <p class="small soft">{groupWords(result)}</p>
      </div>
      <p class="small">{questionWords(result)}</p>
      {players > 0 ? (
        <details>
          <summary>
            What was answered<span class="say">{` to question ${place + 1}`}</span>
          </summary>
          <div class="two">
            <div class="scroll">
              <AnswerTable result={result} acceptPath={acceptPath} />
              {hidden > 0 ? <p class="small soft">{`And ${hidden} more, each rarer.`}</p> : null}
              {given.length === 0 ? <p class="small soft">Nobody answered it.</p> : null}
            </div>
            <ItemFigures result={result} />
          </div>
        </details>
      ) : null}
    </li>
  );
};

/** A bar from none to all; the words beside it say the same. */
const Share = ({ share }: { share: number }) => (
  <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
    <rect class="bg" width="100" height="10" />
    <rect class="bar" width={Math.round(share * 100)} height="10" />
  </svg>
);

const ItemFigures = ({ result: { item } }: { result: QuestionResult }) => {
  if (item === null) return <p class="small soft">It is worth no points, so it has no figures.</p>;
  return (
    <dl class="stack">
      <ItemFigure
        name="Facility"
        figure={item.facility}
        sentence="The share of its points that the class earned: 1 is all, 0 none."
      />
      <ItemFigure
        name="Discrimination, strongest against weakest 27 %"
        figure={item.upperLower}
        sentence="How much larger that share is among the strongest players than among the weakest."
      />
      <ItemFigure
        name="Discrimination, point-biserial"
        figure={item.pointBiserial}
        sentence="Whether players who got it also got more of the other questions: from 0.2 up they did, below 0 the key may be wrong."
      />
    </dl>
  );
};

const ItemFigure = ({
  name,
  figure,
  sentence,
}: {
  name: string;
  figure: Figure;
  sentence: string;
}) => (
  <div>
    <dt class="small">
      {name}: <strong class="num">{figureText(figure, coefficient)}</strong>
    </dt>
    <dd class="small soft">
      {figure.value === null ? `Withheld. ${whyWithheld(figure.withheld)}` : sentence}
    </dd>
  </div>
);

const FiguresTable = ({ questions }: { questions: readonly QuestionResult[] }) => (
  <table>
    <caption>Facility and discrimination of every question; a dash is a figure withheld</caption>
    <thead>
      <tr>
        <th scope="col">Question</th>
        <th scope="col" class="n">
          Right
        </th>
        <th scope="col" class="n">
          Answered
        </th>
        <th scope="col" class="n">
          Facility
        </th>
        <th scope="col" class="n">
          Upper-lower 27 %
        </th>
        <th scope="col" class="n">
          Point-biserial
        </th>
      </tr>
    </thead>
    <tbody>
      {questions.map(({ question, place, right, answered, players, item }) => (
        <tr>
          <th scope="row">{`${place + 1}. ${question.stem}`}</th>
          <td class="n">{`${right} of ${players}`}</td>
          <td class="n">{answered}</td>
          {[item?.facility, item?.upperLower, item?.pointBiserial].map((figure) => (
            <td class="n">{figure === undefined ? "–" : figureText(figure, coefficient)}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
