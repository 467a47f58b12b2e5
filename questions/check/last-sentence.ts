/** What is asked, without sentences in front of it that only say what it is about. */
export const lastSentence = (stem: string): string => {
  const last = stem.split(/(?<=[a-z\d][.!?][”"’']?) (?=[A-Z“"])/).at(-1) ?? stem;
  return last.split(" ").length > 3 ? last : stem;
};
