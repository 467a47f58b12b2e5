import { expect, it } from "vitest";
import { isBroken } from "../../../questions/select/broken-text.ts";

it("a measure that was lost on the way is seen", () => {
  expect(isBroken("The mill lies about from the town of Velmont.")).toBe(true);
  expect(isBroken("The tower was built to a height of and has a clock.")).toBe(true);
  expect(isBroken("The mill lies about two miles from the town of Velmont.")).toBe(false);
  expect(isBroken("The tower reaches a height of 40 metres.")).toBe(false);
});

it("one decade is not asked for beside another", () => {
  expect(isBroken("In which decade did Tolm move into glass and in the 1990s into steel?")).toBe(
    true,
  );
  expect(isBroken("In which decade did Tolm move into glass?")).toBe(false);
});
