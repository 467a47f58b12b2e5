import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { makeClassroom, play } from "../support/classroom.ts";

const answers = { who: "Thomas Pell", what: "paddle", howMany: 14, choice: false } as const;
type Name = keyof typeof answers;
const names = Object.keys(answers) as Name[];

test("thirty players who join and answer at once, each tap doubled, lose nothing and count once", async () => {
  const room = await makeClassroom();
  const scores = await Promise.all(
    Array.from({ length: 30 }, async (_, i) => {
      const player = await play(room, `Player ${i}`);
      for (const name of names) {
        const tap = () => player.answer(name, answers[name]);
        for (const { status } of await Promise.all([tap(), tap()])) expect(status).toBe(200);
      }
      return (await player.submit()).body.score;
    }),
  );
  for (const score of scores) {
    expect(score).toEqual({ points: 2, maxPoints: 4, correct: 2, total: 4 });
  }
  const { results } = await env.DB.prepare(
    `SELECT a.id, a.points, COUNT(r.id) AS answers, SUM(r.points) AS recount
     FROM attempts a JOIN responses r ON r.id / 64 = a.id GROUP BY a.id`,
  ).all();
  expect(results).toHaveLength(30);
  for (const row of results) expect(row).toMatchObject({ points: 2, answers: 4, recount: 2 });
});
