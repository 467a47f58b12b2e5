import type { Question } from "../../../questions/index.ts";
import type { FieldsProps } from "./class-fields.tsx";
import { FieldNote } from "./mark.tsx";

/** Points of each question, out of the way: most classes leave them at one. */
export const PointsFields = ({
  values,
  errors,
  questions,
}: FieldsProps & { questions: Question[] }) => (
  <details open={Object.keys(values.points).length > 0 && [...errors.keys()].some(isPoints)}>
    <summary>Points for each question</summary>
    <ul class="points">
      {questions.map(({ id, stem }) => (
        <li>
          <label for={`points-${id}`}>{stem}</label>
          <input
            type="text"
            inputmode="decimal"
            class="short"
            id={`points-${id}`}
            name={`points-${id}`}
            value={values.points[id] ?? "1"}
            aria-invalid={errors.has(`points-${id}`) ? "true" : undefined}
            aria-describedby={errors.has(`points-${id}`) ? `points-${id}-error` : undefined}
          />
          {errors.has(`points-${id}`) ? (
            <FieldNote id={`points-${id}-error`}>{errors.get(`points-${id}`) ?? ""}</FieldNote>
          ) : null}
        </li>
      ))}
    </ul>
  </details>
);

const isPoints = (name: string): boolean => name.startsWith("points-");
