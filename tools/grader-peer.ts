/** Whether a peer accepts an answer for one of the references. */
export type Peer = (references: readonly string[], given: string) => boolean;

/** qb-answer-checker with every word of the answer required, its best setting in our comparison; tags are escaped. */
export const createPeer = async (): Promise<Peer> => {
  const { default: checkAnswer } = await import("qb-answer-checker");
  return (references, given) =>
    references.some((reference) => {
      const answerline = `<b><u>${reference.replaceAll("<", "").replaceAll(">", "")}</u></b>`;
      return checkAnswer(answerline, given).directive === "accept";
    });
};
