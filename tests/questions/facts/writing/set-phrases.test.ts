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
  ["Ada Lind was born 3 May 1911 in Tolm.", "Ada Lind was born on 3 May 1911 in Tolm."],
  ["Ada Lind was born May 3, 1911.", "Ada Lind was born on May 3, 1911."],
  ["Ada Lind was born in May 1911.", "Ada Lind was born in May 1911."],
  ["She moved to Tolm c 1530.", "She moved to Tolm around 1530."],
  ["It stood until ca. 1979.", "It stood until around 1979."],
  ["It has vitamin C 100 times over.", "It has vitamin C 100 times over."],
  ["It has an 18th century tower.", "It has an 18th-century tower."],
  ["In the 18th century Brandt built it.", "In the 18th century Brandt built it."],
  ["They finished runners up in 1950.", "They finished runners-up in 1950."],
  ["She joined as a post graduate student.", "She joined as a postgraduate student."],
  ["The runners up the hill were tired.", "The runners up the hill were tired."],
])("%s", (given, written) => {
  expect(withSetPhrases(given)).toBe(written);
});
