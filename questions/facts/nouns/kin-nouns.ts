/** Somebody by whose child, brother or widow he is. */
const kin =
  /^(?:son|daughter|child|brother|sister|wife|husband|widow|widower|(?:grand|step)?(?:father|mother)|nephew|niece|cousin|uncle|aunt|grandson|granddaughter)$/;

/** Whether the noun tells somebody by a relation: "the son of". */
export const isKinNoun = (lemma: string): boolean => kin.test(lemma);
