import { expect, test } from "vitest";
import { join, makeClassroom, type TestClassroom } from "../support/classroom.ts";
import type { Client } from "../support/client.ts";

const patch = (room: TestClassroom, body: object, seen?: string) =>
  room.owner.send("PATCH", `/api/v1${room.path}`, {
    headers: { "content-type": "application/json", ...(seen ? { "if-match": seen } : {}) },
    body: JSON.stringify(body),
  });

const settings = async (room: TestClassroom) => {
  const read = await room.owner.send("GET", `/api/v1${room.path}/settings`);
  return { etag: read.headers.get("etag") ?? "", ...JSON.parse(read.text) };
};

test("what another client changed since is not replaced by one that says what it has seen", async () => {
  const room = await makeClassroom();
  const { etag } = await settings(room);
  const first = await patch(room, { title: "Class 8c" }, etag);
  expect(first.status, first.text).toBe(200);
  expect(first.headers.get("etag")).not.toBe(etag);
  const late = await patch(room, { title: "Class 9a", passPercent: 50 }, etag);
  expect(late.status).toBe(409);
  expect(JSON.parse(late.text).code).toBe("classroom_changed");
  expect(await settings(room)).toMatchObject({ title: "Class 8c", passPercent: null });
  const again = await patch(room, { title: "Class 8c" }, etag);
  expect(again.status, "the same request again").toBe(200);
  expect((await patch(room, { title: "Class 9a" }, '"soon"')).status).toBe(422);
  expect((await patch(room, { title: "Class 9a" })).status, "without If-Match").toBe(200);
});

test("two changes of different settings at the same moment are both kept", async () => {
  const room = await makeClassroom();
  const sent = await Promise.all([
    patch(room, { title: "Class 8c" }),
    patch(room, { passPercent: 60 }),
    room.owner.call("POST", `${room.path}/close`),
  ]);
  expect(sent.map(({ status }) => status)).toEqual([200, 200, 200]);
  const now = await settings(room);
  expect(now).toMatchObject({ title: "Class 8c", passPercent: 60, status: "closed" });
});

const openForm = async (owner: Client, code: string): Promise<URLSearchParams> => {
  const { text } = await owner.send("GET", `/c/${code}/settings`);
  const fields = new URLSearchParams({ timeZone: "Europe/London" });
  for (const [tag] of text.matchAll(/<input [^>]*>/g)) {
    const name = /name="([^"]+)"/.exec(tag)?.[1];
    const isChoice = /type="(?:radio|checkbox)"/.test(tag);
    if (name === undefined || (isChoice && !/ checked/.test(tag))) continue;
    fields.append(name, /value="([^"]*)"/.exec(tag)?.[1] ?? "on");
  }
  return fields;
};

const save = (owner: Client, code: string, fields: URLSearchParams) =>
  owner.send("POST", `/c/${code}/settings`, {
    headers: { origin: "http://localhost" },
    body: fields,
  });

test("a teacher whose form is older than a colleague's save gets both, and chooses", async () => {
  const room = await makeClassroom({ title: "Class 8b", timeZone: "Europe/London" });
  const fields = await openForm(room.owner, room.code);
  await room.owner.call("POST", `${room.path}/close`);
  fields.set("title", "Class 8b, group 2");
  const late = await save(room.owner, room.code, fields);
  expect(late.status).toBe(409);
  expect(late.text).toContain("changed in another window");
  expect(late.text.match(/<[^>]* data-focus[^>]*>/g), "what is read out first").toEqual([
    expect.stringContaining('id="conflict-h"'),
  ]);
  expect(late.text).toContain('value="Class 8b, group 2"');
  expect((await settings(room)).status, "still closed").toBe("closed");
  expect((await save(room.owner, room.code, fields)).status, "no choice was made").toBe(409);
  fields.set("keep", /name="keep" value="(\d+)"/.exec(late.text)?.[1] ?? "");
  expect((await save(room.owner, room.code, fields)).status).toBe(303);
  expect(await settings(room)).toMatchObject({ title: "Class 8b, group 2", status: "open" });
});

test("a list of 2,000 names is refused in words that help, and every name stays in the form", async () => {
  const room = await makeClassroom({ timeZone: "Europe/London" });
  const names = Array.from({ length: 2000 }, (_, i) => `Pupil ${i + 1}`);
  const fields = await openForm(room.owner, room.code);
  fields.set("nicknames", "listed");
  fields.set("names", names.join("\r\n"));
  const refused = await save(room.owner, room.code, fields);
  expect(refused.status).toBe(422);
  expect(refused.text).toContain("at most 1,000 names, and this one has 2,000");
  expect(refused.text).toContain("make a class for each group");
  const kept = /<textarea id="names"[^>]*>([^<]*)</.exec(refused.text)?.[1] ?? "";
  expect(kept.trim().split(/\r?\n/)).toEqual(names);
  const byApi = await patch(room, { nicknames: "listed", names });
  expect(byApi.status).toBe(422);
  fields.set("names", names.slice(0, 1000).join("\r\n"));
  expect((await save(room.owner, room.code, fields)).status).toBe(303);
  const { body } = await room.owner.call("GET", `${room.path}/players`);
  expect(body.players.length).toBe(1000);
});

test("a list never makes a class larger than a class can be", async () => {
  const room = await makeClassroom({ timeZone: "Europe/London" });
  await join(room, "Wren");
  await join(room, "Pupil 7");
  const names = Array.from({ length: 1000 }, (_, i) => `Pupil ${i + 1}`);
  const refused = await patch(room, { nicknames: "listed", names });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain("With the 2 who have joined, the list makes 1001");
  expect(await settings(room), "nothing is saved").toMatchObject({ nicknames: "free" });
  // Whoever is on the list and in the class already is one player.
  expect((await patch(room, { nicknames: "listed", names: names.slice(0, 999) })).status).toBe(200);
});

test("a list with one name twice is refused before one of the two is shut out", async () => {
  const room = await makeClassroom();
  const refused = await patch(room, { nicknames: "listed", names: ["Anna", "Ben", "ANNA"] });
  expect(refused.status).toBe(422);
  expect(JSON.parse(refused.text).errors).toEqual([
    {
      field: "names.2",
      message: "Name 3: It reads like name 1. Add a letter or a number to one of them.",
    },
  ]);
});

test("a list that is typed without the rule that uses it is not dropped unsaid", async () => {
  const room = await makeClassroom({ timeZone: "Europe/London" });
  const fields = await openForm(room.owner, room.code);
  fields.set("names", "Ada Brandt\r\nKarl Holt");
  fields.set("passPercent", "200");
  fields.set("closesAt", "soon");
  const several = await save(room.owner, room.code, fields);
  for (const field of ["names", "passPercent", "closesAt"]) {
    expect(several.text, "all that is wrong is said at once").toContain(`href="#${field}-error"`);
  }
  fields.set("passPercent", "");
  fields.set("closesAt", "");
  const refused = await save(room.owner, room.code, fields);
  expect(refused.status).toBe(422);
  expect(refused.text).toContain("The list is not used yet");
  expect(refused.text).toContain("Karl Holt</textarea>");
  fields.set("nicknames", "listed");
  expect((await save(room.owner, room.code, fields)).status).toBe(303);
  fields.set("revision", (await openForm(room.owner, room.code)).get("revision") ?? "");
  fields.set("nicknames", "free");
  fields.set("names", "");
  expect((await save(room.owner, room.code, fields)).status).toBe(303);
  const { body } = await room.owner.call("GET", `${room.path}/players`);
  expect(body.players, "nobody waits for a list that was given up").toEqual([]);
});
