import { expect, test } from "vitest";
import { createApp } from "../../worker/app.ts";
import { createClient } from "../support/client.ts";
import { apiDocument, breaches } from "../support/contract.ts";

test("every route of the API is described", async () => {
  const { paths } = await apiDocument();
  const described = Object.entries(paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const routes = createApp()
    .routes.filter(({ method, path }) => method !== "ALL" && path.startsWith("/api/v1/"))
    .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, "{$1}")}`);
  expect(routes.length).toBeGreaterThan(10);
  expect([...new Set(routes)].filter((route) => !described.includes(route))).toEqual([]);
});

test("the document is served, with a name for every operation and an example for every body", async () => {
  const { body, status, headers } = await createClient().send("GET", "/openapi.json");
  expect(status).toBe(200);
  expect(headers.get("access-control-allow-origin")).toBe("*");
  expect(body).toEqual(JSON.parse(JSON.stringify(await apiDocument())));
  const operations = Object.values(body.paths as Record<string, Record<string, never>>).flatMap(
    (methods) => Object.values(methods) as Record<string, never>[],
  );
  const ids = operations.map(({ operationId }) => operationId);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { operationId, requestBody } of operations) {
    const media = (requestBody as never as Record<string, Record<string, object>>)?.content;
    if (media !== undefined) {
      expect(media["application/json"], operationId).toHaveProperty("example");
    }
  }
});

/** Where a response may hold what the document does not name, and why. */
const open = new Set([
  // Values of the author's choice: an answer has the form that its question's kind takes.
  "answer",
  "key",
  "keyAnswer",
  // As WebAuthn's own types say, for the browser.
  "askForNewPasskey",
  "askForPasskey",
]);

/** Paths of the schemas in a response that take any value or any field. */
const openIn = (schema: unknown, path: string): string[] => {
  if (typeof schema !== "object" || schema === null) return [];
  if (Array.isArray(schema)) return schema.flatMap((one, i) => openIn(one, `${path}.${i}`));
  const { examples: _, example: __, description: ___, ...rest } = schema as Record<string, unknown>;
  const takesAll = Object.keys(rest).length === 0;
  const isBare = rest.type === "object" && !rest.properties && !rest.additionalProperties;
  if (takesAll || isBare) return [path];
  return Object.entries(rest).flatMap(([name, inner]) => openIn(inner, `${path}.${name}`));
};

test("every field of every response is named: only answers and WebAuthn's options are left open", async () => {
  const { paths, components } = await apiDocument();
  const found: string[] = [];
  for (const operation of Object.values(paths).flatMap((methods) => Object.values(methods))) {
    for (const { content } of Object.values(operation.responses)) {
      for (const media of Object.values(content ?? {})) {
        found.push(...openIn((media as Record<string, unknown>).schema, operation.operationId));
      }
    }
  }
  for (const [name, schema] of Object.entries(components.schemas)) {
    found.push(...openIn(schema, name));
  }
  const isMeant = (path: string): boolean =>
    open.has(path.split(".")[0] ?? "") || open.has(path.split(".").at(-1) ?? "");
  expect(found.filter((path) => !isMeant(path))).toEqual([]);
  expect(found.length).toBeGreaterThan(3);
});

test("an answer with a field that the document does not name is found, at any depth", async () => {
  const headers = new Headers({ "content-type": "application/json" });
  const of = (body: object) =>
    breaches("GET", "/api/v1/webhooks", { status: 200, headers, text: JSON.stringify(body) });
  const webhook = {
    id: "whk_1",
    url: "https://app.example.org/",
    events: ["attempt.submitted"],
    createdAt: "2026-11-24T10:00:00.000Z",
    disabledAt: null,
    note: null,
  };
  expect(await of({ webhooks: [webhook] })).toEqual([]);
  expect(await of({ webhooks: [webhook], nextCursor: null })).not.toEqual([]);
  expect(await of({ webhooks: [{ ...webhook, secret: "whsec_1" }] })).not.toEqual([]);
});
