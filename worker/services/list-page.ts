import { Problem } from "../problem.ts";

/** Rows of a list, newest first, of which one more was read than a page shows; and the cursor of the next page or null. */
export const cutPage = <Row extends { id: string | number }>(
  rows: readonly Row[],
  { limit, timeOf }: { limit: number; timeOf: (row: Row) => number },
) => {
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return { page, nextCursor: last === undefined ? null : `${timeOf(last)}-${last.id}` };
};

/** The row that a page before ended with, by its time and id, or null for the first page; refuses any other text. */
export const parseCursor = (
  text: string | null,
  idShape: RegExp,
): { time: number; id: string } | null => {
  if (text === null) return null;
  const [, time = "", id = ""] = /^(\d{1,16})-(.*)$/.exec(text) ?? [];
  if (idShape.test(id)) return { time: Number(time), id };
  throw new Problem("invalid_request", [
    { field: "cursor", message: "Send nextCursor of the page before." },
  ]);
};
