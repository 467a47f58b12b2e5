/**
 * The sentences shown to the player with a verdict, by message key. They never name the answer, a part of it,
 * or how far off the player was. Voice: short, plain, on the player's side.
 */
export const messageTexts = {
  right: "Right. Here is why:",
  right_check_spelling: "Right, though not quite spelled so. Here is why:",
  partly: "Partly right. The article has the rest:",
  be_exact: "That is part of it. Be more exact.",
  which_one: "There is more than one of that name. Which do you mean?",
  full_name: "More than one person is called that. Give the full name.",
  full_date: "That fits so far. Give the full date.",
  more_items: "That is part of it. Name all that are asked for.",
  name_the_unit: "The number alone is not enough. Add the unit.",
  more_digits: "Close to it. Give the exact figure.",
  wrong: "Not this one. The article says why:",
  several_answers: "Several answers in one do not count. The article says which:",
  empty: "No answer given. The article says:",
  kept: "The right answer was corrected since, and your points stay. The article says:",
} as const;

/** Key of a sentence shown with a verdict. */
export type MessageKey = keyof typeof messageTexts;

const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(messageTexts, key);

/** The sentence for a message key; an unknown key (stored by another grader version) reads as `wrong`. */
export const messageText = (key: string): string => messageTexts[isMessageKey(key) ? key : "wrong"];
