import { expect, test } from "vitest";
import type { Candidate } from "../../../questions/ask/types.ts";
import { findFlaw } from "../../../questions/select/flaws.ts";

const candidate = (change: Partial<Candidate>): Candidate => ({
  form: "what",
  shape: { type: "open" },
  stem: "What did Ada Brandt build in Lisbon in 1953?",
  key: "A school",
  accepted: [],
  answer: "thing",
  entity: null,
  fact: null,
  answerTokens: [],
  sentence: 0,
  evidence: { start: 0, end: 0, text: "" },
  confidence: 1,
  isTopic: false,
  faults: [],
  ...change,
});

test.each<[string, Partial<Candidate>, string[], Partial<Candidate>, string[]]>([
  [
    "name_twice",
    { stem: "What did Ada Brandt build at Port Aldous beside Port Aldous?" },
    [],
    { stem: "What did Ada Brandt build at Port Aldous on Port Aldous Island?" },
    [],
  ],
  [
    "hanging_word",
    { stem: "Ada Brandt again started 1953 in Lisbon." },
    [],
    { stem: "Ada Brandt started again in Lisbon in 1953." },
    [],
  ],
  [
    "class_noun_differs",
    { form: "which", stem: "Which number hit a mill in Lisbon?", key: "The Tolm Arrow" },
    [],
    { form: "which", stem: "Which number had the train of Lisbon?", key: "91" },
    [],
  ],
  [
    "broken_text",
    { stem: "In which year did Ada Brandt take her first degree and her second in 1996?" },
    [],
    { stem: "In which month did Ada Brandt take her second degree in 1996?" },
    [],
  ],
  [
    "broken_text",
    { stem: "In which year was one of Ada Brandt's mills was the Tolm Mill sold?" },
    [],
    { stem: "In which year was Ada Brandt told that the Tolm Mill was sold?" },
    [],
  ],
  [
    "broken_text",
    { stem: "In which year did Ada Brandt build a mill and named it?" },
    [],
    { stem: "In which year did Ada Brandt build a mill that she sold and named it?" },
    [],
  ],
  [
    "broken_text",
    { stem: "The boats used by the navy were used by the navy." },
    [],
    { stem: "The boats used by the navy were built by the army." },
    [],
  ],
  [
    "hanging_word",
    { stem: "In which year did Ada Brandt die in Lisbon shortly?" },
    [],
    { stem: "In which year did Ada Brandt shortly leave Lisbon?" },
    [],
  ],
  [
    "broken_text",
    { stem: "When was Ada Brandt singing in Lisbon when she met him?" },
    [],
    { stem: "What was Ada Brandt singing in Lisbon when she met him?" },
    [],
  ],
  [
    "broken_text",
    { stem: "Ada Brandt was a poet of Lisbon, 1953 was a year of change." },
    [],
    { stem: "Ada Brandt was a poet of Lisbon; in 1953 a change came." },
    [],
  ],
  [
    "torn_gap",
    { shape: { type: "cloze" }, stem: "Ada Brandt won the 8th _____.", key: "District" },
    [],
    { shape: { type: "cloze" }, stem: "Ada Brandt won the big _____.", key: "District" },
    [],
  ],
  [
    "hanging_word",
    { stem: "Eventually, who sold the mill in Lisbon?" },
    [],
    { stem: "Who eventually sold the mill in Lisbon?" },
    [],
  ],
  [
    "one_of_many",
    { form: "who", stem: "Who was a painter of the Lisbon guild in 1905?" },
    [],
    { form: "who", stem: "Who was the first painter of the Lisbon guild in 1905?" },
    [],
  ],
  [
    "one_of_many",
    { form: "which", stem: "Which small town is one of the oldest in Sorral?" },
    [],
    { form: "which", stem: "Which small town says one of its mills is the oldest in Sorral?" },
    [],
  ],
  [
    "hanging_word",
    { stem: "For comparison, the mill in Lisbon has nine wings." },
    [],
    { stem: "For a comparison, who measured the mill in Lisbon?" },
    [],
  ],
  [
    "hanging_word",
    { stem: "In May 2019, who added that the mill in Lisbon would open?" },
    [],
    { stem: "In May 2019, who added nine wings to the mill in Lisbon?" },
    [],
  ],
  [
    "hanging_word",
    { stem: "Who however liked the paintings of Ada Brandt in Lisbon?" },
    [],
    { stem: "Who liked the paintings of Ada Brandt, however small?" },
    [],
  ],
  [
    "hanging_word",
    { stem: "There Ada Brandt studied law with Peter Lind." },
    [],
    { stem: "There are nine rivers in the north of Sorral." },
    [],
  ],
  [
    "hanging_word",
    { stem: "What is known is that Ada Brandt sold the mill." },
    [],
    { stem: "What is the mill in Lisbon called?" },
    [],
  ],
  [
    "hanging_word",
    { stem: "Who would lead the team for the following season?" },
    [],
    { stem: "Who would lead the team to the following cities?" },
    [],
  ],
  [
    "hanging_word",
    { stem: "For which team has Ada Brandt played every season since?" },
    [],
    { stem: "For which team has Ada Brandt played every season since 1953?" },
    [],
  ],
  [
    "hanging_word",
    { stem: "In which year did Ada Brandt once sing in Lisbon?" },
    [],
    { stem: "In which city did Ada Brandt once sing in a choir?" },
    [],
  ],
  ["key_in_stem", { key: "Lisbon" }, [], { key: "Lisb" }, []],
  ["word_repeated_in_key", { key: "Brandt’s school" }, [], { key: "A school" }, []],
  [
    "word_repeated_in_key",
    { form: "which", stem: "On which island did Ada Brandt live?", key: "Tolm Island" },
    ["Lisbon"],
    { form: "which", stem: "On which island did Ada Brandt live?", key: "Tolm Island" },
    ["Velmark Island"],
  ],
  [
    "vague_term",
    { stem: "What does the marbled pond newt usually eat in Lisbon?" },
    [],
    { form: "how_many", stem: "How many eggs does the marbled pond newt usually lay?" },
    [],
  ],
  [
    "vague_term",
    { stem: "What is the harbour of Lisbon often built of?" },
    [],
    { stem: "What is the harbour of Lisbon often called?" },
    [],
  ],
  [
    "broken_text",
    { stem: "What did Ada Brandt of Lisbon buy half of?" },
    [],
    { stem: "What was Ada Brandt of Lisbon accused of?" },
    [],
  ],
  [
    "broken_text",
    { stem: "In what role did Ada Brandt serve in Lisbon?", key: "General counsel –1963" },
    [],
    { stem: "In what role did Ada Brandt serve in Lisbon?", key: "General counsel" },
    [],
  ],
  [
    "bare_question",
    { stem: "In the south of Norland, what is Lisbon like?", key: "A maze" },
    [],
    { stem: "In the south of Norland, what is Lisbon called?", key: "The old maze" },
    [],
  ],
  [
    "vague_term",
    { stem: "Who brought several newts to the ponds of Lisbon?" },
    [],
    { stem: "Who brought several hundred newts to the ponds of Lisbon?" },
    [],
  ],
  [
    "broken_text",
    { stem: "What did Ada Brandt build in Lisbon in May in 1953?" },
    [],
    { stem: "What did Ada Brandt build in Lisbon in May 1953?" },
    [],
  ],
  ["broken_text", { key: "Assistant counsel –1959" }, [], { key: "Assistant counsel" }, []],
  [
    "unowned_pronoun",
    { form: "who", stem: "Who has agreed to buy its rival in Lisbon?" },
    [],
    { form: "who", stem: "Who has agreed to buy her rival in Lisbon?" },
    [],
  ],
  [
    "short_stem",
    { stem: "How is the lute played?" },
    [],
    { stem: "How is the lute played?", isOnThing: true },
    [],
  ],
  [
    "class_noun_repeated",
    { form: "which", stem: "Which lake is the deepest lake in Velmark today?" },
    [],
    { form: "which", stem: "Which lake is the deepest in Velmark today?" },
    [],
  ],
  [
    "class_noun_differs",
    { form: "which", stem: "Which parish is one of the oldest towns in Velmark?" },
    [],
    { form: "which", stem: "Which parish has one of the oldest towns in Velmark?" },
    [],
  ],
  [
    "place_within_key",
    { stem: "In which country were the mines of southern Illinois closed?", key: "United States" },
    [],
    { stem: "In which country were the mines of southern Velmark closed?", key: "United States" },
    [],
  ],
  [
    "no_comment",
    { stem: "Which company declined to comment on the closing of the mill?", key: "Orla Group" },
    [],
    { stem: "Which company commented on the closing of the old mill?", key: "Orla Group" },
    [],
  ],
  [
    "no_comment",
    { stem: "Who responded to messages that were left at an office in Lisbon?" },
    [],
    { stem: "Who responded to a letter that was left at an office in Lisbon?" },
    [],
  ],
  [
    "broken_text",
    { stem: "The writer Ada Brandt was convicted on Monday of theft in Lisbon." },
    [],
    { stem: "The writer Ada Brandt was convicted on Monday, March 4, 2019, of theft in Lisbon." },
    [],
  ],
  [
    "broken_text",
    { stem: "In Tristan da Cunha, in which year was a boat lost?", key: "1885" },
    [],
    { stem: "In Tristan da Cunha, who was lost with a boat?", key: "Ada Brandt" },
    [],
  ],
  [
    "vague_verb",
    { stem: "The writer Ada Brandt was re-elected for the first time." },
    [],
    { stem: "The writer Ada Brandt was re-elected mayor of Lisbon." },
    [],
  ],
  [
    "absolute_term",
    {
      shape: { type: "true_false", value: true },
      stem: "Ada Brandt never built a school in Lisbon.",
    },
    [],
    { shape: { type: "true_false", value: true }, stem: "Ada Brandt built a school in Nevers." },
    [],
  ],
  [
    "opening_pronoun",
    { stem: "Its string is a ribbon of palm fibre." },
    [],
    { stem: "Italy and Spain share the ribbon of palm fibre." },
    [],
  ],
  [
    "vague_term",
    { stem: "What did Ada Brandt often build in Lisbon?" },
    [],
    { stem: "What did Ada Brandt soften by law in Lisbon?" },
    [],
  ],
  [
    "negative_stem",
    { stem: "What did no squadron of the Tolm Air Force have in 1942?" },
    [],
    { stem: "What did No. 20 Squadron of the Tolm Air Force have in 1942?" },
    [],
  ],
  [
    "negative_stem",
    { stem: "What did Ada Brandt not build in Lisbon?" },
    [],
    { stem: "What did Ada Brandt knot together in Lisbon?" },
    [],
  ],
  [
    "negative_stem",
    { form: "who", stem: "Who did not say in 1953 that the mill of Lisbon would open?" },
    [],
    { form: "who", stem: "Who said in 1953 that the mill of Lisbon would not open?" },
    [],
  ],
  ["key_is_title", { isTopic: true }, [], { isTopic: false }, []],
  [
    "short_stem",
    { stem: "What did Ada build?" },
    [],
    { stem: "What did Ada Brandt build there?" },
    [],
  ],
  [
    "longest_option_is_key",
    { key: "A school for the sons of sailors" },
    ["A mill", "A bridge", "A chapel"],
    { key: "A school for sons" },
    ["A mill by the sea", "A bridge", "A chapel"],
  ],
  ["long_key", { key: "a b c d e f g h i" }, [], { key: "a b c d e f g h" }, []],
  [
    "same_options",
    { key: "A mill" },
    ["a mill", "A bridge"],
    { key: "A mill" },
    ["A hill", "A bridge"],
  ],
  [
    "broken_text",
    { stem: "What did Ada Brandt , build in Lisbon?" },
    [],
    { stem: "What did Ada Brandt, later, build in Lisbon?" },
    [],
  ],
  ["quotation_cut", { key: "“A school" }, [], { key: "“A school”" }, []],
  ["key_is_pronoun", { key: "them" }, [], { key: "theme park" }, []],
  [
    "dangling_end",
    { stem: "What did Ada Brandt build in Lisbon because?" },
    [],
    { stem: "What did Ada Brandt build in Lisbon by cause?" },
    [],
  ],
  [
    "same_options",
    { key: "48 million dollars" },
    ["48 million", "19 million dollars", "75 million dollars"],
    { key: "48 million dollars" },
    ["47 million dollars", "19 million dollars", "75 million dollars"],
  ],
  ["bare_definite_key", { key: "The document" }, [], { key: "The Tolm Treaty" }, []],
  [
    "unowned_pronoun",
    {
      form: "when",
      stem: "In which year were its ruins declared a monument at Tolm?",
      key: "1934",
    },
    [],
    {
      form: "when",
      stem: "When Ada Brandt won, in which year was her mill opened at Tolm?",
      key: "1934",
    },
    [],
  ],
  [
    "bare_definite_key",
    { stem: "What does the old centre of Tolm occupy today?", key: "A spur between the two" },
    [],
    {
      stem: "What does the old centre of Tolm occupy today?",
      key: "A spur between the two rivers",
    },
    [],
  ],
  [
    "torn_gap",
    { shape: { type: "cloze" }, form: "cloze", stem: "The site is known as _____.org in Lisbon." },
    [],
    { shape: { type: "cloze" }, form: "cloze", stem: "The site is known in Lisbon as _____." },
    [],
  ],
  [
    "lost_contrast",
    { stem: "What did Rosa Lind blame rather than on the referee?" },
    [],
    { stem: "What did Rosa Lind blame on rain rather than on the referee?" },
    [],
  ],
])("finds %s and lets its near miss pass", (name, bad, badOptions, good, goodOptions) => {
  expect(findFlaw(candidate(bad), badOptions)).toBe(name);
  expect(findFlaw(candidate(good), goodOptions)).toBeNull();
});

test("the class that is asked for may stand in the name, another word of the stem may not", () => {
  const stem = "At which university did Ada Brandt teach chemistry to miners in 1953?";
  const named = (key: string) => findFlaw(candidate({ form: "which", stem, key }), []);
  expect(named("The University of Tolm")).toBeNull();
  expect(named("The Tolm Miners")).toBe("word_repeated_in_key");
});

test("a question that names somebody in full may be short", () => {
  const asked = (form: Candidate["form"], stem: string) =>
    findFlaw(candidate({ form, stem, key: "Tolm" }), []);
  expect(asked("where", "Where was Ada Brandt born?")).toBeNull();
  expect(asked("where", "Where was the bridge built?")).toBe("short_stem");
  expect(asked("what", "What did Ada Brandt build?")).toBe("short_stem");
});

test("a gap for what the stem all but says is seen, one for a name that shares a word is not", () => {
  const cloze = (stem: string, key: string) =>
    findFlaw(candidate({ stem, key, form: "cloze", shape: { type: "cloze" } }), []);
  expect(cloze("Ada Brandt is the head of the _____ in Lisbon.", "Ada Brandt Centre")).toBe(
    "key_words_in_stem",
  );
  expect(cloze("Sara Brandt was the daughter of _____ of Lisbon.", "Edmund Brandt")).toBeNull();
});

test("titles and sums of an age are no questions", () => {
  const flaw = (stem: string) => findFlaw(candidate({ stem }), []);
  const told = { key: "True", shape: { type: "true_false", value: true } } as const;
  expect(findFlaw(candidate({ stem: "Acts of the Orms.", ...told }), [])).toBe("broken_text");
  expect(flaw("In which year was Ada Brandt nine?")).toBe("broken_text");
  expect(flaw("How many Women from Lisbon Share Their Stories of 1953?")).toBe("broken_text");
  expect(flaw("How many Portuguese women shared their stories in 1953?")).toBeNull();
});
