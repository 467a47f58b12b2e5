/**
 * Whether the phrase ends in the name of several things, whose possessive takes no other "s": "the Tolm Stones", "axolotls"; not
 * "the Atlas", "Paris".
 */
export const isPluralOwner = (phrase: string): boolean =>
  /(?:^|\s)(?:[Tt]he (?:\p{Lu}\S* )*\p{Lu}|\p{Ll})[\p{L}-]*(?<![aiusAIUS'’])s$/u.test(phrase);
