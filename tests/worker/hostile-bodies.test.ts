import fc from "fast-check";
import { expect, test } from "vitest";
import { countNames } from "../../worker/json-names.ts";
import { createClient, makeQuiz } from "../support/client.ts";
import { apiDocument } from "../support/contract.ts";
import { runApp } from "../support/run-app.ts";

type Sent = { headers?: Record<string, string>; body: BodyInit };

const json = { "content-type": "application/json" };
const deep = (open: string, close: string) => open.repeat(5000) + close.repeat(5000);
const zipBomb = async (): Promise<Uint8Array<ArrayBuffer>> => {
  const zeros = new Blob(["0".repeat(20_000_000)]).stream();
  const zipped = zeros.pipeThrough(new CompressionStream("gzip"));
  return new Uint8Array(await new Response(zipped).arrayBuffer());
};

/** What stands in the issue as bad input, and the refusal that every route with a body gives. */
const hostile = async (): Promise<[name: string, sent: Sent, codes: string[]][]> => [
  ["text", { headers: { "content-type": "text/plain" }, body: "a=b" }, ["media_type_unsupported"]],
  [
    "a form",
    { headers: { "content-type": "application/x-www-form-urlencoded" }, body: "{}x" },
    ["media_type_unsupported"],
  ],
  [
    "a gzip bomb",
    { headers: { ...json, "content-encoding": "gzip" }, body: await zipBomb() },
    ["body_encoded"],
  ],
  ["gzip without saying so", { body: await zipBomb() }, ["body_not_json"]],
  ["lists 5,000 deep", { body: deep("[", "]") }, ["body_too_deep"]],
  ["objects 5,000 deep", { body: deep('{"a":', "}").replace("}", "1}") }, ["body_too_deep"]],
  ["a name twice", { body: '{"answer":"a","answer":"b"}' }, ["body_name_repeated"]],
  ["a name twice, once escaped", { body: '{"url":1,"\\u0075rl":2}' }, ["body_name_repeated"]],
  ["a name twice, inside", { body: '{"a":[{"b":1, "b" :1}]}' }, ["body_name_repeated"]],
  ["__proto__", { body: '{"__proto__":{"isAdmin":true}}' }, ["invalid_request"]],
  ["a constructor", { body: '{"constructor":{"prototype":{}}}' }, ["invalid_request"]],
  [
    "invalid UTF-8",
    { body: Uint8Array.from([0x7b, 0x22, 0x61, 0xff, 0xc0, 0x80, 0x22, 0x3a, 0x31, 0x7d]) },
    ["body_not_json"],
  ],
  ["NaN", { body: "NaN" }, ["body_not_json"]],
  ["a torn body", { body: '{"answer":' }, ["body_not_json"]],
  ["1 MB and more", { body: `{"text":"${"a".repeat(1_000_001)}"}` }, ["body_too_large"]],
];

test("every route with a body refuses every bad one alike, whoever asks, before anything is done", async () => {
  const { paths } = await apiDocument();
  const owner = createClient();
  const quiz = await makeQuiz(owner);
  const { body: attempt } = await owner.call("POST", `/quizzes/${quiz.id}/attempts`);
  const ids: Record<string, string> = { attempts: attempt.id, quizzes: quiz.id };
  const routes = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, { requestBody, security }]) =>
      requestBody === undefined ? [] : [{ path, method: method.toUpperCase(), security }],
    ),
  );
  expect(routes.length).toBeGreaterThan(20);
  // A route that asks first who it is, or what is meant, may refuse for that: its own codes are 401, 403 and 404.
  const asked = new Set<number>([401, 403, 404]);
  const reached = new Map<string, number>();
  for (const [name, { headers = json, body }, codes] of await hostile()) {
    for (const { path, method, security } of routes) {
      const address = path.replace(/(\w+)\/\{(\w+)\}/g, (_, kind: string) => {
        return `${kind}/${ids[kind] ?? (kind === "answers" ? attempt.questions[0].id : "x_1")}`;
      });
      const isPlayers = security.some((scheme) => "attemptToken" in scheme);
      const token = isPlayers ? { authorization: `Bearer ${attempt.token}` } : {};
      const answer = await owner.send(method, address, { body, headers: { ...headers, ...token } });
      const said = `${name} to ${method} ${address}: ${answer.status} ${answer.text.slice(0, 200)}`;
      if (asked.has(answer.status)) continue;
      expect(codes, said).toContain(answer.body.code);
      reached.set(name, (reached.get(name) ?? 0) + 1);
    }
  }
  // Most routes are reached with each.
  expect([...reached.values()].every((count) => count >= 12)).toBe(true);
  expect(reached.size).toBe((await hostile()).length);
});

test("no path, query or header that is made to confuse gets more than a refusal", async () => {
  const paths = [
    "/api/v1/../../etc/passwd",
    "/api/v1/%2e%2e/%2e%2e/etc/passwd",
    "/api/v1/quizzes/..%2f..%2fkeys",
    "/api/v1//quizzes",
    "/api/v1/quizzes/%00",
    "/api/v1/quizzes/%ff",
    "/api/v1/quizzes/%",
    "/api/v1/quizzes/qz_none;x=1",
    "/api/v1/quizzes/__proto__",
    "/api/v1/quizzes/constructor",
    `/api/v1/quizzes/${"x".repeat(8000)}`,
    "/api/v1/attempts/att_0000000000",
    "/api/v1/quizzes?limit=1&limit=2&__proto__=1",
    "/API/V1/KEYS",
  ];
  const headers: HeadersInit[] = [
    {},
    { "x-huge": "h".repeat(60_000) },
    { authorization: `Bearer ${"x".repeat(60_000)}` },
    { cookie: `factdeck_workspace=${"x".repeat(60_000)}` },
    { "if-none-match": ",".repeat(60_000) },
    { "x-http-method-override": "DELETE", "x-forwarded-host": "evil.dev", host: "evil.dev" },
  ];
  for (const path of paths) {
    for (const given of headers) {
      const request = new Request(`http://localhost${path}`, { headers: given });
      const answer = await runApp(request);
      const text = await answer.text();
      const name = `${path.slice(0, 60)} ${answer.status} ${text.slice(0, 200)}`;
      expect(answer.status, name).toBeGreaterThanOrEqual(400);
      expect(answer.status, name).toBeLessThan(500);
      expect(text, name).not.toMatch(/node_modules|\bat \S+ \(|D1_ERROR|evil\.dev/);
    }
  }
});

test("an unknown field is named, and nothing that was sent comes back", async () => {
  const body = { articleId: "art_x", colour: "purple", count: "lots" };
  const refused = await createClient().call("POST", "/quizzes", body);
  expect(refused.body.errors).toContainEqual({
    field: "colour",
    message: "There is no such field.",
  });
  expect(refused.text).not.toMatch(/purple|lots/);
});

/** The names of a value's objects, counted the plain way. */
const namesOf = (value: unknown): number => {
  if (typeof value !== "object" || value === null) return 0;
  const inner = Object.values(value).reduce<number>((sum, one) => sum + namesOf(one), 0);
  return inner + (Array.isArray(value) ? 0 : Object.keys(value).length);
};

test("names are counted as they stand in any JSON, whatever its strings and white space hold", () => {
  const text = fc.string({ unit: fc.constantFrom("\\", '"', ":", "{", " ", "a", "é", "\n") });
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      text,
      fc.constantFrom(null, 1, true),
      fc.array(tie("tree"), { maxLength: 4 }),
      fc.dictionary(text, tie("tree"), { maxKeys: 4, noNullPrototype: true }),
    ),
  }));
  fc.assert(
    fc.property(tree, fc.constantFrom(undefined, 1, "\t"), (value, indent) => {
      expect(countNames(JSON.stringify(value, null, indent))).toBe(namesOf(value));
    }),
    { numRuns: 3000 },
  );
});
