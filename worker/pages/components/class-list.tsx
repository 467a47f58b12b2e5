import { showClassCode } from "../../class-code.ts";
import type { ClassroomStatus } from "../../services/classroom-time.ts";
import { statusWords } from "./class-status.tsx";

export type ListedClass = { code: string; title: string; status: ClassroomStatus };

/** Classes with their codes, and the way to each and to its results. */
export const ClassList = ({ classrooms }: { classrooms: readonly ListedClass[] }) => (
  <ul class="contents stacked">
    {classrooms.map(({ code, title, status }) => (
      <li>
        <a href={`/c/${code}/manage`}>{title}</a>
        <span class="n">
          {`${showClassCode(code)}, ${statusWords[status]}. `}
          <a href={`/c/${code}/results`}>
            Results<span class="say">{` of ${title}`}</span>
          </a>
        </span>
      </li>
    ))}
  </ul>
);
