import { expect, test } from "vitest";
import { isFramed, isMonthLed, wordingFeatures } from "../../../questions/select/wording.ts";

const of = wordingFeatures;

test("a bare noun counts, one that says which does not", () => {
  expect(of("Who found the planet in 2014?").bareNouns).toBe(0.5);
  expect(of("Who made the first flight in 2014?").bareNouns).toBe(0);
  expect(of("Who found the planet Tolm-9b in 2014?").bareNouns).toBe(0);
});

test("words that lean on the text count, and none within a longer word", () => {
  expect(of("Who was also arrested in Leeds?").leaning).toBe(1);
  expect(of("Who bought the newspaper in Leeds?").leaning).toBe(0);
});

test("the present counts, and the month with its year in front", () => {
  expect(of("In March 2021, who is the mayor of Leeds?")).toMatchObject({
    present: 1,
    monthOfNews: 1,
  });
  expect(of("Who was the mayor of Leeds in March 2021?")).toMatchObject({
    present: 0,
    monthOfNews: 0,
  });
  expect(isMonthLed("In March, who left Leeds?")).toBe(false);
});

test("a cup or a month frames a question, a match with its parties and a numbered game tell which", () => {
  const framed = (lead: string) => isFramed(`${lead}, who scored?`, lead);
  expect(framed("In the 2018 Norland Cup")).toBe(true);
  expect(framed("By May 2018")).toBe(true);
  expect(framed("In May 2018")).toBe(false);
  expect(framed("In the match between Norland and Tasmia in May 2018")).toBe(false);
  expect(framed("In Norden Bowl 14")).toBe(false);
});
