import { toJsonSchema } from "@valibot/to-json-schema";
import type { GenericSchema } from "valibot";
import { type ProblemCode, problemStatus, problemTitle } from "../problem.ts";
import { definitions } from "./definitions.ts";
import type { Caller, Described, Description } from "./describe.ts";

type Json = Record<string, unknown>;

/** A description as an OpenAPI operation. Schemas that have a name are referred to by it. */
export const toOperation = (description: Description): Json => ({
  operationId: description.id,
  tags: [description.tag],
  summary: description.summary,
  ...(description.description === undefined ? {} : { description: description.description }),
  security: toSecurity(description.callers),
  ...(description.scope === null ? {} : { "x-scope": description.scope }),
  parameters: [...toQuery(description.query), ...toHeaders(description)],
  ...(description.body === undefined ? {} : { requestBody: toBody(description) }),
  responses: {
    ...mapValues(description.answers, toAnswer),
    ...toProblems([...(description.problems ?? []), ...commonProblems(description)]),
  },
});

/** JSON Schema (draft 2020-12) of what a client sends or gets. */
export const toSchema = (schema: GenericSchema): Json => convert(schema, definitions);

/** The schemas that have a name, each referring to the others. */
export const namedSchemas = (): Record<string, Json> =>
  mapValues(definitions, (schema, name) => {
    const { [name]: _, ...others } = definitions;
    return convert(schema, others);
  });

const convert = (schema: GenericSchema, named: Record<string, GenericSchema>): Json => {
  const { $schema, $defs, ...rest } = toJsonSchema(schema, {
    definitions: named,
    target: "draft-2020-12",
    typeMode: "input",
    errorMode: "ignore",
  }) as Json;
  return rewriteReferences(rest) as Json;
};

/** Valibot names definitions where JSON Schema keeps them; OpenAPI keeps them among its components. */
const rewriteReferences = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(rewriteReferences);
  if (typeof value !== "object" || value === null) return value;
  return mapValues(value as Json, (inner, key) =>
    key === "$ref"
      ? String(inner).replace("#/$defs/", "#/components/schemas/")
      : rewriteReferences(inner),
  );
};

const schemes: Record<Caller, Json[]> = {
  anybody: [{}],
  player: [{ attemptToken: [] }],
  classroom_player: [{ playerToken: [] }],
  workspace: [{ workspaceToken: [] }, { workspaceCookie: [] }],
  server_key: [{ serverKey: [] }],
  browser_key: [{ browserKey: [] }],
};

const toSecurity = (callers: readonly Caller[]): Json[] => callers.flatMap((name) => schemes[name]);

const toQuery = (query: GenericSchema | undefined): Json[] => {
  if (query === undefined) return [];
  const { properties = {}, required = [] } = toSchema(query) as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    in: "query",
    name,
    ...(description === undefined ? {} : { description }),
    ...(required.includes(name) ? { required: true } : {}),
    schema,
  }));
};

const toHeaders = ({ headers = {} }: Description): Json[] =>
  Object.entries(headers).map(([name, { description, required }]) => ({
    in: "header",
    name,
    description,
    ...(required ? { required } : {}),
    schema: { type: "string" },
  }));

const toBody = ({ body, bodyIsOptional, bodyExample }: Description): Json => ({
  required: bodyIsOptional !== true,
  content: {
    "application/json": {
      schema: body === undefined ? {} : toSchema(body),
      ...(bodyExample === undefined ? {} : { example: bodyExample }),
    },
  },
});

const toAnswer = ({ description, shape, mediaType, example }: Described): Json => ({
  description,
  ...(mediaType === undefined ? {} : { content: { [mediaType]: { schema: { type: "string" } } } }),
  ...(shape === undefined
    ? {}
    : {
        content: {
          "application/json": {
            schema: toSchema(shape),
            ...(example === undefined ? {} : { example }),
          },
        },
      }),
});

/** What can go wrong with every call of its kind. */
const commonProblems = ({ body, query, callers }: Description): ProblemCode[] => [
  "internal",
  "rate_limited",
  "key_invalid",
  "key_scope",
  "key_in_browser",
  "origin_not_allowed",
  ...(body === undefined && query === undefined ? [] : (["invalid_request"] as const)),
  ...(body === undefined
    ? []
    : ([
        "body_not_json",
        "body_name_repeated",
        "body_too_deep",
        "body_too_large",
        "body_encoded",
        "media_type_unsupported",
      ] as const)),
  ...(callers.includes("player") ? (["token_missing", "token_invalid"] as const) : []),
];

const toProblems = (codes: readonly ProblemCode[]): Json => {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of new Set(codes)) {
    const status = problemStatus(code);
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, found]) => [
      status,
      {
        description: found.map((code) => `\`${code}\`: ${problemTitle(code)}`).join("\n\n"),
        content: {
          "application/problem+json": {
            schema: { $ref: "#/components/schemas/Problem" },
            examples: Object.fromEntries(found.map((code) => [code, { value: toExample(code) }])),
          },
        },
      },
    ]),
  );
};

type Response = { description: string; content?: Record<string, { examples?: Json }> };

/** What can go wrong with every POST, added to what an operation says already. */
export const withRepeatProblems = (
  responses: Record<string, Response>,
): Record<string, Response> => {
  const added = toProblems([
    "idempotency_key_invalid",
    "idempotency_key_reused",
    "idempotency_in_flight",
  ]) as Record<string, Response>;
  const merged = mapValues(added, (response, status) => {
    const before = responses[status];
    const type = "application/problem+json";
    if (before === undefined) return response;
    const examples = {
      ...before.content?.[type]?.examples,
      ...response.content?.[type]?.examples,
    };
    return {
      description: `${before.description}\n\n${response.description}`,
      content: { [type]: { ...before.content?.[type], examples } },
    };
  });
  return { ...responses, ...merged };
};

const toExample = (code: ProblemCode): Json => ({
  type: `https://factdeck.dev/problems/${code.replaceAll("_", "-")}`,
  title: problemTitle(code),
  status: problemStatus(code),
  code,
  requestId: "req_0k3v8m2q4r6t1w5y",
});

const mapValues = <T, U>(
  record: Readonly<Record<string, T>>,
  map: (value: T, key: string) => U,
): Record<string, U> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value, key)]));
