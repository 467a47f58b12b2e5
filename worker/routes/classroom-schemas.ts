import * as v from "valibot";
import * as bounds from "../services/classroom-bounds.ts";
import { title } from "./schemas.ts";

/** A whole number between two bounds, with the words that say so. */
const whole = (least: number, most: number, unit: string) => {
  const message = `Send a whole number of ${unit} from ${least} to ${most}.`;
  return v.pipe(
    v.number(message),
    v.integer(message),
    v.minValue(least, message),
    v.maxValue(most, message),
  );
};

const timeMessage = "Send a time with its zone, such as 2026-11-24T10:00:00Z.";
/** RFC 3339 with a zone, as milliseconds since 1970. */
const time = v.pipe(
  v.string(timeMessage),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/, timeMessage),
  v.transform((text) => Date.parse(text)),
  v.number(timeMessage),
  v.finite(timeMessage),
);

const isTimeZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
};

export const timeZone = v.pipe(
  v.string("Send the name of a time zone."),
  v.maxLength(64, "Send the name of a time zone."),
  v.check(isTimeZone, "Send the name of a time zone, such as Europe/London."),
);

const pointsMessage = `Give points from 0 to ${bounds.maxPoints}.`;
const points = v.record(
  v.pipe(v.string(), v.regex(/^q\d{1,4}$/, "Name questions by their ids.")),
  v.pipe(
    v.number(pointsMessage),
    v.minValue(0, pointsMessage),
    v.maxValue(bounds.maxPoints, pointsMessage),
    v.check((n) => Number.isInteger(n * 4), "Give points in quarters at most."),
  ),
);

const names = v.pipe(
  v.array(v.pipe(v.string("Send names."), v.maxLength(1000, "A name is too long."))),
  v.maxLength(
    bounds.maxPlayers,
    ({ received }) =>
      `A class list holds at most 1,000 names, and this one has ${Number(received).toLocaleString("en")}. ` +
      "Nothing is saved yet: shorten it, or make a class for each group.",
  ),
);

const yes = v.boolean("Send true or false.");

/** What can be set of a classroom; everything may be left out. */
export const classroomPatch = v.strictObject({
  title: v.optional(title),
  opensAt: v.optional(v.nullable(time)),
  closesAt: v.optional(v.nullable(time)),
  timeZone: v.optional(timeZone),
  attemptsAllowed: v.optional(v.nullable(whole(1, bounds.maxAttempts, "attempts"))),
  countedAttempt: v.optional(v.picklist(["first", "best", "last"], "Choose first, best or last.")),
  quizSeconds: v.optional(v.nullable(whole(10, bounds.maxQuizSeconds, "seconds"))),
  questionSeconds: v.optional(v.nullable(whole(5, bounds.maxQuestionSeconds, "seconds"))),
  shuffleQuestions: v.optional(yes),
  shuffleOptions: v.optional(yes),
  feedback: v.optional(
    v.picklist(
      ["after_each", "at_end", "after_closing", "never"],
      "Choose after_each, at_end, after_closing or never.",
    ),
  ),
  passPercent: v.optional(v.nullable(whole(1, 100, "percent"))),
  points: v.optional(points),
  nicknames: v.optional(
    v.picklist(["free", "listed", "generated"], "Choose free, listed or generated."),
  ),
  names: v.optional(names),
  late: v.optional(v.picklist(["refuse", "mark"], "Choose refuse or mark.")),
  graceSeconds: v.optional(whole(60, bounds.maxGraceSeconds, "seconds")),
  hasLeaderboard: v.optional(yes),
});

export const newClassroom = v.strictObject({
  ...classroomPatch.entries,
  quizId: v.pipe(v.string("Send the id of a quiz."), v.maxLength(100, "Too long.")),
});

export const ofQuiz = v.strictObject({ quizId: newClassroom.entries.quizId });

/** Its rules are checked where the classroom's are known. */
const nickname = v.pipe(
  v.string("Send a nickname."),
  v.maxLength(1000, "Use at most 24 characters."),
);

export const newPlayer = v.strictObject({ nickname: v.optional(nickname) });

export const newDevice = v.strictObject({
  nickname,
  deviceCode: v.pipe(v.string("Send the code."), v.maxLength(40, "Too long.")),
});

export const playerPatch = v.strictObject({
  extraSeconds: whole(0, bounds.maxExtraSeconds, "seconds"),
});
