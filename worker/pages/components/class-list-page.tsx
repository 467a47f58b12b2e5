import type { QuizRow } from "../../db/quizzes.ts";
import { includesRight, type QuizRole } from "../../services/access.ts";
import type { listQuizClassrooms } from "../../services/classrooms.ts";
import { Layout } from "../layout.tsx";
import { ClassList } from "./class-list.tsx";

type Classrooms = Awaited<ReturnType<typeof listQuizClassrooms>>["classrooms"];
type Props = { quiz: QuizRow; role: QuizRole; classrooms: Classrooms };

/** The classes that a quiz was handed to. */
export const ClassListPage = ({ quiz, role, classrooms }: Props) => (
  <Layout title={`Classes: ${quiz.title}`} skip="Skip to the classes">
    <main id="main" class="wrap">
      <div class="desk-head acts">
        <div>
          <h1>Classes</h1>
          <p class="small soft">
            <a href={`/edit/${quiz.id}${includesRight(role, "edit") ? "" : "/look"}`}>
              {quiz.title}
            </a>
          </p>
        </div>
        {includesRight(role, "edit") && quiz.versionId !== null ? (
          <div class="acts end">
            <a class="btn" href={`/edit/${quiz.id}/classrooms/new`}>
              New class
            </a>
          </div>
        ) : null}
      </div>
      {classrooms.length === 0 ? (
        <div class="empty after-head">
          <h2>No class yet</h2>
          <p>
            {quiz.versionId === null
              ? "Publish the quiz first; then hand it to a class here."
              : "Make one: you get a code for the board, and players need no account."}
          </p>
        </div>
      ) : (
        <div class="after-head">
          <ClassList classrooms={classrooms} />
        </div>
      )}
    </main>
  </Layout>
);
