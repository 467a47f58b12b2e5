import { expect, test } from "vitest";
import { askedOf, toldOf } from "../../support/told.ts";

const heading = { title: "News", date: "2013-07-06" };

test("what hangs on “upon landing” hangs on the crash, and so does the day behind a clock time", () => {
  const crash = "A Velmar Airlines Boeing 737 airplane crashed upon landing at Orla International";
  const asked = askedOf(`${crash} Airport around 11:30 AM local time today.`, heading);
  expect(asked).toMatch(
    /On what date did a Velmar Airlines Boeing 737 airplane crash upon landing at Orla/,
  );
  expect(asked).toMatch(/At which airport did a Velmar Airlines Boeing 737 airplane crash upon/);
});

test("“after landing gear failed” is a clause of its own", () => {
  expect(toldOf("A small plane crashed on Monday after landing gear failed.", heading)).toMatch(
    /crashed on July 1, 2013, after landing gear failed/,
  );
});
