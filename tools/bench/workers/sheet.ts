/** As much text as a graded sheet of ten answers has. */
const answers = Array.from({ length: 10 }, (_, i) => ({
  questionId: `q${i}`,
  text: "x".repeat(360),
}));

/** The floor of grading a sheet: reads its JSON and answers with as much, and nothing else. */
const worker = {
  fetch: async (request: Request) => {
    const sheet = (await request.json()) as { versionId: string };
    return Response.json({ versionId: sheet.versionId, answers });
  },
};
export default worker;
