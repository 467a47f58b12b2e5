import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { createApp } from "../../worker/app.ts";
import { makeClassroom, play } from "../support/classroom.ts";
import { metered, sumOf } from "../support/metered.ts";

const fill = (rows: number) =>
  env.DB.batch([
    env.DB.prepare(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1)
       INSERT INTO responses (id, answer, verdict, credit, points, rule, message, grader_version, tries, answered_at)
       SELECT 1000000 + i, '"a"', 'correct', 1, 1, 'option', 'right', 1, 1, 0 FROM n`,
    ).bind(rows),
    env.DB.prepare(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1)
       INSERT INTO attempts (id, version_id, created_at, classroom_id, player_id)
       SELECT i, 'v', i, 'cl_other', i FROM n`,
    ).bind(rows),
  ]);

test.each([{ questionSeconds: null }, { questionSeconds: 60 }])(
  "a classroom's answer is one round trip and 2 rows written, 3 with its opening, whatever is stored: %o",
  async (settings) => {
    const room = await makeClassroom(settings);
    const wren = await play(room, "Wren");
    const costs: number[][] = [];
    for (const [rows, name, answer] of [
      [10, "choice", true],
      [20_000, "howMany", 14],
    ] as const) {
      await env.DB.exec("DELETE FROM responses WHERE id < 2000000");
      await env.DB.exec("DELETE FROM attempts WHERE classroom_id = 'cl_other'");
      await fill(rows);
      if (settings.questionSeconds !== null) expect((await wren.open(name)).status).toBe(200);
      const { client, trips } = metered();
      const answered = await createApp().request(
        `/api/v1/attempts/${wren.attempt.id}/answers/${room.quiz.ids[name]}`,
        {
          method: "PUT",
          headers: {
            authorization: `Bearer ${wren.attempt.token}`,
            "content-type": "application/json",
          },
          body: JSON.stringify({ answer }),
        },
        { ...env, DB: client },
      );
      expect(await answered.json()).toMatchObject({ verdict: "correct" });
      expect(trips).toHaveLength(1);
      costs.push([sumOf(trips, "rows_written"), sumOf(trips, "rows_read")]);
    }
    const [few = [], many = []] = costs;
    expect(many).toEqual(few);
    expect(few[0]).toBe(2);
    expect(few[1]).toBeLessThanOrEqual(12);
  },
);
