import type { Question } from "../../../questions/index.ts";
import { Layout } from "../layout.tsx";
import { ClassConflict, type ClassConflictOf } from "./class-conflict.tsx";
import {
  CheckFields,
  FeedbackFields,
  type FieldsProps,
  LimitFields,
  TimeFields,
  TryFields,
} from "./class-fields.tsx";
import { settingNames } from "./class-setting-names.ts";
import { FieldNote } from "./mark.tsx";
import { NicknameFields } from "./nickname-fields.tsx";
import { PointsFields } from "./points-fields.tsx";

type Props = FieldsProps & {
  quizId: string;
  /** Null for a class that is to be made. */
  code: string | null;
  questions: Question[];
  /** The change of the class that this form has seen last. */
  seen: number | null;
  conflict: ClassConflictOf | undefined;
};

/** What is to be mended, and the way there: the form is long. */
const ToMend = ({ errors }: Pick<FieldsProps, "errors">) => (
  <div class="stack">
    <FieldNote id="form-error">Some fields need attention. Nothing is saved yet.</FieldNote>
    <ul>
      {[...errors].map(([name, message]) => (
        <li>
          <a href={`#${name}-error`}>{nameOf(name)}</a>: {message}
        </li>
      ))}
    </ul>
  </div>
);

const nameOf = (field: string): string =>
  field in settingNames ? settingNames[field as keyof typeof settingNames] : "Points";

/** How a class runs: what most teachers set comes first, the rest is folded away. */
export const ClassFormPage = ({ quizId, code, questions, seen, conflict, ...fields }: Props) => {
  const isNew = code === null;
  const { values, errors } = fields;
  const isUsual = errors.size === 0 && isNew;
  return (
    <Layout title={`${isNew ? "New class" : "Settings"}: ${values.title}`} skip="Skip to the form">
      <main id="main">
        <form
          class="entry"
          method="post"
          action={isNew ? `/edit/${quizId}/classrooms` : `/c/${code}/settings`}
          data-swap
        >
          <div class="hang">
            <p class="word">{isNew ? "Class" : "Settings"}</p>
          </div>
          <div class="stack loose">
            <h1 tabindex={-1} data-focus={conflict === undefined ? "" : undefined}>
              {isNew ? "Hand the quiz to a class" : values.title}
            </h1>
            {errors.size > 0 ? <ToMend errors={errors} /> : null}
            {conflict === undefined || code === null ? null : (
              <ClassConflict code={code} mine={values} questions={questions} {...conflict} />
            )}
            <TimeFields {...fields} isNew={isNew && errors.size === 0} />
            <FeedbackFields {...fields} />
            <details open={!isUsual}>
              <summary>Tries and passing</summary>
              <div class="stack loose">
                <TryFields {...fields} />
              </div>
            </details>
            <details open={!isUsual}>
              <summary>Time limits and late answers</summary>
              <div class="stack loose">
                <LimitFields {...fields} />
              </div>
            </details>
            <details open={!isUsual}>
              <summary>Names, order, leaderboard</summary>
              <div class="stack loose">
                <NicknameFields {...fields} />
                <CheckFields {...fields} />
              </div>
            </details>
            <PointsFields {...fields} questions={questions} />
            <div class="acts">
              {seen === null ? null : <input type="hidden" name="revision" value={seen} />}
              <button type="submit" class="btn big-btn">
                {isNew ? "Make the class" : "Save the settings"}
              </button>
              <a href={isNew ? `/edit/${quizId}` : `/c/${code}/manage`}>
                {isNew ? "Back to the draft" : "Back to the class"}
              </a>
            </div>
            {isNew ? (
              <p class="small soft">
                From then on only its classes can play the quiz, and nobody sees its cards while one
                of them is open.
              </p>
            ) : null}
          </div>
        </form>
      </main>
    </Layout>
  );
};
