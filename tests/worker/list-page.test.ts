import { expect, test } from "vitest";
import { cutPage, parseCursor } from "../../worker/services/list-page.ts";

const rows = [30, 20, 10].map((time) => ({ id: `qz_${time}`, time }));
const timeOf = ({ time }: { time: number }) => time;

test("a page names its last row when one more was read, and nothing when all are shown", () => {
  expect(cutPage(rows, { limit: 2, timeOf })).toEqual({
    page: rows.slice(0, 2),
    nextCursor: "20-qz_20",
  });
  expect(cutPage(rows, { limit: 3, timeOf })).toEqual({ page: rows, nextCursor: null });
  expect(cutPage([], { limit: 3, timeOf })).toEqual({ page: [], nextCursor: null });
});

test("a cursor is taken as it was given, and nothing that only looks like one", () => {
  const shape = /^qz_\w{1,40}$/;
  expect(parseCursor(null, shape)).toBeNull();
  expect(parseCursor("20-qz_20", shape)).toEqual({ time: 20, id: "qz_20" });
  for (const wrong of [
    "",
    "20",
    "20-",
    "-qz_20",
    "20-msg_20",
    "20-qz_20\n",
    "x20-qz_20",
    "2e1-qz_1",
  ])
    expect(() => parseCursor(wrong, shape), JSON.stringify(wrong)).toThrow("invalid_request");
});
