import { momentText } from "../local-time.ts";
import type { Door } from "./door.ts";

/** When the class closes, where that is known. */
export const OpenUntil = ({ classroom }: { classroom: Door["classroom"] }) =>
  classroom.closesAt === null ? null : (
    <p class="small soft">
      {`Open until ${momentText(Date.parse(classroom.closesAt), classroom.timeZone)}.`}
    </p>
  );
