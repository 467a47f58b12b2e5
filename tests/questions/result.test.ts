import { expect, test } from "vitest";
import { err, ok } from "../../questions/result.ts";

test("a result says which of the two it is", () => {
  expect(ok(1)).toEqual({ ok: true, value: 1 });
  expect(err("empty")).toEqual({ ok: false, error: "empty" });
});
