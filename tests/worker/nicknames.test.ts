import { expect, test } from "vitest";
import { foldClassCode, newClassCode } from "../../worker/class-code.ts";
import { checkNickname, nicknameKey } from "../../worker/services/nickname.ts";
import { join, makeClassroom } from "../support/classroom.ts";
import { createClient } from "../support/client.ts";

test.each(["Wren", "wREN", "W r e n", "Wrén", "Ｗｒｅｎ", "𝐖𝐫𝐞𝐧", "W.r-e_n!", "Wr\u200den"])(
  "%s is Wren to whoever reads it",
  (name) => {
    expect(nicknameKey(name)).toBe(nicknameKey("Wren"));
  },
);

test.each([
  ["Bill", "BiII"],
  ["Bill", "Bi11"],
  ["Bob", "B0b"],
  ["Anna", "Аnna"],
  ["Кот", "Koт"],
  ["Sam", "Ѕаm"],
  ["Modern", "Modem"],
])("%s and %s look alike", (one, other) => {
  expect(nicknameKey(one)).toBe(nicknameKey(other));
});

test.each([
  ["Wren", "Wren 2"],
  ["Ann", "Anna"],
  ["小明", "小红"],
  ["🐸", "🐙"],
])("%s and %s are two", (one, other) => {
  expect(nicknameKey(one)).not.toBe(nicknameKey(other));
});

test.each([
  "Wren",
  "José María",
  "Zoë O’Hara",
  "小明",
  "Ольга",
  "محمد",
  "さくらX",
  "Fox 7",
  "🐸 Frog",
  "👩‍🚀",
])("%s is a nickname", (name) => {
  expect(checkNickname(name)).toEqual({ name });
});

test.each([
  ["", "Type a nickname"],
  ["   ", "Type a nickname"],
  ["x".repeat(200), "at most 24"],
  ["x".repeat(900_000), "at most 24"],
  ["<script>alert(1)</script>".slice(0, 24), "Use letters"],
  ["Wren\u0007", "Use letters"],
  ["Wren\u202eneb", "Use letters"],
  ["a\nb", "Use letters"],
  ["\u0000", "Use letters"],
  ["...", "at least one letter"],
  [`W${"\u0301".repeat(9)}ren`, "fewer accents"],
  ["Wrеn", "one alphabet"],
])("%j is refused in plain words", (typed, words) => {
  expect(checkNickname(typed).error).toContain(words);
});

test("a taken or look-alike nickname is refused by name, and two at once are one", async () => {
  const room = await makeClassroom();
  const tries = await Promise.all(
    ["Wren", "wren", "W r e n"].map((nickname) =>
      createClient().call("POST", `${room.path}/players`, { nickname }),
    ),
  );
  expect(tries.map(({ status }) => status).sort()).toEqual([201, 422, 422]);
  const refused = tries.find(({ status }) => status === 422);
  expect(refused?.body.errors[0]).toMatchObject({ field: "nickname" });
  expect(refused?.body.errors[0].message).toContain("already called");
  expect((await createClient().call("POST", `${room.path}/players`, {})).status).toBe(422);
});

test("with a list of the teacher each name is taken once, by whoever writes it first", async () => {
  const room = await makeClassroom({ nicknames: "listed", names: ["Ada Brandt", "Karl Holt"] });
  const ada = await join(room, "ada brandt");
  expect(ada.nickname).toBe("Ada Brandt");
  const again = await createClient().call("POST", `${room.path}/players`, {
    nickname: "Ada Brandt",
  });
  expect(again.body.errors[0].message).toContain("already called");
  const stranger = await createClient().call("POST", `${room.path}/players`, { nickname: "Eve" });
  expect(stranger.body.errors[0].message).toContain("not on the class list");
  expect(stranger.text).not.toContain("Karl");
  await room.owner.call("PATCH", room.path, { names: ["Lena Holt", "Ada Brandt"] });
  const { body } = await room.owner.call("GET", `${room.path}/players`);
  const seen = body.players.map(
    ({ nickname, joinedAt }: { nickname: string; joinedAt: string }) => [
      nickname,
      joinedAt !== null,
    ],
  );
  expect(seen).toEqual([
    ["Ada Brandt", true],
    ["Lena Holt", false],
  ]);
});

test("names of a list that was given up hold nobody out", async () => {
  const room = await makeClassroom({ nicknames: "listed", names: ["Ada Brandt", "Karl Holt"] });
  await room.owner.call("PATCH", room.path, { nicknames: "free" });
  expect((await join(room, "ada brandt")).nickname).toBe("Ada Brandt");
  expect((await join(room, "Wren")).nickname).toBe("Wren");
  const again = await createClient().call("POST", `${room.path}/players`, {
    nickname: "ADA Brandt",
  });
  expect(again.body.errors[0].message).toContain("already called");
});

test("teachers see names in the order in which people sort them", async () => {
  const room = await makeClassroom({
    nicknames: "listed",
    names: ["Lena", "Ines", "Zoë", "Émile", "Tom 10", "Tom 9"],
  });
  const { body } = await room.owner.call("GET", `${room.path}/players`);
  const names = body.players.map(({ nickname }: { nickname: string }) => nickname);
  expect(names).toEqual(["Émile", "Ines", "Lena", "Tom 9", "Tom 10", "Zoë"]);
});

test("generated names are friendly and all different", async () => {
  const room = await makeClassroom({ nicknames: "generated" });
  const players = await Promise.all(Array.from({ length: 12 }, () => join(room)));
  const names = players.map(({ nickname }) => nickname);
  expect(new Set(names).size).toBe(12);
  for (const name of names) expect(name).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+/);
});

test("codes have no look-alikes, and forgive how they are typed", () => {
  const codes = Array.from({ length: 2000 }, newClassCode);
  for (const code of codes) expect(code).toMatch(/^[2-9CDFHJKMNPQRTVWXY]{6}$/);
  expect(new Set(codes).size).toBe(2000);
  expect(foldClassCode("k7m q2d")).toBe("K7MQ2D");
  expect(foldClassCode("K7M-QZD")).toBe("K7MQ2D");
  for (const wrong of ["", "K7MQ2", "K7MQ2DD", "K0MQ2D", "KIMQ2D", "x".repeat(1e6), "💥💥💥"]) {
    expect(foldClassCode(wrong)).toBeNull();
  }
});
