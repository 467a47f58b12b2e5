import { expect, test } from "vitest";
import { compileKey, gradeAnswer } from "../../questions/grade/index.ts";
import { figuresByGroup, figuresByRule, isAccepted } from "../../tools/eval-grader/figures.ts";
import { questionOf, readPairs } from "../../tools/eval-grader/pairs.ts";
import { spreadOf } from "../../tools/eval-grader/timing.ts";

const tsv = [
  "question\treference_answers\tgiven_answer\thuman_label\tsource",
  "Who built the mill?\tThomas Pell|T. Pell\tPell\t1\tours",
  "Who built the mill?\tThomas Pell\tThomas\t1\tours",
  "Who built the mill?\tThomas Pell\tJames Pell\t0\tours",
  "When did it open?\t3 May 1871\t3 May 1817\t0\thand:date-trap",
  "",
].join("\n");

const judged = readPairs(tsv).map((pair) => {
  const grade = gradeAnswer(compileKey(questionOf(pair)), pair.given);
  return { pair, grade, isAccepted: isAccepted(grade) };
});

test("a prompt counts as not accepted, also where people accept the answer", () => {
  expect(judged.map(({ grade }) => grade.verdict)).toEqual([
    "correct",
    "prompt",
    "incorrect",
    "incorrect",
  ]);
  const { human, hand, ours } = figuresByGroup(judged);
  expect(human).toEqual({ n: 3, accuracy: 66.7, falseAccept: 0, falseReject: 50 });
  expect(ours).toEqual(human);
  expect(hand).toEqual({ n: 1, accuracy: 100, falseAccept: 0, falseReject: 0 });
});

test("each rule tells how often the labels agree with it", () => {
  expect(figuresByRule(judged)["prompt:given_name_alone"]).toEqual({ n: 1, agreed: 0 });
  expect(figuresByRule(judged)["correct:surname"]).toEqual({ n: 1, agreed: 1 });
});

test("times are told by median, 99th percentile and maximum", () => {
  const times = Array.from({ length: 101 }, (_, at) => 100 - at);
  expect(spreadOf(times)).toEqual({ median: 50, p99: 99, max: 100 });
});
