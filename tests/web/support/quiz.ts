/** An article of our own, and a quiz on it with one question of each kind. */
export const articleText = `Three bridges at Marlow Ferry

The first bridge at Marlow Ferry was opened by Anna Keller on 4 May 1871. It was built of oak and stood for 31 years. A flood carried it away in the spring of 1902, and nobody was hurt.

The second bridge was designed by Thomas Reid, an engineer from Dundee. He chose steel because the river rises every spring. His bridge measured 240 metres and cost £18,000. It carried a railway, a road and a footpath.

The third bridge was opened in 1964. It was built of concrete, and it carries a road and a footpath only. The railway was closed four years earlier. Anna Keller's granddaughter, Ruth Keller, cut the ribbon. Today about 9,000 cars cross the bridge every day, and the town of Marlow Ferry has 12,400 inhabitants.`;

const proofs = {
  opened: "The first bridge at Marlow Ferry was opened by Anna Keller on 4 May 1871.",
  oak: "It was built of oak and stood for 31 years.",
  reid: "The second bridge was designed by Thomas Reid, an engineer from Dundee.",
  steel: "He chose steel because the river rises every spring.",
  length: "His bridge measured 240 metres and cost £18,000.",
  carried: "It carried a railway, a road and a footpath.",
  third: "The third bridge was opened in 1964.",
  ruth: "Anna Keller's granddaughter, Ruth Keller, cut the ribbon.",
};

const options = (...texts: string[]) => texts.map((text, i) => ({ id: "abcdef"[i], text }));

const questions = [
  {
    kind: "multiple_choice",
    stem: "Who designed the second bridge?",
    options: options("Thomas Reid", "Anna Keller", "Ruth Keller", "John Dundee"),
    key: "a",
    proof: proofs.reid,
  },
  {
    kind: "multiple_select",
    stem: "What did the second bridge carry?",
    options: options("a railway", "a road", "a canal", "a footpath"),
    key: ["a", "b", "d"],
    proof: proofs.carried,
  },
  { kind: "true_false", stem: "The first bridge was built of oak.", key: true, proof: proofs.oak },
  {
    kind: "short_answer",
    stem: "Who cut the ribbon of the third bridge?",
    key: "Ruth Keller",
    grading: { prompt: ["Keller"] },
    proof: proofs.ruth,
  },
  {
    kind: "numeric",
    stem: "How long was the second bridge?",
    key: 240,
    unit: "metres",
    proof: proofs.length,
  },
  {
    kind: "cloze",
    stem: "The first bridge at Marlow Ferry was opened by _____ on 4 May 1871.",
    key: "Anna Keller",
    proof: proofs.opened,
  },
  {
    kind: "ordering",
    stem: "Put the builders' materials in order, the oldest first.",
    options: options("oak", "steel", "concrete"),
    key: ["a", "b", "c"],
    proof: proofs.steel,
  },
  {
    kind: "matching",
    stem: "Match each bridge with the year of its end or opening.",
    left: options("first bridge", "third bridge"),
    right: options("1902", "1964", "1871"),
    key: { a: "a", b: "b" },
    proof: proofs.third,
  },
];

type Json = Record<string, unknown>;

/** A published quiz, the token of its owner's workspace, and what no page may show before grading. */
export type TestQuiz = { id: string; ownerToken: string; secrets: string[] };

/** Makes the quiz through the API and publishes it. */
export const createQuiz = async (base: string): Promise<TestQuiz> => {
  const api = async (method: string, path: string, body?: Json, token?: string): Promise<Json> => {
    const response = await fetch(`${base}/api/v1${path}`, {
      method,
      headers: {
        "content-type": "application/json",
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.status === 204 ? {} : ((await response.json()) as Json);
  };
  const article = await api("POST", "/articles", { text: articleText });
  const draft = await api("POST", "/quizzes", { articleId: article.id, count: 2 });
  const id = String(draft.id);
  const { token } = draft.workspace as { token: string };
  const text = (draft.article as { text: string }).text;
  for (const { proof, ...question } of questions) {
    const start = text.indexOf(proof);
    if (start === -1) throw new Error(`not in the article: ${proof}`);
    const evidence = { start, end: start + proof.length };
    await api("POST", `/quizzes/${id}/questions`, { ...question, evidence }, token);
  }
  for (const question of draft.questions as { id: string }[]) {
    await api("DELETE", `/quizzes/${id}/questions/${question.id}`, undefined, token);
  }
  await api("POST", `/quizzes/${id}/publish`, { visibility: "public" }, token);
  return { id, ownerToken: token, secrets: Object.values(proofs) };
};
