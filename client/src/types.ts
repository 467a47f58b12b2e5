/** What the API takes and gives. The service's own types are checked against these: see tests/worker/client-types.ts. */

export type QuestionKind =
  | "multiple_choice"
  | "multiple_select"
  | "true_false"
  | "short_answer"
  | "numeric"
  | "cloze"
  | "ordering"
  | "matching";

export type Verdict = "correct" | "partly_correct" | "prompt" | "incorrect";
export type Visibility = "private" | "unlisted" | "public";
export type Option = { id: string; text: string };

/** An option id, option ids (in order for an ordering), left id → right id, a boolean, a number or a text. */
export type Answer = string | number | boolean | string[] | Record<string, string>;

/** A question before it is graded. */
export type PublicQuestion = {
  id: string;
  kind: QuestionKind;
  stem: string;
  options?: Option[];
  left?: Option[];
  right?: Option[];
  unit?: string;
  points: number;
};

/** The sentence that decides an answer, in its paragraph. */
export type Evidence = {
  text: string;
  before: string;
  after: string;
  start: number;
  sentence: number;
  sentences: number;
};

export type Score = { points: number; maxPoints: number; correct: number; total: number };

/** A new attempt. `token` answers its questions: keep it as long as the player plays. */
export type StartedAttempt = {
  id: string;
  token: string;
  quizId: string;
  title: string;
  versionId: string;
  expiresAt: string;
  questions: PublicQuestion[];
};

/** What names an attempt in later calls: the answer to `attempts.start`, or its id and token. */
export type AttemptRef = { id: string; token: string };

export type GradedAnswer = {
  questionId: string;
  answer: unknown;
  verdict: Verdict;
  /** 0 to 1. */
  credit: number;
  points: number;
  message: string;
  triesLeft: number;
  key?: string;
  keyAnswer?: unknown;
  explanation?: string;
  evidence?: Evidence;
};

export type Attempt = {
  id: string;
  quizId: string;
  title: string;
  versionId: string;
  player: string | null;
  startedAt: string;
  expiresAt: string;
  submittedAt: string | null;
  questions: PublicQuestion[];
  answers: GradedAnswer[];
  /** Once it is submitted, from here on. */
  score?: Score;
  article?: { title: string; sourceUrl: string | null; sentences: [number, number][] };
};

export type QuizSummary = {
  id: string;
  title: string;
  versionId: string | null;
  visibility: Visibility;
  openPractice: boolean;
  questionCount: number;
  publishedAt: string;
};

export type PublicQuiz = QuizSummary & { questions: PublicQuestion[] };
export type QuizPage = { quizzes: QuizSummary[]; nextCursor: string | null };

export type NewArticle = { title?: string; sourceUrl?: string } & (
  | { text: string }
  | { html: string }
  | { url: string }
);
export type Article = { id: string; title: string; wordCount: number; sentenceCount: number };

export type NewQuiz = {
  articleId: string;
  count?: number;
  kinds?: QuestionKind[];
  seed?: string | number;
  title?: string;
};

/** A draft, for its owner. Each question carries its key and its proof. */
export type Draft = {
  id: string;
  articleId: string;
  title: string;
  status: "draft" | "published";
  visibility: Visibility;
  openPractice: boolean;
  versionId: string | null;
  questions: DraftQuestion[];
};

export type DraftQuestion = {
  id: string;
  kind: QuestionKind;
  stem: string;
  key: Answer;
  keyText: string;
  accepted: string[];
  isAccepted: boolean;
  difficulty: number;
  proof: Evidence;
};

export type QuizPatch = {
  title?: string;
  visibility?: Visibility;
  openPractice?: boolean;
  /** Ids of the questions in their new order. */
  order?: string[];
};

export type Published = {
  id: string;
  versionId: string;
  title: string;
  visibility: Visibility;
  questionCount: number;
  publishedAt: string;
  playPath: string;
};

export type Card = {
  front: string;
  back: string;
  evidence: { start: number; end: number; text: string };
};
export type Cards = { quizId: string; title: string; cards: Card[] };

export type FieldError = { field: string; message: string };
export type ProblemBody = {
  type: string;
  title: string;
  status: number;
  code: string;
  requestId: string;
  errors?: FieldError[];
};
