import type { Figure, TestAnalysis } from "../../../../questions/index.ts";
import { coefficient, figureText, pointsText, whyWithheld } from "./figure-words.ts";
import { Scroll } from "./scroll.tsx";

type Row = { name: string; figure: Figure; show: (value: number) => string; sentence: string };

/** The test as a whole: each figure with one sentence on what it says, or why it is withheld. */
export const TestFigures = ({ test }: { test: TestAnalysis }) => (
  <Scroll label="Figures of the test">
    <table>
      <caption class="say">Figures of the test as a whole</caption>
      <thead>
        <tr>
          <th scope="col">Figure</th>
          <th scope="col" class="n">
            Value
          </th>
          <th scope="col">What it says</th>
        </tr>
      </thead>
      <tbody>
        {rowsOf(test).map(({ name, figure, show, sentence }) => (
          <tr>
            <th scope="row">{name}</th>
            <td class="n">{figureText(figure, show)}</td>
            <td>
              {figure.value === null ? `Withheld. ${whyWithheld(figure.withheld)}` : sentence}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
);

const rowsOf = (test: TestAnalysis): Row[] => [
  {
    name: "Mean",
    figure: test.mean,
    show: decimal,
    sentence: "What each player would have if all points were shared out equally.",
  },
  {
    name: "Median",
    figure: test.median,
    show: pointsText,
    sentence: "Half of the players have as much or more, half as much or less.",
  },
  {
    name: "Standard deviation",
    figure: test.standardDeviation,
    show: decimal,
    sentence: "How far apart the class is: most players are within this many points of the mean.",
  },
  reliabilityOf(test),
  {
    name: "Standard error",
    figure: test.standardError,
    show: decimal,
    sentence:
      "With other questions on this article a player might well have had this many points more or less.",
  },
];

/** KR-20 where everything is right or wrong, otherwise Cronbach's alpha, which is the same there. */
const reliabilityOf = ({ kr20, alpha }: TestAnalysis): Row => {
  const isPartial = kr20.value === null && kr20.withheld.reason === "partial_credit";
  return {
    name: isPartial ? "Cronbach’s alpha" : "KR-20",
    figure: isPartial ? alpha : kr20,
    show: coefficient,
    sentence:
      "How far the questions agree on who knows the article: near 1 they do; below 0.6, small differences between players say little.",
  };
};

const decimal = (value: number): string => value.toFixed(2);
