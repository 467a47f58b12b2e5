import { findWarnings, type Question, type Warning } from "../../questions/index.ts";

/** A warning with its sentence. `field` and `option` say what it is about. */
export type ShownWarning = Warning & { message: string };

/** What the author of a question should look at, among the questions of its draft (itself may be one of them). */
export const warnAbout = (
  question: Question,
  article: { title: string; text: string },
  all: readonly Question[],
): ShownWarning[] => {
  const others = all.filter(({ id }) => id !== question.id);
  return findWarnings(question, article, others).map((warning) => ({
    ...warning,
    message: warningWords(warning.code),
  }));
};

const words: Record<string, string> = {
  evidence_empty: "The proof holds no words.",
  key_elsewhere: "The right answer is not in the proof, but elsewhere in the article.",
  key_not_in_article: "The article does not have the right answer in these words.",
  option_not_in_evidence: "The proof does not name this right answer.",
  option_not_in_article: "The article does not have this in these words.",
  statement_not_in_article: "The statement names something that the article does not.",
  evidence_off_topic: "Question and proof share no word. Is it the right sentence?",
  asked_twice: "Another question of this quiz asks the same.",
  answer_given_elsewhere: "Another question of this quiz gives the answer away.",
  catch_all_option: "It rewards guessing, and says nothing once the answers are shuffled.",
  option_stands_out: "Twice as long as the right answer: it stands out.",
  key_in_stem: "The question holds its own answer.",
  key_words_in_stem: "The question holds most words of its own answer.",
  word_repeated_in_key: "A word of the question comes back in the right answer, and gives it away.",
  class_noun_repeated: "The question says the same noun twice.",
  absolute_term: "“Always”, “only” and the like give a statement away as false.",
  reflexive: "“Himself” and the like mean nothing without the sentence before.",
  place_within_key: "The question names a place inside the one that it asks for.",
  class_noun_differs: "The question asks for one kind of place and names another.",
  vague_verb:
    "It ends with “elected”, “appointed” or “defeated”, and leaves open to what or by whom.",
  no_comment: "That somebody would not comment is no fact worth asking.",
  match_clock: "A minute of a match means nothing outside its report.",
  opening_pronoun: "It opens with a pronoun. Say who or what is meant.",
  hanging_word: "“Eventually”, “there” and the like hang on a sentence that nobody sees here.",
  unowned_pronoun: "It asks of “his”, “her” or “their” before it says whose.",
  vague_term: "“Often”, “several” and the like leave open what is right.",
  negative_stem: "It asks for what is not so, and many overlook the “not”.",
  key_is_title: "The answer is what the whole article is about: too plain to ask.",
  short_stem: "It is very short. Does it say enough on its own?",
  longest_option_is_key: "The right answer is much longer than the others, and stands out.",
  long_key: "So long an answer is never typed alike.",
  same_options: "Two answers say the same.",
  bare_definite_key: "“The …” alone does not say which one.",
  torn_gap: "The gap cuts through a word.",
  lost_contrast: "What it is contrasted with is missing.",
  broken_text: "A mark or a word is doubled or missing.",
  quotation_cut: "A quotation mark has lost its partner.",
  key_is_pronoun: "The right answer is a pronoun. Name who or what is meant.",
  name_twice: "A name stands in it twice.",
  key_is_class_noun: "The answer is the word that the question asks by.",
  one_of_many: "So are others, so that more than one answer fits.",
  bare_question: "So few words ask that they hardly say what is meant.",
  dangling_end: "The question breaks off before its end.",
};

const secondLook = "Have a second look at this.";

/** The sentence for a warning; a plain one for a flaw that has none yet. */
export const warningWords = (code: string): string =>
  Object.hasOwn(words, code) ? (words[code] ?? secondLook) : secondLook;
