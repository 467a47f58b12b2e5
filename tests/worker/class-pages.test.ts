import { expect, test } from "vitest";
import { makeClassroom } from "../support/classroom.ts";
import { createClient } from "../support/client.ts";

const form = (fields: Record<string, string>) => ({
  headers: { origin: "http://localhost" },
  body: new URLSearchParams(fields),
});

test("an answer that cannot be read comes back with the question's clock still running", async () => {
  const room = await makeClassroom({ questionSeconds: 60, quizSeconds: 3600 });
  const player = createClient();
  const joined = await player.send("POST", `/c/${room.code}/players`, form({ nickname: "Wren" }));
  const attempt = joined.headers.get("location") ?? "";
  const shown = await player.send("GET", `${attempt}/questions/1`);
  const ends = /data-ends="(\d+)"/.exec(shown.text)?.[1];
  const now = /data-now="(\d+)"/.exec(shown.text)?.[1];
  expect(Number(ends) - Number(now)).toBe(60_000);
  const action = /<form[^>]* action="([^"]+\/answers\/[^"]+)"/.exec(shown.text)?.[1] ?? "";
  const again = await player.send("POST", action, form({ answer: "" }));
  expect(again.status).toBe(422);
  expect(again.text).not.toContain("Not opened yet");
  expect(/data-ends="(\d+)"/.exec(again.text)?.[1], "the time goes on").toBe(ends);
});
