import type { Context } from "hono";
import { Hono } from "hono";
import type { Question } from "../../questions/index.ts";
import type { ClassroomRow } from "../db/classrooms.ts";
import { listListedNames } from "../db/players.ts";
import type { QuizRow } from "../db/quizzes.ts";
import type { AppEnv } from "../env.ts";
import { type FieldError, Problem } from "../problem.ts";
import { requireQuizRole } from "../services/access.ts";
import { changeClassroom } from "../services/change-classroom.ts";
import { requireTeacher } from "../services/classroom-access.ts";
import { createClassroom, listQuizClassrooms } from "../services/classrooms.ts";
import { given } from "../services/given.ts";
import { loadVersion } from "../services/load-version.ts";
import { readForm } from "../valid.ts";
import { checkClassForm, errorsByField } from "./check-class-form.ts";
import { type ClassValues, newValues, readClassForm, valuesOf } from "./class-form.ts";
import { ClassFormPage } from "./components/class-form-page.tsx";
import { ClassListPage } from "./components/class-list-page.tsx";
import { seenIn } from "./desk-form.ts";
import { sendPage } from "./layout.tsx";

/** Making a class of a quiz, and changing how it runs. */
export const classSettingsRoutes = new Hono<AppEnv>()
  .get("/edit/:quiz/classrooms", async (c) => {
    const { quiz, role } = await requireQuizRole(c, c.req.param("quiz"), "view");
    const { classrooms } = await listQuizClassrooms(c.get("db"), quiz, c.get("now"));
    return sendPage(c, <ClassListPage quiz={quiz} role={role} classrooms={classrooms} />);
  })
  .get("/edit/:quiz/classrooms/new", async (c) => {
    const { quiz } = await requireQuizRole(c, c.req.param("quiz"), "edit");
    if (quiz.versionId === null) throw new Problem("quiz_unpublished");
    return showForm(c, { quiz, classroom: null, values: newValues(quiz.title, zoneOf(c)) });
  })
  .post("/edit/:quiz/classrooms", async (c) => {
    const { quiz } = await requireQuizRole(c, c.req.param("quiz"), "edit");
    const values = readClassForm(await readForm(c));
    try {
      const input = given(checkClassForm(values));
      const made = await createClassroom(c.get("db"), { quiz, input, now: c.get("now") });
      return c.redirect(`/c/${made.code}/manage`, 303);
    } catch (problem) {
      return refuse(c, problem, { quiz, classroom: null, values });
    }
  })
  .get("/c/:code/settings", async (c) => {
    const { quiz, classroom } = await requireTeacher(c, c.req.param("code"), "edit");
    const names = await listListedNames(c.get("db"), classroom.id);
    return showForm(c, { quiz, classroom, values: valuesOf(classroom, names) });
  })
  .post("/c/:code/settings", async (c) => {
    const held = await requireTeacher(c, c.req.param("code"), "edit");
    const form = await readForm(c);
    const values = readClassForm(form);
    const seen = seenIn(form);
    try {
      const input = given(checkClassForm(values));
      await changeClassroom(c.get("db"), { ...held, input, seen });
      return c.redirect(`/c/${held.classroom.code}/manage?saved`, 303);
    } catch (problem) {
      if (problem instanceof Problem && problem.code === "classroom_changed") {
        return showConflict(c, values);
      }
      return refuse(c, problem, { ...held, values, seen });
    }
  });

/** What was typed beside what another window saved since the form was opened, and the choice between them. */
const showConflict = async (c: Context<AppEnv>, values: ClassValues) => {
  const { quiz, classroom } = await requireTeacher(c, c.req.param("code") ?? "", "edit");
  const theirs = valuesOf(classroom, await listListedNames(c.get("db"), classroom.id));
  // A save without the choice still has seen nothing of theirs.
  return showForm(c, { quiz, classroom, values, seen: 0, theirs });
};

/** The zone that the platform knows of the request; the teacher chooses another where it is wrong. */
const zoneOf = (c: Context<AppEnv>): string => {
  const { cf } = c.req.raw as { cf?: { timezone?: unknown } };
  return typeof cf?.timezone === "string" ? cf.timezone : "UTC";
};

type Shown = {
  quiz: QuizRow;
  classroom: ClassroomRow | null;
  values: ClassValues;
  /** The change that the form has seen last, where that is not the newest. */
  seen?: number | null;
  /** What another window saved meanwhile. */
  theirs?: ClassValues;
};

const showForm = async (
  c: Context<AppEnv>,
  { quiz, classroom, values, seen, theirs }: Shown,
  errors: readonly FieldError[] = [],
) => {
  const versionId = classroom?.versionId ?? quiz.versionId ?? "";
  const body = await loadVersion(c.get("db"), versionId);
  const questions: Question[] = body?.questions ?? [];
  const page = (
    <ClassFormPage
      quizId={quiz.id}
      code={classroom?.code ?? null}
      values={values}
      errors={errorsByField(errors)}
      questions={questions}
      seen={seen ?? classroom?.updatedAt ?? null}
      conflict={
        theirs === undefined || classroom === null
          ? undefined
          : { theirs, newest: classroom.updatedAt }
      }
    />
  );
  if (theirs !== undefined) return sendPage(c, page, 409);
  return sendPage(c, page, errors.length === 0 ? 200 : 422);
};

/** The form again, as typed, with what to mend. */
const refuse = (c: Context<AppEnv>, problem: unknown, shown: Shown) => {
  if (!(problem instanceof Problem) || problem.status !== 422) throw problem;
  return showForm(c, shown, problem.errors);
};
