import { expect, test } from "vitest";
import { createApp } from "../../worker/app.ts";
import { createClient } from "../support/client.ts";
import { apiDocument } from "../support/contract.ts";

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
