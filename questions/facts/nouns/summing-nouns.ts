/** "became head of the Institute, a post she held": what takes up the whole clause, whatever the tree hangs it on. */
const summing =
  /^(post|position|office|role|job|decision|judg(e)?ment|ruling|result|move|step|feat|achievement|event|fact|custom|practice|arrangement|sum|figure|distance|amount|number|increase|decrease|rise|problem|question|claim|view|idea|theory|task|period|year|time)$/;

/** Whether the noun, told beside another, takes up more than that one. */
export const isSummingNoun = (noun: string): boolean => summing.test(noun);
