/** When a player learns what was right. */
export type Feedback = "after_each" | "at_end" | "after_closing" | "never";

/** How a teacher wants a classroom to run. Stored as JSON; times of the clock are columns of their own. */
export type ClassroomSettings = {
  /** IANA name of the zone in which the teacher reads and types times. */
  timeZone: string;
  /** Null: as many as they like. */
  attemptsAllowed: number | null;
  countedAttempt: "first" | "best" | "last";
  /** Time for the whole quiz, from its start, and for each question, from when it is first shown. */
  quizSeconds: number | null;
  questionSeconds: number | null;
  shuffleQuestions: boolean;
  shuffleOptions: boolean;
  feedback: Feedback;
  /** Share of the points that passes. Null: nobody passes or fails. */
  passPercent: number | null;
  /** Points of a question by its id; 1 when it is not named. */
  points: Record<string, number>;
  nicknames: "free" | "listed" | "generated";
  /** What becomes of an answer after the time is up: refused, or accepted and marked late. */
  late: "refuse" | "mark";
  /** How long late answers are accepted. */
  graceSeconds: number;
  hasLeaderboard: boolean;
};

/** What holds when the teacher says nothing. */
export const defaultSettings: ClassroomSettings = {
  timeZone: "UTC",
  attemptsAllowed: 1,
  countedAttempt: "best",
  quizSeconds: null,
  questionSeconds: null,
  shuffleQuestions: true,
  shuffleOptions: true,
  feedback: "after_each",
  passPercent: null,
  points: {},
  nicknames: "free",
  late: "refuse",
  graceSeconds: 86_400,
  hasLeaderboard: false,
};

/** As stored; `longestExtraSeconds` is the most extra time that any player was ever given. */
type StoredSettings = Partial<ClassroomSettings> & { longestExtraSeconds?: number };

/** The settings of a stored row. A setting that is younger than the row has its default. */
export const parseSettings = (json: string): ClassroomSettings => {
  const { longestExtraSeconds: _, ...given } = JSON.parse(json) as StoredSettings;
  return { ...defaultSettings, ...given };
};

/** The most extra time that a player of the row was ever given, in seconds. */
export const longestExtraSeconds = (json: string): number =>
  (JSON.parse(json) as StoredSettings).longestExtraSeconds ?? 0;

/** Points of a question in a classroom. */
export const pointsOf = ({ points }: Pick<ClassroomSettings, "points">, id: string): number =>
  points[id] ?? 1;
