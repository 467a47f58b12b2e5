import { expect, test } from "vitest";
import { makeClassroom } from "../support/classroom.ts";
import { type Client, createClient } from "../support/client.ts";

const mine = async (client: Client): Promise<string> => (await client.send("GET", "/mine")).text;

test("a teacher finds their classes, and those of quizzes shared with them, until that is revoked", async () => {
  const room = await makeClassroom({ title: "Class 8b" });
  expect(await mine(room.owner)).toContain(`href="/c/${room.code}/results"`);
  const shared = await room.owner.call("POST", `/quizzes/${room.quiz.id}/shares`, {
    role: "view",
    label: "Ms Okafor",
  });
  const colleague = createClient();
  await makeClassroom({ title: "Another class" }, colleague);
  expect(await mine(colleague)).not.toContain("Class 8b");
  const path = new URL(String(shared.body.url), "http://localhost").pathname;
  await colleague.send("POST", path, { headers: { origin: "http://localhost" } });
  expect(await mine(colleague)).toContain(`href="/c/${room.code}/results"`);
  await room.owner.call("DELETE", `/quizzes/${room.quiz.id}/shares/${shared.body.id}`);
  expect(await mine(colleague)).not.toContain("Class 8b");
  expect(await mine(colleague)).toContain("Another class");
  expect(await mine(createClient())).not.toContain("Class 8b");
});
