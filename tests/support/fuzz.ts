import fc from "fast-check";
import type { OpenApiDocument } from "../../worker/openapi/document.ts";
import { fromSchema, junk, spoiled } from "./arbitrary.ts";

type Json = Record<string, unknown>;

/** One request as it is sent. `who` names the credential, for what may be seen with it. */
export type Shot = {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: Bytes | null;
  who: string;
  operation: string;
};

/** Ids and tokens that exist, by what they are used for. */
export type World = {
  /** By the segment before them: `quizzes`, `attempts`, … */
  ids: Record<string, string[]>;
  credentials: Record<string, string>;
  articleIds: string[];
  versionIds: string[];
};

type Bytes = Uint8Array<ArrayBuffer>;

const encode = (text: string): Bytes => Uint8Array.from(new TextEncoder().encode(text));

const tricks = [
  "..",
  "%2e%2e%2f%2e%2e",
  "__proto__",
  "constructor",
  "%00",
  "%ff",
  "%",
  "att_0000000000",
  "qz_none",
  "q0",
  "0",
  "-1",
  "%F0%9F%A6%84",
  "'%20OR%201=1--",
  "x".repeat(3000),
  ";",
  "*",
  ":id",
  "{id}",
];

const raw = fc.constantFrom(
  "",
  "{",
  "[]",
  "null",
  '"text"',
  "NaN",
  '{"answer":"a","answer":"b"}',
  '{"__proto__":{"isAdmin":true}}',
  '{"constructor":{"prototype":{}}}',
  '{"answer":1e999}',
  `{"answer":${"[".repeat(5000)}${"]".repeat(5000)}}`,
  `${"[".repeat(20_000)}`,
  '{"text":"\\ud800"}',
  "\u0000",
);
const badUtf8 = Uint8Array.from([0x7b, 0x22, 0x61, 0xff, 0xfe, 0xc0, 0x80, 0x22, 0x7d]);
const gzipped = Uint8Array.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0x4b, 0x4c, 4, 0]);

/** Requests made from the document: valid ones, nearly valid ones, and nonsense. */
export const shots = (document: OpenApiDocument, world: World): fc.Arbitrary<Shot> => {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      operation,
    })),
  );
  // What deletes for good comes rarely, so that there is something left to ask for.
  const erasing = /^(?:delete|erase)/;
  const [rare = [], common = []] = [true, false].map((isRare) =>
    operations.filter(({ operation }) => erasing.test(String(operation.operationId)) === isRare),
  );
  return fc
    .oneof(
      { weight: 200, arbitrary: fc.constantFrom(...common) },
      { weight: 1, arbitrary: fc.constantFrom(...rare) },
    )
    .chain(({ method, path, operation }) =>
      fc.record({
        method: fc.oneof(
          { weight: 30, arbitrary: fc.constant(method) },
          {
            weight: 1,
            arbitrary: fc.constantFrom("HEAD", "OPTIONS", "PUT", "PATCH", "POST"),
          },
        ),
        path: pathOf(path, operation.parameters ?? [], world),
        headers: headersOf(),
        body: bodyOf(operation, { world, document }),
        who: whoOf(world),
        operation: fc.constant(String(operation.operationId)),
      }),
    )
    .map((shot) => complete(shot, world));
};

/** Mostly those who may do something. */
const usual = ["server", "server", "workspace", "player", "classmate", "nobody"];
const whoOf = ({ credentials }: World): fc.Arbitrary<string> =>
  fc.constantFrom(...usual, ...usual, ...Object.keys(credentials));

const pathOf = (path: string, parameters: Json[], world: World): fc.Arbitrary<string> => {
  const segments = path.split("/").map((segment, i, all) => {
    if (!segment.startsWith("{")) return fc.constant(segment);
    const known = world.ids[all[i - 1] ?? ""] ?? ["x_1"];
    return fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...known) },
      { weight: 1, arbitrary: fc.constantFrom(...tricks) },
    );
  });
  const queries = parameters
    .filter((parameter) => parameter.in === "query")
    .map(({ name, schema }) =>
      fc.option(
        fc
          .oneof(fromSchema(schema as Json, {}), junk)
          .map((value) => `${String(name)}=${encodeURIComponent(wellFormed(String(value)))}`),
        { nil: "", freq: 2 },
      ),
    );
  return fc
    .tuple(fc.tuple(...segments), fc.tuple(...queries), fc.nat(30))
    .map(([made, given, chance]) => {
      const query = given.filter((one) => one !== "");
      if (chance === 0) query.push("unknown=1");
      return made.join("/") + (query.length > 0 ? `?${query.join("&")}` : "");
    });
};

const wellFormed = (text: string): string => text.replace(/[\ud800-\udfff]/g, "�");

const headersOf = (): fc.Arbitrary<Record<string, string>> =>
  fc
    .record(
      {
        "content-type": fc.constantFrom("text/plain", "application/x-www-form-urlencoded", "", "x"),
        "content-encoding": fc.constantFrom("gzip", "br", "identity"),
        origin: fc.constantFrom("https://app.example.org", "https://evil.example", "null"),
        "idempotency-key": fc.constantFrom("a", "b".repeat(40), "\u007f", "x".repeat(300)),
        "if-none-match": fc.constantFrom("*", '"x"', 'W/"x", "y"', ",,,"),
        "player-key": fc.constantFrom("player-key-of-ada-0001", "short", "x".repeat(300)),
        "x-huge": fc.constant("h".repeat(7000)),
        cookie: fc.constantFrom("factdeck_workspace=ws_x.y", "a=b; c", "__proto__=1"),
      },
      { requiredKeys: [] },
    )
    .chain((all) =>
      // Most requests carry at most one oddity, so that they reach the handler.
      fc.subarray(Object.entries(all), { maxLength: 1 }).map((kept) => Object.fromEntries(kept)),
    );

const bodyOf = (
  operation: Json,
  { world, document }: { world: World; document: OpenApiDocument },
): fc.Arbitrary<Bytes | null> => {
  const content = (operation.requestBody as Json | undefined)?.content as
    | Record<string, { schema: Json; example: unknown }>
    | undefined;
  const media = content?.["application/json"];
  if (media === undefined) return fc.constant(null);
  const valid = fc.oneof(
    fc.constant(media.example),
    fromSchema(media.schema, document.components.schemas),
  );
  const real = valid.chain((body) => withRealIds(body, world));
  const json = fc.oneof({ weight: 4, arbitrary: real }, { weight: 4, arbitrary: spoiled(real) });
  return fc.oneof(
    { weight: 8, arbitrary: json.map((body) => encode(JSON.stringify(body) ?? "")) },
    { weight: 1, arbitrary: raw.map((text) => encode(text)) },
    { weight: 1, arbitrary: fc.constantFrom<Bytes | null>(badUtf8, gzipped, null) },
  );
};

/** Puts ids that exist where a body names an article or a version, now and then. */
const withRealIds = (body: unknown, world: World): fc.Arbitrary<unknown> => {
  if (typeof body !== "object" || body === null) return fc.constant(body);
  const ids: Record<string, string[]> = {
    articleId: world.articleIds,
    versionId: world.versionIds,
  };
  const name = Object.keys(ids).find((one) => one in body);
  if (name === undefined) return fc.constant(body);
  return fc.option(fc.constantFrom(...(ids[name] ?? [])), { nil: "none" }).map((id) => ({
    ...body,
    [name]: id,
    // Making a quiz is slow; a small one shows as much.
    ...("count" in body ? { count: 1 } : {}),
  }));
};

const complete = (shot: Omit<Shot, "body"> & { body: Shot["body"] }, world: World): Shot => {
  const token = world.credentials[shot.who] ?? "";
  const hasBody = shot.method !== "GET" && shot.method !== "HEAD" && shot.method !== "OPTIONS";
  return {
    ...shot,
    body: hasBody ? shot.body : null,
    headers: {
      ...(hasBody && shot.body !== null ? { "content-type": "application/json" } : {}),
      ...(token === "" ? {} : { authorization: token }),
      // Wrong class codes are counted by address.
      "cf-connecting-ip": `10.0.0.${shot.path.length % 250}`,
      ...shot.headers,
    },
  };
};
