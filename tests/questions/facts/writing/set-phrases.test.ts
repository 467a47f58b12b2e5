import { expect, test } from "vitest";
import { withSetPhrases } from "../../../../questions/facts/writing/set-phrases.ts";

test.each([
  ["In which year did Arts Club of Tolm move?", "In which year did the Arts Club of Tolm move?"],
  ["Arts Club of Tolm was founded in 1916.", "The Arts Club of Tolm was founded in 1916."],
  ["The Arts Club of Tolm moved.", "The Arts Club of Tolm moved."],
  ["She studied at University of New Tolm.", "She studied at the University of New Tolm."],
  [
    "It was found by University of New Tolm researchers.",
    "It was found by University of New Tolm researchers.",
  ],
  ["Who defeated Czech Republic 1–0?", "Who defeated the Czech Republic 1–0?"],
  ["Who defeated the Czech Republic 1–0?", "Who defeated the Czech Republic 1–0?"],
  ["It was built during the World War II.", "It was built during World War II."],
  ["She met the World War II veteran.", "She met the World War II veteran."],
  ["Where was she active in 1782 to 1783?", "Where was she active from 1782 to 1783?"],
  ["It grew in 1782 to 400 men.", "It grew in 1782 to 400 men."],
  ["In February in 2009, she left.", "In February 2009, she left."],
  ["In February in Leeds, she left.", "In February in Leeds, she left."],
  [
    "In May 2023, how many of the birds that fled in May 2023 returned?",
    "How many of the birds that fled in May 2023 returned?",
  ],
  ["In May 2023, who left Leeds in June 2023?", "In May 2023, who left Leeds in June 2023?"],
])("%s", (given, written) => {
  expect(withSetPhrases(given)).toBe(written);
});
